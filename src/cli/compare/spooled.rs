//! What a comparison needs of a response, as it waits in a temporary file: a line of JSON, without notes and moments, of which
//! a comparison asks nothing.

use std::rc::Rc;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::domain::group::set::Member;
use crate::domain::instrument::{Edition, Instrument, Item, Kind};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;

/// A response that waits.
#[derive(Serialize, Deserialize)]
pub struct Spooled {
    /// The name of its file.
    pub file: String,
    id: String,
    language: String,
    edition: String,
    updated: u64,
    completed: Option<u64>,
    respondent: [String; 3],
    /// By the item's number.
    answers: Vec<(u32, Option<i32>, Said)>,
}

/// An answer, as far as it counts.
#[derive(Serialize, Deserialize)]
enum Said {
    #[serde(rename = "-")]
    Nothing,
    #[serde(rename = "l")]
    Level(i32),
    #[serde(rename = "n")]
    NotApplicable,
    #[serde(rename = "?")]
    DontKnow,
    /// The numbers of the options.
    #[serde(rename = "p")]
    Picked(Vec<u32>),
    #[serde(rename = "w")]
    Wrote,
    #[serde(rename = "#")]
    Number(i32),
}

impl Spooled {
    /// What is kept of a response to this assessment.
    pub fn of(instrument: &Instrument, member: &Member) -> Self {
        let response = &*member.response;
        let Respondent { name, organisation, role } = response.respondent.clone();
        let items = (0..).zip(&instrument.items);
        let answers = items.filter_map(|(number, item)| {
            let answer = response.answers.get(&*item.id)?;
            Some((number, answer.importance, said(item, &answer.value)))
        });
        Self {
            file: member.file.to_string(),
            id: response.id.to_string(),
            language: response.language.to_string(),
            edition: member.edition.to_string(),
            updated: response.updated.millis(),
            completed: response.completed.map(Timestamp::millis),
            respondent: [name, organisation, role],
            answers: answers.collect(),
        }
    }

    /// It as it is written. Nothing in it could fail to be.
    pub fn line(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The response again.
    pub fn member(self, instrument: &Instrument) -> Member {
        let moment = |millis: u64| Timestamp::from_millis(millis as f64);
        let answer = |(number, importance, said): (u32, Option<i32>, Said)| {
            let item = instrument.items.get(number as usize)?;
            let answer = Answer { importance, value: value(item, said), ..Answer::empty(Timestamp::START) };
            Some((item.id.clone(), Rc::new(answer)))
        };
        let [name, organisation, role] = self.respondent;
        let response = Response {
            completed: self.completed.map(moment),
            respondent: Respondent { name, organisation, role },
            answers: self.answers.into_iter().filter_map(answer).collect::<LiteMap<_, _>>(),
            ..Response::new(self.id.into(), self.language.into(), moment(self.updated))
        };
        Member {
            file: self.file.into(),
            response: Rc::new(response),
            edition: Edition::parse(&self.edition).unwrap_or(instrument.edition),
            round: 1,
            digest: 0,
            label: None,
            joint: None,
            known: Default::default(),
        }
    }
}

fn said(item: &Item, value: &AnswerValue) -> Said {
    match value {
        AnswerValue::Unanswered => Said::Nothing,
        AnswerValue::Rated(level) => Said::Level(*level),
        AnswerValue::NotApplicable => Said::NotApplicable,
        AnswerValue::DontKnow => Said::DontKnow,
        AnswerValue::Number(number) => Said::Number(*number),
        AnswerValue::Wrote(_) if value.is_blank() => Said::Nothing,
        AnswerValue::Wrote(_) => Said::Wrote,
        AnswerValue::Picked(picks) => {
            let Kind::Pick(pick) = &item.kind else { return Said::Nothing };
            let options = (0..).zip(&pick.options).filter(|(_, option)| picks.contains(&option.id));
            Said::Picked(options.map(|(number, _)| number).collect())
        }
    }
}

fn value(item: &Item, said: Said) -> AnswerValue {
    match said {
        Said::Nothing => AnswerValue::Unanswered,
        Said::Level(level) => AnswerValue::Rated(level),
        Said::NotApplicable => AnswerValue::NotApplicable,
        Said::DontKnow => AnswerValue::DontKnow,
        Said::Number(number) => AnswerValue::Number(number),
        // What was written is nowhere in the figures.
        Said::Wrote => AnswerValue::Wrote("…".into()),
        Said::Picked(options) => {
            let Kind::Pick(pick) = &item.kind else { return AnswerValue::Unanswered };
            let id = |number: u32| Some(pick.options.get(number as usize)?.id.clone());
            AnswerValue::Picked(options.into_iter().filter_map(id).collect())
        }
    }
}

#[cfg(test)]
mod tests;
