//! The program's arguments, with their help.

use std::path::PathBuf;

use clap::{ArgGroup, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Works with the files of Partnership Check: assessments, and the results that people saved.
#[derive(Parser)]
#[command(
    name = "partnership-check",
    version,
    after_help = "Exit codes: 0 nothing is wrong; 1 something is wrong with a file; 2 a file cannot be read or written; 64 wrong arguments.\n\
                  A file with a problem is named on standard error and left out; it does not end the run."
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Subcommand)]
pub enum Command {
    /// Checks assessment files as the widget does
    #[command(
        after_help = "Examples:\n  partnership-check check our-check.json\n  partnership-check check assessments/*.json\n  \
                            cat our-check.json | partnership-check check -\n\n\
                            Prints each problem as FILE:LINE:COLUMN: POINTER MESSAGE, and a line for each file without problems."
    )]
    Check {
        /// Assessment files; - reads one from standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Works out the scores of results anew, and says where a file's own differ
    Score(Score),
    /// Compares the results of many people: a summary, the comparison document, tables or the report
    Compare(Compare),
    /// Makes one table of results, a row for each response and item
    Table(Table),
    /// Describes the columns of a table for one assessment, or labels them in R or SPSS
    Codebook(Codebook),
    /// Prints completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Prints the manual page, of the program or of one of its commands
    Man {
        /// The command
        #[arg(value_name = "COMMAND")]
        of: Option<String>,
    },
}

/// Which results to read.
#[derive(clap::Args)]
pub struct Inputs {
    /// Result files (JSON, or JSON Lines with one result a line) and folders of them; - reads from standard input
    #[arg(required = true, value_name = "RESULT")]
    pub results: Vec<String>,
    /// An assessment file of your own that was answered; can be given several times. Those that come with the widget are known
    #[arg(long, value_name = "FILE")]
    pub assessment: Vec<PathBuf>,
}

/// Arguments of `score`.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  partnership-check score result.json\n  partnership-check score results/ --json\n  \
                        partnership-check score ours.json --assessment our-check.json"
)]
pub struct Score {
    /// The results.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Print a line of JSON for each result, with all scores
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `compare`.
#[derive(clap::Args)]
#[command(
    group = ArgGroup::new("format").args(["json", "csv", "jsonl", "html"]),
    after_help = "Examples:\n  partnership-check compare results/\n  partnership-check compare results/ --html > report.html\n  \
                  partnership-check compare results/ --json --voice organisation\n  cat all.jsonl | partnership-check compare - --csv"
)]
pub struct Compare {
    /// The results. All have to be of one assessment; others are set aside
    #[command(flatten)]
    pub inputs: Inputs,
    /// Print the comparison document
    #[arg(long)]
    pub json: bool,
    /// Print the long format as CSV, as `table` does
    #[arg(long)]
    pub csv: bool,
    /// Print the long format as JSON Lines, as `table` does
    #[arg(long)]
    pub jsonl: bool,
    /// Print the report as a page, of at most 10,000 responses
    #[arg(long)]
    pub html: bool,
    /// Who has one voice; a table has all answers, whoever has one
    #[arg(long, value_enum, default_value_t = VoiceOf::Person, conflicts_with_all = ["csv", "jsonl"])]
    pub voice: VoiceOf,
    /// Leave out names, organisations, roles, ids and times of day; the report keeps notes, in another order
    #[arg(long)]
    pub anonymous: bool,
}

/// Who has one voice.
#[derive(Clone, Copy, ValueEnum)]
pub enum VoiceOf {
    /// Each person
    Person,
    /// Each organisation: the mean of its people
    Organisation,
}

/// Arguments of `table`.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  partnership-check table results/ > table.csv\n  \
                        partnership-check table results/ -o table.parquet\n  \
                        partnership-check table results/ --anonymous --format jsonl | gzip > table.jsonl.gz")]
pub struct Table {
    /// The results.
    #[command(flatten)]
    pub inputs: Inputs,
    /// The form of the table; without it, the ending of the output file decides, else CSV
    #[arg(long, value_enum)]
    pub format: Option<TableFormat>,
    /// Write to this file instead of standard output; it is replaced only once the table is complete
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Leave out names, organisations, roles, written words and the time of day, and give responses and people random ids
    #[arg(long)]
    pub anonymous: bool,
    /// The language of statements and labels, if the assessment's file has it (those that come with the widget: English)
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
}

/// The form of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TableFormat {
    /// Comma-separated values
    Csv,
    /// A JSON object a line
    Jsonl,
    /// Apache Parquet
    Parquet,
}

/// Arguments of `codebook`.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  partnership-check codebook ten-characteristics > codebook.md\n  \
                        partnership-check codebook our-check.json --format r > labels.R")]
pub struct Codebook {
    /// The id of an assessment that comes with the widget, or a file of your own
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: String,
    /// What to print
    #[arg(long, value_enum, default_value_t = CodebookFormat::Markdown)]
    pub format: CodebookFormat,
    /// The language of statements and labels, if the assessment's file has it (those that come with the widget: English)
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
}

/// The form of a codebook.
#[derive(Clone, Copy, ValueEnum)]
pub enum CodebookFormat {
    /// A page that describes every column and item
    Markdown,
    /// A script for R that reads the table and labels it
    R,
    /// The same for SPSS
    Spss,
}
