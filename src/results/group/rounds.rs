//! Two rounds of a group: who answered both times, what changed among them, and which items moved. Where too few did, or
//! where it could tell who answered what, both pictures stand side by side and nothing is said about change.

mod change;

use std::rc::Rc;

use self::change::Change;
use super::people::People;
use super::table_in_words::TableInWords;
use crate::domain::group::figures::Figures;
use crate::domain::group::filter::PART_FROM;
use crate::domain::group::pairing::Pairing;
use crate::domain::group::rounds::{GroupChanges, Moved, PAIRS_FROM};
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::ScoringKind;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

/// The most people that a sentence names.
const NAMED: usize = 5;

/// Two rounds of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupRounds {
    /// How many answered both times, who is new and who is no longer there.
    pub people: Vec<Phrase>,
    /// Why nothing is said about change, if that is so.
    pub note: Option<Phrase>,
    /// The sections, or the outcomes if rules decide them.
    pub sections: TableInWords,
    /// The items that moved, among those who rated them both times. `None` if that is not shown.
    pub moved: Option<TableInWords>,
    /// How it is worked out whether there is a change.
    pub working: Vec<Phrase>,
}

/// What two rounds are compared by.
struct Rounds<'a> {
    context: Context<'a>,
    members: [&'a [Rc<Member>]; 2],
    /// One voice for each person, as the pairs have.
    figures: [Figures; 2],
    pairing: Pairing,
    changes: GroupChanges,
    anonymous: bool,
}

impl Context<'_> {
    /// An earlier and a later round of a group.
    pub fn group_rounds(self, earlier: &ResponseSet, later: &ResponseSet) -> GroupRounds {
        let members = [earlier.members(), later.members()];
        let pairing = Pairing::of(members[0], members[1]);
        let rounds = Rounds {
            context: self,
            members,
            figures: members.map(|members| self.figures_of(members, Voice::Person)),
            changes: GroupChanges::of(self.instrument, members[0], members[1], &pairing),
            pairing,
            anonymous: earlier.seed().is_some() || later.seed().is_some(),
        };
        rounds.said()
    }
}

