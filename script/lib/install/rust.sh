# shellcheck shell=bash disable=SC2154
# Finds or installs one Rust compiler for both native code and wasm, and records which one.
# It comes from rustup or from the distribution. Each is recorded separately, so either can be forced.

# record_way WAY BIN STD LINKER: WAY is rustup or distribution; STD is source (std is built with the
# program) or prebuilt (rustup's).
record_way() {
  local way=$1 bin=$2 tool
  rm -rf "${toolchains:?}/$way"
  mkdir -p "$toolchains/$way/bin"
  for tool in cargo rustc rustdoc cargo-clippy clippy-driver cargo-fmt rustfmt; do
    ln -s "$bin/$tool" "$toolchains/$way/bin/$tool"
  done
  printf '%s' "$3" >"$toolchains/$way/std"
  printf '%s' "$4" >"$toolchains/$way/linker"
}

# Whether a recorded compiler still works and has the pinned version.
way_works() {
  local way=$1 version
  [ -s "$toolchains/$way/std" ] || return 1
  version=$("$toolchains/$way/bin/rustc" --version 2>/dev/null) || return 1
  right_version "$version" && [ -x "$toolchains/$way/bin/cargo-clippy" ] && [ -x "$toolchains/$way/bin/rustfmt" ]
}

# rustup installs the exact version. A distribution may update to a new point release; that is accepted.
right_version() {
  case "$1" in "rustc ${RUST_VERSION%.*}."*) return 0 ;; *) return 1 ;; esac
}

# A private rustup for a machine that has none: it lives in the cache and changes no shell profile.
own_rustup() {
  if have rustup; then rustup=rustup; return 0; fi
  export RUSTUP_HOME="$cache/rustup"
  rustup="$cache/rustup/cargo/bin/rustup"
  [ -x "$rustup" ] && return 0
  if ! have curl; then say "rustup: not installed, and there is no curl to download it with"; return 1; fi
  say "rustup: not installed; downloading it from its own site into $cache/rustup"
  if ! curl --proto '=https' --tlsv1.2 -sSf --connect-timeout 15 --max-time 120 https://sh.rustup.rs -o "$log" ||
    ! CARGO_HOME="$cache/rustup/cargo" timeout 300 sh "$log" -y -q --no-modify-path --default-toolchain none; then
    say "rustup: could not be downloaded"
    return 1
  fi
}

# find_by_rustup: sets `sysroot` to where rustup keeps the pinned compiler, installing it if necessary.
find_by_rustup() {
  sysroot=
  own_rustup || return 0
  sysroot=$(rustup_sysroot)
  rustup_has source && return 0
  say "rustup: installing Rust $RUST_VERSION with its wasm target and std's source"
  timeout 900 "$rustup" toolchain install "$RUST_VERSION" --profile minimal --no-self-update \
    --component rust-src --component rustfmt --component clippy \
    --target wasm32-unknown-unknown >"$log" 2>&1 || {
    tail -n 3 "$log" >&2
    say "rustup: could not install all of that"
  }
  sysroot=$(rustup_sysroot)
}

# rustup_way source|prebuilt: uses what find_by_rustup found. The smallest module needs std's source;
# rustup's prebuilt std is the fallback.
rustup_way() {
  rustup_has "$1" || return 1
  [ "$1" = source ] ||
    say "rustup: std's source is not available; with the prebuilt std the module will be larger"
  record_way rustup "$sysroot/bin" "$1" ""
}

rustup_sysroot() { RUSTUP_AUTO_INSTALL=0 "$rustup" run "$RUST_VERSION" rustc --print sysroot 2>/dev/null || true; }

rustup_has() {
  [ -n "$sysroot" ] && [ -x "$sysroot/bin/cargo-clippy" ] && [ -x "$sysroot/bin/rustfmt" ] || return 1
  case "$1" in
    source) [ -e "$sysroot/lib/rustlib/src/rust/library/std/Cargo.toml" ] ;;
    prebuilt) [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ] ;;
  esac
}

distribution_way() {
  if ! distribution_complete; then
    distribution_offers || return 1
    local package
    for package in "${RUST_PACKAGES[@]}"; do want "$package" "the distribution's Rust ${RUST_VERSION%.*}"; done
    install_wanted || return 1
    distribution_complete || { say "distribution: its packages are not a complete Rust ${RUST_VERSION%.*}"; return 1; }
  fi
  record_way distribution /usr/bin source "$WASM_LINKER"
}

# Checks the version first, so that no other version gets installed.
distribution_offers() {
  have apt-cache || { say "distribution: there is no apt here"; return 1; }
  refresh_package_list
  local offered
  offered=$(apt-cache policy "${RUST_PACKAGES[0]}" | sed -n 's/^ *Candidate: //p')
  case "$offered" in "${RUST_VERSION%.*}."*) return 0 ;; esac
  say "distribution: offers ${RUST_PACKAGES[0]} ${offered:-in no version}, not ${RUST_VERSION%.*}"
  return 1
}

distribution_complete() {
  right_version "$(/usr/bin/rustc --version 2>/dev/null)" && [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustfmt ] &&
    [ -x /usr/bin/cargo-fmt ] && [ -x /usr/bin/cargo-clippy ] && have "$WASM_LINKER" &&
    [ -e "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ]
}

# Tries rustup with std's source first, then the distribution, then rustup's prebuilt std. The choice is
# remembered, so that later runs need no network.
ensure_rust() {
  local way
  way=$(toolchain_way)
  if [ -n "$way" ] && way_works "$way"; then return 0; fi
  say "needs Rust $RUST_VERSION: compiles the widget to WebAssembly, and compiles the tests"
  case "${PARTNERSHIP_CHECK_TOOLCHAIN:-}" in
    rustup)
      find_by_rustup
      rustup_way source || rustup_way prebuilt || die "PARTNERSHIP_CHECK_TOOLCHAIN=rustup, but $(no_rust)"
      ;;
    distribution) distribution_way || die "PARTNERSHIP_CHECK_TOOLCHAIN=distribution, but $(no_rust)" ;;
    "") choose_way ;;
    *) die "PARTNERSHIP_CHECK_TOOLCHAIN is '$PARTNERSHIP_CHECK_TOOLCHAIN'; it must be rustup or distribution" ;;
  esac
}

no_rust() { printf 'no Rust %s for wasm could be installed; see the reason above' "$RUST_VERSION"; }

choose_way() {
  local way
  find_by_rustup
  if rustup_way source; then
    way=rustup
  elif say "trying the distribution's packages instead" && distribution_way; then
    way=distribution
  elif rustup_way prebuilt; then
    way=rustup
  else
    die "$(no_rust)"
  fi
  printf '%s' "$way" >"$toolchains/chosen"
}
