import Foundation
import Site
import SiteTesting
import Testing

/// How one server is started on a free port, with the emitted files changed in their addresses and folders only.
struct ServerPlan {
  let kind: RealServer.Kind
  let folder: String
  let port: UInt16
  let domain: String
  let certificate: TestCertificate?
  let allowsOverride: Bool

  var outputPath: String { folder + "/output.txt" }

  var program: String {
    switch kind {
    case .nginx: "/usr/sbin/nginx"
    case .apache, .apacheFolder: "/usr/sbin/apache2"
    case .caddy: "/usr/bin/caddy"
    case .lighttpd: "/usr/sbin/lighttpd"
    }
  }

  var arguments: [String] {
    switch kind {
    case .nginx: ["-p", folder, "-c", folder + "/main.conf", "-g", "daemon off;", "-e", folder + "/log/start.log"]
    case .apache, .apacheFolder: ["-f", folder + "/main.conf", "-DFOREGROUND"]
    case .caddy: ["run", "--config", folder + "/Caddyfile", "--adapter", "caddyfile"]
    case .lighttpd: ["-D", "-f", folder + "/main.conf"]
    }
  }

  func write(_ host: [SiteFile]) throws {
    for name in ["log", "run"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
      // The mode of a new folder is cut by the mask of the process.
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder + "/" + name)
    }
    try #require(FileManager.default.createFile(atPath: outputPath, contents: nil))
    switch kind {
    case .nginx:
      try put(
        "nginx.conf", from: host,
        [
          ("listen 80;", "listen 127.0.0.1:\(port)\(secure);"), ("  listen [::]:80;\n", ""),
          ("root /var/www/likeness;", "root \(folder)/site;"), ("/var/log/nginx", folder + "/log"),
        ])
      try put(
        "main.conf",
        """
        user www-data; pid \(folder)/run/nginx.pid; events {}
        http {
          include /etc/nginx/mime.types;
          client_body_temp_path \(folder)/run/body; proxy_temp_path \(folder)/run/proxy;
          fastcgi_temp_path \(folder)/run/fastcgi; uwsgi_temp_path \(folder)/run/uwsgi; scgi_temp_path \(folder)/run/scgi;
          include \(folder)/nginx.conf;
        }
        """)
    case .apache:
      try put(
        "apache.conf", from: host,
        [
          ("<VirtualHost *:80>", "<VirtualHost 127.0.0.1:\(port)>"), ("/var/www/likeness", folder + "/site"),
          ("${APACHE_LOG_DIR}", folder + "/log"),
        ])
      try put("main.conf", apacheMain + "Include \(folder)/apache.conf\n")
    case .apacheFolder:
      try put(
        "main.conf",
        apacheMain + """
          DocumentRoot \(folder)/site
          <Directory \(folder)/site>
            AllowOverride \(allowsOverride ? "FileInfo" : "None")
            Require all granted
          </Directory>

          """)
    case .caddy:
      try put(
        "Caddyfile", from: host,
        [
          ("\n\(domain) {", "\nhttp://\(domain) {\n  bind 127.0.0.1"),
          ("{\n  # Requests", "{\n  admin off\n  auto_https off\n  http_port \(port)\n  # Requests"),
          ("root * /var/www/likeness", "root * \(folder)/site"), ("/var/log/caddy", folder + "/log"),
        ])
    case .lighttpd:
      try put("expire.lua", from: host, [("\"/var/www/likeness\"", "\"\(folder)/site\"")])
      try put(
        "lighttpd.conf", from: host,
        [
          ("/var/www/likeness", folder + "/site"),
          ("/etc/lighttpd/likeness/expire.lua", folder + "/expire.lua"),
          ("/var/log/lighttpd", folder + "/log"),
        ])
      try put(
        "main.conf",
        """
        server.port = \(port)
        server.bind = "127.0.0.1"
        server.document-root = "\(folder)/run"
        server.errorlog = "\(folder)/log/error.log"
        server.username = "www-data"
        server.groupname = "www-data"
        mimetype.assign = ( ".html" => "text/html", ".css" => "text/css", ".js" => "text/javascript", ".jpg" => "image/jpeg", ".svg" => "image/svg+xml", ".txt" => "text/plain", ".zip" => "application/zip", ".pdf" => "application/pdf" )
        include "\(folder)/lighttpd.conf"

        """)
    }
  }

  private var secure: String {
    certificate.map { " ssl;\n  ssl_certificate \($0.path);\n  ssl_certificate_key \($0.keyPath)" } ?? ""
  }

  private var apacheMain: String {
    let modules = [
      "mpm_event", "authz_core", "rewrite", "headers", "setenvif", "mime", "dir", "alias", "autoindex", "env",
    ]
    return modules.map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so\n" }.joined() + """
      ServerRoot \(folder)
      ServerName photos.lumen.example
      PidFile \(folder)/run/apache.pid
      Listen 127.0.0.1:\(port)
      User www-data
      Group www-data
      TypesConfig /etc/mime.types
      ErrorLog \(folder)/log/error.log

      """
  }

  /// Each change must find its words, or the emitted file is not the one that is tried.
  private func put(_ name: String, from host: [SiteFile], _ changes: [(String, String)]) throws {
    var text = try #require(host[name]?.text)
    for (old, new) in changes {
      try #require(text.contains(old), "\(name) lacks \(old)")
      text = text.replacing(old, with: new)
    }
    try put(name, text)
  }

  private func put(_ name: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
  }
}
