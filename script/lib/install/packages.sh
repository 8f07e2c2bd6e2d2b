# shellcheck shell=bash disable=SC2154
# Collects the missing packages of the distribution, then installs them all at once. It supports apt only;
# on other systems it prints what to install by hand. Sourced by bootstrap.

wanted=()

# want PACKAGE REASON: adds a package to the list.
want() {
  say "needs $1: $2"
  wanted+=("$1")
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_wanted: succeeds if everything on the list is installed afterwards. It never removes a package
# to install another, and updates the package list only if there is something to install.
install_wanted() {
  [ "${#wanted[@]}" -gt 0 ] || return 0
  local packages=("${wanted[@]}")
  wanted=()
  if ! have apt-get; then
    say "there is no apt-get here; install the equivalents of these packages by hand: ${packages[*]}"
    return 1
  fi
  if [ "$(id -u)" != 0 ] && ! have sudo; then
    say "needs root or sudo; ask an administrator to run 'apt-get install ${packages[*]}'"
    return 1
  fi
  say "installing ${packages[*]} with apt-get"
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
    say "apt-get could not update the package list; continuing with the current one"
  fi
  list_refreshed=yes
}

is_ubuntu() { grep -qs '^ID=ubuntu$' /etc/os-release; }

# What every machine needs to compile, link and download over TLS.
want_compilers() {
  have cc || want gcc "links native programs"
  [ -e /usr/include/stdio.h ] || want libc6-dev "the C library to link with"
  [ -e /etc/ssl/certs/ca-certificates.crt ] || want ca-certificates "verifies downloads"
}

want_node() {
  have node || want nodejs "runs wasm-opt, esbuild, the static server and the tests of the page"
  have npm || want npm "fetches the pinned tools of package.json"
}

want_shellcheck() { have shellcheck || want shellcheck "checks the scripts"; }

want_cxx() { have c++ || want g++ "compiles libFuzzer, which is written in C++"; }

# any_of COMMAND...: succeeds if one of the commands exists.
any_of() {
  local command
  for command in "$@"; do have "$command" && return 0; done
  return 1
}

# The three browser engines. CHROMIUM and FIREFOX can name other executables. On Ubuntu the packages of
# those two install snaps.
want_browsers() {
  local blink=chromium gecko=firefox-esr
  if is_ubuntu; then blink=chromium-browser gecko=firefox; fi
  any_of "${CHROMIUM:-chromium}" chromium-browser google-chrome || want "$blink" "Blink, for the browser tests"
  any_of "${FIREFOX:-firefox-esr}" firefox || want "$gecko" "Gecko, for the browser tests"
  have WebKitWebDriver || want webkit2gtk-driver "WebKit and its driver, for the browser tests"
  have xvfb-run || want xvfb "a screen for WebKit, which has no headless mode"
  have xauth || want xauth "required by xvfb-run"
  have Rscript || want r-base-core "R, for the scripts that label tables"
  have pdftotext || want poppler-utils "reads the PDF files that browsers print"
  [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || want fonts-dejavu-core "a font for the browsers"
}
