//! Comparisons of small responses in English, for tests.

use std::rc::Rc;

use super::GroupResults;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, id, profile, rating_of, scale, stamp};
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::instrument::{Choice, Instrument, Kind, Pick, ScoringKind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::{Change, Respondent, Response};
use crate::domain::text::Text;
use crate::i18n::fixtures::english;
use crate::results::context::Context;

/// A member: `who` is name, organisation and role, separated by colons; the answers are written as for [`answered`].
pub fn member(instrument: &Instrument, who: &str, answers: &str) -> Member {
    let mut parts = who.split(':');
    let mut part = || parts.next().unwrap_or_default().to_owned();
    let respondent = Respondent { name: part(), organisation: part(), role: part() };
    let response =
        Response { id: format!("id of {who}").into(), respondent, ..answered(instrument, answers) };
    Member {
        file: format!("{who}.json").into(),
        response: Rc::new(response),
        edition: instrument.edition,
        round: 1,
        digest: 0,
        label: None,
        joint: None,
        known: Default::default(),
    }
}

/// The member after these changes.
pub fn changed(instrument: &Instrument, member: Member, changes: &[Change]) -> Member {
    let apply = |response: Response, change: &Change| {
        response.apply(change, instrument, &stamp(99)).expect("the test passes changes")
    };
    let response = changes.iter().fold((*member.response).clone(), apply);
    Member { response: Rc::new(response), ..member }
}

/// A set of these, added to another.
pub fn added(set: &ResponseSet, members: impl IntoIterator<Item = Member>) -> ResponseSet {
    set.add(members.into_iter().map(Ok)).expect("the set can change")
}

/// A set of responses that are told apart, from who answered and what.
pub fn set(instrument: &Instrument, people: &[(&str, &str)]) -> ResponseSet {
    added(&ResponseSet::default(), people.iter().map(|(who, answers)| member(instrument, who, answers)))
}

/// The results of a set.
pub fn said_of<T>(
    instrument: &Instrument,
    set: &ResponseSet,
    choices: &Choices,
    say: impl FnOnce(&GroupResults) -> T,
) -> T {
    let words = english();
    let context = Context { instrument, words: &words };
    let comparison = Comparison::of(instrument, set, choices).expect("the choice may be shown");
    say(&GroupResults { context, comparison: &comparison })
}

/// The results of people, from who answered and what.
pub fn said<T>(instrument: &Instrument, people: &[(&str, &str)], say: impl FnOnce(&GroupResults) -> T) -> T {
    said_of(instrument, &set(instrument, people), &Choices::default(), say)
}

/// The assessment and English words.
pub fn in_context<T>(instrument: &Instrument, say: impl FnOnce(Context) -> T) -> T {
    let words = english();
    say(Context { instrument, words: &words })
}

/// Two sections: two ratings, of which the first also asks for importance; and a pick, a number and a text.
pub fn mixed() -> Instrument {
    let mut instrument = profile(&[2, 3]);
    rating_of(&mut instrument, 0).importance = Some(scale(1..=3));
    let options = ["save", "learn"].map(|it| Choice { id: id(it), label: Text::plain(it), text: None });
    instrument.items[2].kind = Kind::Pick(Pick { options: options.into(), max_picks: None });
    instrument.items[3].kind = Kind::Number(0..=99);
    instrument.items[4].kind = Kind::Text;
    instrument
}

/// One rating, which leads to "Rethink" at 1, to "Go" from 4 on, and else to "Wait".
pub fn ruled() -> Instrument {
    let mut instrument = profile(&[1]);
    let rule = |when, name: &str| Rule {
        when,
        id: id(&name.to_lowercase()),
        label: Text::plain(name),
        text: Text::plain("Why."),
    };
    let when = |operator| Some(Condition::Compare(Operand::Level(0), operator));
    instrument.scoring.kind = ScoringKind::Rules(vec![
        rule(when(Operator::Below(Decimal::whole(2))), "Rethink"),
        rule(when(Operator::AtLeast(Decimal::whole(4))), "Go"),
        rule(None, "Wait"),
    ]);
    instrument
}

/// A member with an answer of every kind to [`mixed`], and a note beside the first.
pub fn chatty(instrument: &Instrument, who: &str, answers: &str, number: i32) -> Member {
    let changes = [
        Change::Importance(id("i0"), Some(1 + number % 3)),
        Change::Note(id("i0"), format!("Note {number}").into()),
        Change::Respond(id("i2"), AnswerValue::Picked(vec![id("learn")])),
        Change::Respond(id("i3"), AnswerValue::Number(number)),
        Change::Respond(id("i4"), AnswerValue::Wrote(format!("Text {number}").into())),
    ];
    changed(instrument, member(instrument, who, answers), &changes)
}
