//! The assessments that results are of: those that come with the widget, and files of one's own. A worker has its own, because
//! they are read once and shared within a thread.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use super::places;
use crate::domain::instrument::Instrument;
use crate::wire::encoding::decode;
use crate::wire::instrument;

/// The assessments that come with the widget, by id.
const BUNDLED: [(&str, &str); 6] = [
    ("ten-characteristics", include_str!("../../instruments/ten-characteristics.json")),
    ("phase-readiness", include_str!("../../instruments/phase-readiness.json")),
    ("success-factors", include_str!("../../instruments/success-factors.json")),
    ("improvement-cycle", include_str!("../../instruments/improvement-cycle.json")),
    ("five-ingredients", include_str!("../../instruments/five-ingredients.json")),
    ("strategic-fit", include_str!("../../instruments/strategic-fit.json")),
];

/// The texts of all assessments by id, which threads can share.
#[derive(Clone, Default)]
pub struct Texts(HashMap<String, String>);

impl Texts {
    /// Those that come with the widget and these files, which win. Or what is wrong with a file, line by line.
    pub fn with(files: &[PathBuf]) -> io::Result<Result<Self, Vec<String>>> {
        let bundled = BUNDLED.map(|(id, text)| (id.to_owned(), text.to_owned()));
        let mut texts = Self(bundled.into_iter().collect());
        for file in files {
            let name = file.display().to_string();
            let bytes = std::fs::read(file)
                .map_err(|error| io::Error::new(error.kind(), format!("{name} cannot be read: {error}")))?;
            match decode(&bytes).map_err(|found| places::in_bytes(&name, &bytes, &found, 0)).and_then(
                |text| {
                    let read = instrument::read(&text);
                    let found = read
                        .map_err(|found| places::in_text(&name, &text, &found, instrument::MAX_BYTES, 0))?;
                    Ok((found.id.to_string(), text))
                },
            ) {
                Ok((id, text)) => texts.0.insert(id, text),
                Err(lines) => return Ok(Err(lines)),
            };
        }
        Ok(Ok(texts))
    }

    /// One that comes with the widget, by its id.
    pub fn bundled(id: &str) -> Option<&'static str> {
        BUNDLED.iter().find(|(it, _)| *it == id).map(|(_, text)| *text)
    }
}

/// Reads each assessment when it is first needed.
pub struct Assessments<'a> {
    texts: &'a Texts,
    read: HashMap<String, Option<Rc<Instrument>>>,
}

impl<'a> Assessments<'a> {
    /// None is read yet.
    pub fn new(texts: &'a Texts) -> Self {
        Self { texts, read: HashMap::new() }
    }

    /// The assessment with this id, if it is known.
    pub fn get(&mut self, id: &str) -> Option<Rc<Instrument>> {
        if let Some(known) = self.read.get(id) {
            return known.clone();
        }
        let found = self.texts.0.get(id).and_then(|text| instrument::read(text).ok()).map(Rc::new);
        self.read.insert(id.to_owned(), found.clone());
        found
    }
}