impl Rounds<'_> {
    fn said(&self) -> GroupRounds {
        let note = self.note();
        let sections = match self.context.instrument.scoring.kind {
            ScoringKind::Rules(_) => self.outcomes(),
            _ => self.sections(note.is_none()),
        };
        // Named people may be few: what each of them answered is there to be seen anyway.
        let shown = !self.anonymous && !self.pairing.pairs.is_empty() || note.is_none();
        let scored = !matches!(self.context.instrument.scoring.kind, ScoringKind::Rules(_));
        let working = (note.is_none() && scored).then(|| self.context.message(keys::COMPARE_ROUNDS_WORKING));
        GroupRounds {
            people: self.people(),
            note,
            sections,
            moved: shown.then(|| self.moved()),
            working: working.into_iter().collect(),
        }
    }

    fn people(&self) -> Vec<Phrase> {
        let context = self.context;
        let count = |key, count| context.format(key, &[&context.count(keys::COMPARE_PEOPLE, count, &[])]);
        let mut people = vec![count(keys::COMPARE_ROUNDS_BOTH, self.pairing.pairs.len())];
        let sides = [
            (self.members[1], &self.pairing.new, keys::COMPARE_ROUNDS_NEW),
            (self.members[0], &self.pairing.left, keys::COMPARE_ROUNDS_LEFT),
        ];
        for (members, numbers, key) in sides.into_iter().filter(|(_, numbers, _)| !numbers.is_empty()) {
            people.push(match self.anonymous {
                true => count(key, numbers.len()),
                false => {
                    let members: Vec<_> = members.iter().map(|member| &**member).collect();
                    let all = People::of(context, &members);
                    context.format(key, &[&all.listed(context, &all.first(numbers, NAMED))])
                }
            });
            let more = if self.anonymous { 0 } else { numbers.len().saturating_sub(NAMED) };
            people.extend((more > 0).then(|| context.count(keys::COMPARE_MORE, more, &[])));
        }
        people
    }

    /// Why nothing is said about change, if that is so.
    fn note(&self) -> Option<Phrase> {
        let Pairing { pairs, new, left } = &self.pairing;
        let from = |key, from| Some(self.context.format(key, &[&self.context.whole(from)]));
        match pairs.len() {
            ..PAIRS_FROM => from(keys::COMPARE_ROUNDS_FEW, PAIRS_FROM),
            _ if self.hides(left.len()) || self.hides(new.len()) => {
                from(keys::COMPARE_ROUNDS_HIDDEN, PART_FROM)
            }
            _ => None,
        }
    }

    /// Whether so few are left over that what they answered could be worked out from the rest.
    fn hides(&self, rest: usize) -> bool {
        self.anonymous && (1..PART_FROM).contains(&rest)
    }

    /// The change of a section, or of the whole.
    fn change(&self, number: Option<usize>) -> Option<Change> {
        let change = match number {
            Some(number) => self.changes.sections[number],
            None => self.changes.overall?,
        };
        let [then, now] = self.figures.each_ref().map(|figures| match number {
            Some(number) => Some(&figures.sections.sections[number]),
            None => figures.sections.overall.as_ref(),
        });
        let all = [then?, now?].map(|spread| (spread.mean(), spread.n()));
        let hidden = all.iter().any(|(_, n)| self.hides(n.saturating_sub(change.pairs)));
        Some(Change { change, all, hidden })
    }

    fn sections(&self, shown: bool) -> TableInWords {
        let context = self.context;
        let mut columns = vec![
            match context.instrument.scoring.kind {
                ScoringKind::Staged => keys::TABLE_STAGE,
                _ => keys::TABLE_SECTION,
            },
            keys::ROUND_THEN,
            keys::ROUND_NOW,
        ];
        if shown {
            columns.extend([keys::ROUND_CHANGE, keys::ROUND_NOISE_TO, keys::COMPARE_ROUNDS_PAIRS]);
        }
        let numbers = context.instrument.rated_sections();
        let titled = numbers.into_iter().map(|number| (context.title(number), Some(number)));
        let overall = (context.message(keys::RESULTS_OVERALL), None);
        let (mut rows, mut sentences) = (Vec::new(), Vec::new());
        for (title, number) in titled.chain([overall]) {
            let Some(change) = self.change(number) else { continue };
            sentences.push(change.sentence(context, &title, shown));
            rows.push(change.row(context, title, shown));
        }
        let table = context.table(context.message(keys::COMPARE_ROUNDS), &columns, rows);
        TableInWords { sentences, table }
    }

    fn outcomes(&self) -> TableInWords {
        let context = self.context;
        let counts = self.figures.each_ref().map(|figures| {
            let outcomes = figures.sections.outcomes.as_ref();
            outcomes.map(|it| context.outcome_counts(it, true)).unwrap_or_default()
        });
        let [then, now] = &counts;
        let row = |((label, then), (_, now)): (&(Phrase, usize), &(Phrase, usize))| {
            vec![label.clone(), context.whole(*then), context.whole(*now)]
        };
        let rows: Vec<_> = then.iter().zip(now).map(row).collect();
        let says =
            |row: &Vec<Phrase>| context.format(keys::COMPARE_ROUNDS_SIDE, &[&row[0], &row[1], &row[2]]);
        let sentences = rows.iter().map(says).collect();
        let columns = [keys::COMPARE_OUTCOME, keys::ROUND_THEN, keys::ROUND_NOW];
        let table = context.table(context.message(keys::COMPARE_ROUNDS), &columns, rows);
        TableInWords { sentences, table }
    }

    /// The items that somebody rated differently than before.
    fn moved(&self) -> TableInWords {
        let context = self.context;
        let (mut rows, mut sentences) = (Vec::new(), Vec::new());
        for (number, moved) in self.changes.items.iter().enumerate() {
            let Some(Moved { up, same, down, .. }) = moved.filter(|it| self.shows(number, it)) else {
                continue;
            };
            let [up, same, down] = [up, same, down].map(|count| context.whole(count));
            let prompt = context.text(&context.instrument.items[number].prompt);
            sentences.push(context.format(keys::COMPARE_MOVED_SAYS, &[&prompt, &up, &same, &down]));
            rows.push(vec![prompt, up, same, down]);
        }
        if rows.is_empty() {
            sentences.push(context.message(keys::COMPARE_MOVED_NONE));
        }
        let columns =
            [keys::LABEL_ABOUT, keys::COMPARE_MOVED_UP, keys::COMPARE_MOVED_SAME, keys::COMPARE_MOVED_DOWN];
        TableInWords { sentences, table: context.table(context.message(keys::COMPARE_MOVED), &columns, rows) }
    }

    /// Whether an item moved, and whether that may be shown.
    fn shows(&self, item: usize, moved: &Moved) -> bool {
        let pairs = moved.up + moved.same + moved.down;
        let rated =
            self.figures.each_ref().map(|figures| figures.items[item].rating().map_or(0, |it| it.rated));
        let few = self.anonymous && pairs < PAIRS_FROM;
        moved.up + moved.down > 0
            && !few
            && !rated.iter().any(|rated| self.hides(rated.saturating_sub(pairs)))
    }
}

#[cfg(test)]
mod tests;
