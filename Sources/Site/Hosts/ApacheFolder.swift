/// `d/.htaccess`: the end of links on an Apache whose main configuration nobody can reach.
enum ApacheFolder {
  /// Needs `AllowOverride FileInfo`. No `IfModule`: an Apache without mod_rewrite then refuses everything rather
  /// than serving what has ended.
  static func text(root: String) -> String {
    """
    # Links end here after the day in their path, that day included, by the server's own clock and time zone.
    # It works only where the host allows .htaccess: ask `likeness verify`.
    ErrorDocument 410 \(root)\(PublicPages.expired)
    ErrorDocument 404 \(root)\(PublicPages.missing)
    RewriteEngine On
    RewriteCond expr "%{REQUEST_URI} =~ m#/d/([0-9]{8})/# && '%{TIME_YEAR}%{TIME_MON}%{TIME_DAY}' -gt $1"
    RewriteRule ^ - [G,L]

    """
  }
}
