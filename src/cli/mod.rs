//! The command-line program `partnership-check`: checks assessment files, works out the scores of result files anew, compares
//! them, and makes one table of many. It handles arguments, files and lines; what is right and what things come to is said
//! by the same code as in a page.

mod args;
mod assessments;
mod check;
mod codebook;
mod compare;
mod inputs;
mod outcome;
mod parquet_file;
mod places;
mod score;
mod table;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use outcome::Outcome;

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        // Help and the version are no mistakes.
        Err(told) => {
            let _ = told.print();
            return if told.use_stderr() { Outcome::Usage } else { Outcome::Good }.into();
        }
    };
    let done = match args.command {
        Command::Check { files } => check::run(&files),
        Command::Score(given) => score::run(&given),
        Command::Compare(given) => compare::run(&given),
        Command::Table(given) => table::run(&given),
        Command::Codebook(given) => codebook::run(&given),
        Command::Completions { shell } => {
            let mut command = Args::command();
            print(|out| {
                clap_complete::generate(shell, &mut command, "partnership-check", out);
                Ok(())
            })
        }
        Command::Man { of } => manual(of.as_deref()),
    };
    match done {
        Ok(outcome) => outcome.into(),
        // Whoever reads has seen enough, as `head` has.
        Err(problem) if problem.kind() == io::ErrorKind::BrokenPipe => Outcome::Good.into(),
        Err(problem) => {
            eprintln!("partnership-check: {problem}");
            Outcome::Unread.into()
        }
    }
}

/// Prints the manual page of the program, or of one of its commands.
fn manual(of: Option<&str>) -> io::Result<Outcome> {
    let mut program = Args::command();
    // Only then do commands know the program's name.
    program.build();
    let page = match of {
        None => Some(&program),
        Some(name) => program.find_subcommand(name),
    };
    let Some(page) = page.cloned() else {
        let names: Vec<_> = program.get_subcommands().map(|it| it.get_name()).collect();
        eprintln!("partnership-check: there is no such command; there are {}", names.join(", "));
        return Ok(Outcome::Usage);
    };
    print(|out| clap_mangen::Man::new(page).render(out))
}

/// Writes to standard output.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Outcome> {
    let mut out = Vec::new();
    write(&mut out)?;
    io::stdout().write_all(&out)?;
    Ok(Outcome::Good)
}
