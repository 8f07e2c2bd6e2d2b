//! Walks every text and every attribute of every screen and of the report, where the assessment is in another language than
//! the interface: each has to be in the language that its nearest element with one states, and what is inserted where nothing
//! can be marked has to be isolated from a text that runs the other way.

mod screens;

use std::collections::{BTreeMap, BTreeSet};

use super::foreign::{Interface, Letters, answers, assessment};
use super::spoken::{Place, Spoken, spoken};
use super::*;
use crate::domain::response::Response;
use crate::export::files::{self, Format};
use crate::results::{Context, Include};

/// What people are told in attributes. Whatever else has letters that are not Latin is for people too.
const TOLD: [&str; 8] = [
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "data-label",
    "placeholder",
    "title",
];

/// What stands outside all isolates.
fn outside(text: &str) -> String {
    let (mut depth, mut outside) = (0, String::new());
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{text:?}");
    outside
}

/// What is wrong with how something is said, if anything is.
fn fault(it: &Spoken, interface: &Interface) -> Option<&'static str> {
    use Letters::{Assessment, Other, Person};
    let letters = interface.letters(&it.words);
    let has = |whose| letters.contains(&whose);
    let own = has(Letters::Interface);
    let (in_english, in_own) = (it.language == "en", it.language == interface.language);
    let auto = it.direction == "auto";
    match &it.place {
        Place::Field => {
            (!auto && !it.words.is_empty()).then_some("a field that does not run as its text does")
        }
        Place::Attribute(name) if !TOLD.contains(&&**name) && !has(Assessment) && !has(Person) => None,
        Place::Text if letters.len() > 1 => Some("several languages in one text"),
        Place::Text if has(Other) && !auto => Some("nobody's text"),
        Place::Text if has(Person) && (in_english || !auto) => Some("not as the person wrote it"),
        Place::Text if has(Assessment) && it.direction == "rtl" => Some("in the wrong direction"),
        Place::Text if has(Assessment) && !in_english => Some("not in the assessment's language"),
        Place::Text if own && !in_own => Some("not in the interface's language"),
        Place::Text => None,
        _ if has(Other) => Some("nobody's text"),
        _ if own && !in_own => Some("not in the interface's language"),
        _ if has(Assessment) && !own && !in_english => Some("not in the assessment's language"),
        place => {
            let outside = interface.letters(&outside(&it.words));
            let mixed = own || *place == Place::Plain;
            let turned = mixed && it.direction == "rtl" && outside.iter().any(|it| *it != Letters::Interface);
            turned.then_some("not isolated")
        }
    }
}

/// Whose letters were found, how often, and what was wrong.
#[derive(Default)]
struct Walk {
    found: BTreeMap<Letters, usize>,
    faults: BTreeSet<String>,
}

impl Walk {
    fn page(&mut self, name: &str, html: &str, interface: &Interface) {
        for it in spoken(html, interface.language, interface.direction) {
            for letters in interface.letters(&it.words) {
                *self.found.entry(letters).or_default() += 1;
            }
            if let Some(fault) = fault(&it, interface) {
                self.faults.insert(format!("{}, {name}: {fault}: {it:?}", interface.language));
            }
        }
    }

    #[track_caller]
    fn end(self, least: usize) {
        assert!(self.faults.is_empty(), "{}", self.faults.into_iter().collect::<Vec<_>>().join("\n"));
        let whose = [Letters::Assessment, Letters::Person, Letters::Interface];
        assert!(whose.iter().all(|it| self.found.get(it) > Some(&least)), "{:?}", self.found);
    }
}

/// The bundled assessments, and two that have one of everything, some of it with a name of its own.
fn assessments() -> Vec<Instrument> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let bundled = std::fs::read_dir(folder.join("instruments")).expect("the folder is there");
    let mut files: Vec<_> = bundled.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|path| path.is_file());
    assert!(files.len() >= 6);
    files.extend(["profile", "ruled"].map(|name| folder.join(format!("src/wire/fixtures/{name}.json"))));
    files.sort();
    let read = |path| assessment(&std::fs::read_to_string(path).expect("it can be read"));
    files.into_iter().map(read).collect()
}

#[test]
fn every_text_of_every_screen_is_in_the_language_that_it_says() {
    let mut walk = Walk::default();
    for language in ["de", "ar"] {
        let interface = Interface::new(language);
        for instrument in assessments() {
            for (name, html) in screens::all(&Rc::new(instrument), &interface) {
                walk.page(&name, &html, &interface);
            }
        }
    }
    walk.end(1000);
}

#[test]
fn every_text_of_the_report_is_in_the_language_that_it_says() {
    let mut walk = Walk::default();
    for language in ["de", "ar"] {
        let interface = Interface::new(language);
        let words = interface.words();
        for instrument in assessments() {
            let context = Context { instrument: &instrument, words: &words };
            for turn in 0..4 {
                let response = answers(&instrument, turn);
                let name = format!("report of {}, {turn}", instrument.title.get(&[]));
                walk.page(&name, &files::make(Format::Html, context, &response, None).text, &interface);
            }
            let empty = Response::new("r".into(), "en".into(), fixtures::at(0));
            walk.page("empty report", &files::make(Format::Html, context, &empty, None).text, &interface);
        }
    }
    walk.end(300);
}

#[test]
fn what_is_inserted_in_files_without_markup_is_isolated() {
    let interface = Interface::new("ar");
    let (words, include) = (interface.words(), Include { names: true, notes: true });
    let foreign = |text: &str| interface.letters(text).iter().any(|whose| *whose != Letters::Interface);
    let mut found = 0;
    for instrument in assessments() {
        let context = Context { instrument: &instrument, words: &words };
        for turn in 0..4 {
            let response = answers(&instrument, turn);
            let make = |format| files::make(format, context, &response, None).text;
            let mut lines: Vec<String> = make(Format::Text(include)).lines().map(String::from).collect();
            // The cells of a table stand apart.
            let marked = make(Format::Markdown(include));
            lines.extend(marked.lines().filter(|line| !line.starts_with('|')).map(String::from));
            lines.retain(|line| interface.letters(line).contains(&Letters::Interface));
            let drawn =
                spoken(&make(Format::Svg), "ar", "rtl").into_iter().filter(|it| it.place == Place::Plain);
            lines.extend(drawn.map(|it| it.words));
            for line in lines.iter().filter(|line| foreign(line)) {
                found += 1;
                assert!(!foreign(&outside(line)), "{line:?}");
            }
        }
    }
    assert!(found > 200, "{found}");
}
