# Sourced by samples/run and Tests/run: installs the Debian packages that are missing.

# What the program is built with and runs on.
build_packages=(
  libgd-dev libexif-dev liblcms2-dev libheif-dev libavif-dev libtiff-dev libjpeg62-turbo-dev
  libsqlite3-dev libzip-dev libhpdf-dev libqrencode-dev
  python3 python3-pip ca-certificates
)

# Real programs that the tests hold the output against.
test_packages=(
  nginx-light apache2 caddy lighttpd lighttpd-mod-openssl
  chromium poppler-utils libjpeg-turbo-progs libimage-exiftool-perl
)

say() { printf '== %s\n' "$*"; }

install_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "All Debian packages are in place."
    return
  fi
  say "Installing Debian packages: ${missing[*]}"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "Run this as root, or install sudo: Debian packages are missing (${missing[*]})." >&2
      exit 1
    }
    root=(sudo)
  fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_swift() {
  command -v swift >/dev/null || {
    echo "Swift 6.2 or later is needed: see https://www.swift.org/install/linux/" >&2
    exit 1
  }
}
