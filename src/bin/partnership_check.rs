//! The command-line program; see [`partnership_check::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    partnership_check::cli::main()
}
