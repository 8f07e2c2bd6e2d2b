//! A comparison for tests.

use std::rc::Rc;

use super::model::{CompareModel, Progress};
use super::step::CompareInput;
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::member;

/// A comparison of two responses, `a` and `b`, to three questions.
pub fn compared() -> CompareModel {
    let instrument = Rc::new(profile(&[3]));
    let mut model = CompareModel::default();
    let files = ["a", "b"].map(|who| Ok(member(&instrument, who, "512")));
    model.step(CompareInput::Instrument(instrument), &stamp(1));
    model.step(CompareInput::Read(files.into(), Progress::default()), &stamp(1));
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1));
    model
}
