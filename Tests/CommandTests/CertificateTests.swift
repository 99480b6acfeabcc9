import Foundation
import Testing

/// `verify` over TLS: the system's authorities are those of the test, in a process with mounts of its own.
@Suite struct CertificateTests {
  private static let script = #"""
    bundle=/etc/ssl/certs/ca-certificates.crt
    clock=
    make() { # NAME SUBJECT [OPTION...]
      name=$1 subject=$2; shift 2
      ${clock:+faketime "$clock"} openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=$name" \
        -addext "subjectAltName=$subject" -keyout "$name.key" -out "$name.pem" "$@" 2>/dev/null
    }
    signed() { # AUTHORITY NAME SUBJECT
      make "$2" "$3" -CA "$1.pem" -CAkey "$1.key" -addext basicConstraints=critical,CA:FALSE
    }
    make authority DNS:authority.example
    make stranger DNS:stranger.example
    signed authority good IP:127.0.0.1
    signed authority other DNS:other.example
    signed stranger unknown IP:127.0.0.1
    make self IP:127.0.0.1
    clock="2020-01-01 12:00:00"
    signed authority expired IP:127.0.0.1
    cat authority.pem >trusted.pem
    mount --bind trusted.pem "$bundle"
    mkdir empty
    cat >serve.py <<'END'
    import http.server, os, ssl, sys
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1] + ".pem", sys.argv[1] + ".key")
    os.chdir("empty")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    END
    for name in good expired other unknown self; do
      mkfifo "$name.port"
      python3 serve.py "$name" >"$name.port" 2>/dev/null &
      server=$!
      read -r port <"$name.port"
      "$0" verify "https://127.0.0.1:$port" 2>/dev/null | grep "connection is encrypted" | sed "s/^/$name: /"
      kill $server
    done
    """#

  @Test(.enabled(if: MountSpace.isAllowed, "this machine does not let the tests mount a file of their own"))
  func certificatesAreTrustedOrToldApart() async throws {
    let studio = try await TestStudio()
    let outcome = try await MountSpace.run(Self.script, in: studio.root)
    let what = "the connection is encrypted, with a certificate that is trusted"
    #expect(
      outcome.output == """
        good: good       \(what)
        expired: fault      \(what): its certificate has expired
        other: fault      \(what): its certificate is of another host name
        unknown: fault      \(what): no authority that is known here signed its certificate, or the host leaves out the \
        certificates in between
        self: fault      \(what): its certificate is signed by itself, which no browser trusts

        """, "\(outcome.errors)")
  }
}
