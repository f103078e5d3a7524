#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings a fresh Debian or Ubuntu machine to the point where Twelvefold builds. Idempotent; a second run only looks.
# The system's own package sources stay as they are: what has to come from another suite of the same mirror is read
# through lists of this script's own, kept in the per-user cache.
set -euo pipefail

cache="${XDG_CACHE_HOME:-$HOME/.cache}/twelvefold"
ksyntax_version=5.116.0
ksyntax_source="ksyntax-highlighting=${ksyntax_version}-1"

build_packages=(
    build-essential cmake ninja-build ccache pkg-config python3
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6opengl6-dev libgl1-mesa-dev libxkbcommon-dev libssl-dev zlib1g-dev libicu-dev libphonenumber-dev libprotobuf-dev libsodium-dev libgmime-3.0-dev
    libzip-dev libpoppler-qt6-dev libqpdf-dev libexiv2-dev nlohmann-json3-dev libcli11-dev libseccomp-dev
    libzxcvbn-dev libreadline8
    fonts-noto-core fonts-noto-cjk fonts-dejavu-core poppler-data
)
test_packages=(libsqlite3-dev strace xvfb xauth libgl1-mesa-dri poppler-utils qpdf age desktop-file-utils appstream)

say() { printf '\033[1m%s\033[0m\n' "$*"; }
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "setup: '$*' needs root; run it as root or install sudo, then run ./dev setup again." >&2
        exit 1
    fi
}
installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
missing() { for package in "$@"; do installed "$package" || echo "$package"; done; }

install_plain() {
    local wanted
    mapfile -t wanted < <(missing "${build_packages[@]}" "${test_packages[@]}")
    [ ${#wanted[@]} -gt 0 ] || return 0
    say "Installing ${#wanted[@]} packages: ${wanted[*]}"
    as_root apt-get -qq update
    DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -y --no-install-recommends install "${wanted[@]}" >/dev/null
}

# Prints "URI KEYRING" of the mirror the system already uses for its main suite.
mirror() {
    apt-get indextargets --format '$(REPO_URI) $(SIGNED_BY)' 'Identifier: Packages' 'Component: main' |
        grep -v security | head -n 1
}

# apt_from SUITE KIND COMMAND...: apt-get that sees nothing but SUITE, with lists of its own.
apt_from() {
    local suite=$1 kind=$2 uri keyring lists="$cache/apt/$1-$2"
    shift 2
    read -r uri keyring < <(mirror)
    case "$keyring" in /*) ;; *) keyring= ;; esac
    # A keyring of one release does not sign another; Debian's archive keyring knows them all.
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] && keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    as_root mkdir -p "$lists/partial"
    # Beside the lists, not among them: an update removes what it does not know.
    echo "$kind ${keyring:+[signed-by=$keyring] }$uri $suite main" | as_root tee "$lists.list" >/dev/null
    local options=(-o "Dir::Etc::SourceList=$lists.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$lists"
        -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root)
    as_root apt-get -qq "${options[@]}" update
    DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -y --no-install-recommends "${options[@]}" "$@"
}

sqlcipher_is_new_enough() {
    installed libsqlcipher-dev && installed sqlcipher &&
        dpkg --compare-versions "$(dpkg-query -W -f='${Version}' libsqlcipher-dev)" ge 4.6
}

install_sqlcipher() {
    sqlcipher_is_new_enough && return 0
    local candidate
    candidate=$(apt-cache policy libsqlcipher-dev | awk '/Candidate/ {print $2}')
    if dpkg --compare-versions "${candidate:-0}" ge 4.6; then
        say "Installing SQLCipher $candidate"
        DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -y --no-install-recommends install libsqlcipher-dev sqlcipher >/dev/null
    elif [ "$(. /etc/os-release && echo "$VERSION_CODENAME")" = bookworm ]; then
        say "Installing SQLCipher 4.6 from bookworm-backports (Debian 12's own is 3.4, too old to trust)"
        apt_from bookworm-backports deb install libsqlcipher-dev sqlcipher >/dev/null
    fi
    sqlcipher_is_new_enough || {
        echo "setup: SQLCipher 4.6 or newer is needed and this system offers ${candidate:-none}; install libsqlcipher-dev >= 4.6." >&2
        exit 1
    }
}

# Debian 12 has KSyntaxHighlighting for Qt 5 only: build Debian's source package against Qt 6, once per user.
install_ksyntax() {
    if apt-cache policy libkf6syntaxhighlighting-dev 2>/dev/null | grep -q 'Candidate: [0-9]'; then
        installed libkf6syntaxhighlighting-dev ||
            DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -y --no-install-recommends install libkf6syntaxhighlighting-dev >/dev/null
        return 0
    fi
    local prefix="$cache/ksyntax-$ksyntax_version" work
    [ -e "$prefix/.complete" ] && return 0
    say "Building KSyntaxHighlighting $ksyntax_version for Qt 6 (about two minutes, once)"
    mapfile -t wanted < <(missing extra-cmake-modules perl dpkg-dev)
    [ ${#wanted[@]} -eq 0 ] ||
        DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -y --no-install-recommends install "${wanted[@]}" >/dev/null
    work=$(mktemp -d)
    if ! (cd "$work" && apt_from trixie deb-src source --download-only --tar-only "$ksyntax_source" >/dev/null &&
        mkdir source && tar xf ./*.tar.* -C source --strip-components=1 && cd source &&
        sed -i 's/find_package(ECM [0-9.]*/find_package(ECM 5.103.0/' CMakeLists.txt &&
        cmake -S . -B b -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_WITH_QT6=ON -DBUILD_TESTING=OFF \
            -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON -DCMAKE_INSTALL_PREFIX="$prefix" >log 2>&1 &&
        cmake --build b >>log 2>&1 && cmake --install b >>log 2>&1); then
        tail -n 5 "$work/source/log" 2>/dev/null >&2 || true
        echo "setup: KSyntaxHighlighting could not be built; the source viewer will show plain text." >&2
        rm -rf "$work"
        return 0
    fi
    rm -rf "$work"
    touch "$prefix/.complete"
}

if ! command -v apt-get >/dev/null; then
    echo "setup: this is not a Debian or Ubuntu system; install the packages named in resources/packaging/setup.sh by hand." >&2
    exit 0
fi
mkdir -p "$cache"
install_plain
install_sqlcipher
install_ksyntax
