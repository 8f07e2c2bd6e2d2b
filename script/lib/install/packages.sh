# shellcheck shell=bash disable=SC2154
# The distribution's packages: collects what is missing, then installs it in one go.
# Knows apt only; elsewhere it says what to install by hand. Sourced by bootstrap.

wanted=()

# want PACKAGE REASON: puts a package on the list.
want() {
  say "needs $1: $2"
  wanted+=("$1")
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_wanted: 0 when everything on the list is there afterwards. Never removes a package to make
# room for another, and fetches the list of packages only when something is to be installed.
install_wanted() {
  [ "${#wanted[@]}" -gt 0 ] || return 0
  local packages=("${wanted[@]}")
  wanted=()
  if ! have apt-get; then
    say "no apt-get here to install ${packages[*]}: install what gives these by hand"
    return 1
  fi
  if [ "$(id -u)" != 0 ] && ! have sudo; then
    say "neither root nor sudo: have an administrator run 'apt-get install ${packages[*]}'"
    return 1
  fi
  say "installing ${packages[*]} by apt-get"
  refresh_package_list || return 1
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "${packages[@]}" >"$log" 2>&1 && return 0
  tail -n 15 "$log" >&2
  say "apt-get could not install ${packages[*]}"
  return 1
}

list_refreshed=no
refresh_package_list() {
  [ "$list_refreshed" = no ] || return 0
  if ! as_root apt-get update -qq -o DPkg::Lock::Timeout=300 >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    say "apt-get could not fetch the list of packages; going on with the one that is there"
  fi
  list_refreshed=yes
}

is_ubuntu() { grep -qs '^ID=ubuntu$' /etc/os-release; }

# What compiles and links on any machine, and fetches by TLS.
want_compilers() {
  have cc || want gcc "links native programs"
  [ -e /usr/include/stdio.h ] || want libc6-dev "the C library to link with"
  [ -e /etc/ssl/certs/ca-certificates.crt ] || want ca-certificates "downloads are verified with it"
}

want_node() {
  have node || want nodejs "runs wasm-opt, esbuild, the static server and the tests of the page"
  have npm || want npm "fetches the pinned tools of package.json"
}

want_shellcheck() { have shellcheck || want shellcheck "reads the scripts"; }

want_cxx() { have c++ || want g++ "libFuzzer is written in C++"; }

# any_of COMMAND...: whether one of them is there.
any_of() {
  local command
  for command in "$@"; do have "$command" && return 0; done
  return 1
}

# The three engines. CHROMIUM and FIREFOX may name browsers from elsewhere. On Ubuntu the packages of
# those two hand over to snaps.
want_browsers() {
  local blink=chromium gecko=firefox-esr
  if is_ubuntu; then blink=chromium-browser gecko=firefox; fi
  any_of "${CHROMIUM:-chromium}" chromium-browser google-chrome || want "$blink" "Blink, for the browser journeys"
  any_of "${FIREFOX:-firefox-esr}" firefox || want "$gecko" "Gecko, for the browser journeys"
  have WebKitWebDriver || want webkit2gtk-driver "WebKit and its driver, for the browser journeys"
  have xvfb-run || want xvfb "a screen for WebKit, which has no headless mode"
  have xauth || want xauth "xvfb-run needs it"
  have pdftotext || want poppler-utils "reads back what the browser prints"
  [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || want fonts-dejavu-core "text to draw with in the browsers"
}
