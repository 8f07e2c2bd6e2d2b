//! A folder in which the program runs as a person or continuous integration would run it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A temporary folder for the files of one test.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty one.
    pub fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        Self(folder)
    }

    /// With a file in it.
    pub fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.0.join(name), bytes).expect("a file can be written");
        self
    }

    /// Runs the program in this folder and checks its exit code, standard output and standard error.
    #[track_caller]
    pub fn gives(&self, arguments: &[&str], code: i32, out: &str, err: &str) {
        self.gives_of(arguments, "", code, out, err);
    }

    /// The same with something at its standard input.
    #[track_caller]
    pub fn gives_of(&self, arguments: &[&str], input: &str, code: i32, out: &str, err: &str) {
        assert_eq!(self.run(arguments, input), (code, out.to_owned(), err.to_owned()));
    }

    /// Runs the program in this folder: its exit code, and what it writes.
    #[track_caller]
    pub fn run(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> (i32, String, String) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_partnership-check"));
        program.args(arguments).current_dir(&self.0);
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut program = program.spawn().expect("the program starts");
        let mut stdin = program.stdin.take().expect("it has an input");
        // It need not read what it has no use for.
        let _ = stdin.write_all(input.as_ref());
        drop(stdin);
        let output = program.wait_with_output().expect("it ends");
        let [stdout, stderr] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("UTF-8"));
        (output.status.code().expect("it ends by itself"), stdout, stderr)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
