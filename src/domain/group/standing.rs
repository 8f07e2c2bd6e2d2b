//! What each response comes to by itself: scores of sections, stages and outcome. Knows nothing about other responses.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::scoring::Scores;
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::Stages;

/// Where one response stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The score of each section, in points out of 100; `None` if nothing in it is rated.
    pub sections: Vec<Option<Exact>>,
    /// The overall score, if the assessment declares one and anything is rated.
    pub overall: Option<Exact>,
    /// Which stages are met; empty if the assessment has none.
    pub met: Vec<bool>,
    /// The number of the current stage, if there is one.
    pub current: Option<usize>,
    /// The id of the outcome that the rules lead to, if there is one.
    pub outcome: Option<Id>,
}

/// Where a response stands, once that was worked out: of thousands, that takes far longer than everything else about them. It
/// says nothing that the response does not, so all of these are equal.
#[derive(Clone, Default, Debug)]
pub struct KnownStanding(OnceCell<(Rc<Response>, Rc<Standing>)>);

impl PartialEq for KnownStanding {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for KnownStanding {}

impl KnownStanding {
    /// Where this response stands.
    pub fn of(&self, instrument: &Instrument, response: &Rc<Response>) -> Rc<Standing> {
        let found = || Rc::new(Standing::of(instrument, response));
        let (known, standing) = self.0.get_or_init(|| (response.clone(), found()));
        if Rc::ptr_eq(known, response) { standing.clone() } else { found() }
    }
}

impl Standing {
    /// Scores a response.
    pub fn of(instrument: &Instrument, response: &Response) -> Self {
        let scores = Scores::of(instrument, response);
        let stages = Stages::if_staged(instrument, response, &scores);
        let rule = Outcome::if_ruled(instrument, response, &scores).and_then(|outcome| outcome.rule);
        Self {
            sections: scores.sections.iter().map(|score| score.value).collect(),
            overall: scores.overall.and_then(|score| score.value),
            current: stages.as_ref().and_then(|stages| stages.current),
            met: stages.iter().flat_map(|it| &it.stages).map(|stage| stage.met).collect(),
            outcome: rule.zip(instrument.scoring.kind.rules()).map(|(rule, rules)| rules[rule].id.clone()),
        }
    }
}
