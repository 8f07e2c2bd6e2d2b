//! The names of screens, by which the page's history and the host know them: `intro`, `section:` with the section's id, and
//! `results`. A section's id stays the same when others are added before it.

use super::message::Screen;
use crate::domain::instrument::Instrument;

const SECTION: &str = "section:";

/// The name of a screen.
pub fn of(screen: Screen, instrument: &Instrument) -> String {
    match screen {
        Screen::Intro => "intro".into(),
        Screen::Section(number) => [SECTION, &instrument.sections[number].id].concat(),
        Screen::Results => "results".into(),
    }
}

/// The screen with this name; the first if there is none, as when the assessment has changed.
pub fn read(name: &str, instrument: &Instrument) -> Screen {
    if name == "results" {
        return Screen::Results;
    }
    let id = name.strip_prefix(SECTION);
    let number = instrument.sections.iter().position(|section| Some(&*section.id) == id);
    number.map_or(Screen::Intro, Screen::Section)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixtures::profile;

    #[test]
    fn every_screen_is_found_by_its_name_and_others_lead_to_the_first() {
        let instrument = profile(&[1, 1]);
        for screen in [Screen::Intro, Screen::Section(0), Screen::Section(1), Screen::Results] {
            assert_eq!(read(&of(screen, &instrument), &instrument), screen);
        }
        for name in ["", "section:", "section:gone", "section", "elsewhere"] {
            assert_eq!(read(name, &instrument), Screen::Intro, "{name}");
        }
    }
}
