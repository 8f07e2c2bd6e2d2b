# shellcheck shell=bash disable=SC2034
# The version of every tool that is not in package.json. It does not know how a tool is installed.
# script/build checks that rust-toolchain.toml, Trunk.toml, Cargo.lock and package.json name the same ones.

# The compiler, whether from rustup or the distribution. Set PARTNERSHIP_CHECK_RUST to try another version.
RUST_VERSION="${PARTNERSHIP_CHECK_RUST:-1.96.0}"
# Debian's packages with a current compiler and std's source; lld links wasm.
RUST_PACKAGES=(rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web lld-22)
WASM_LINKER=wasm-ld-22

TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.130 # must equal the crate's version, or glue and module don't match
WASM_SPLIT_VERSION=0.2.4     # matches the crate wasm_split_helpers 0.2
BINARYEN_VERSION=132         # wasm-opt, from the npm package

NODE_LEAST=20.19     # the oldest that every npm tool here accepts
NODE_VERSION=22.23.3 # installed if the distribution's is older than that

# Subcommands of cargo, each installed by the script that uses it.
CARGO_FUZZ_VERSION=0.13.2     # script/fuzz
CARGO_MUTANTS_VERSION=27.1.0  # script/mutants
CARGO_LLVM_COV_VERSION=0.9.1  # script/coverage
CARGO_DENY_VERSION=0.20.2     # script/test lint
CARGO_ABOUT_VERSION=0.9.2     # script/build, script/package-command
