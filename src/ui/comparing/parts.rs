//! The parts of a comparison's report, folded under their headings: made and drawn little by little. How a block is laid out is in
//! `document.rs`.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::context::CompareContext;
use super::document::{LISTED, block};
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::By;
use crate::domain::group::set::ResponseSet;
use crate::domain::instrument::Instrument;
use crate::i18n::Phrase;
use crate::results::group::{BegunPeople, Beside, GroupResults, People, Piece};
use crate::results::{Block, Context, Part};
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// So much is drawn each time, none of it together with the rest of the screen.
const AT_ONCE: usize = 1;

/// What the parts of a report are made from.
pub struct Source {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The responses, and those of an earlier round.
    pub sets: [ResponseSet; 2],
    /// What the person chose to see.
    pub choices: Choices,
    /// The level that the group wants to reach.
    pub target: Option<i32>,
}

/// Something that is made at once.
enum Task {
    People,
    Split(By),
    Rounds,
    Piece(Piece),
}

/// What there is of the parts so far.
struct Made {
    source: Shared<Source>,
    beside: Beside,
    people: People,
    called: BegunPeople,
    /// What is still to be made, the next last.
    left: Vec<Task>,
    parts: Vec<Part>,
    drawn: Vec<Drawn>,
    /// What is shown of another source until there is something in its place, so that nothing folds or jumps.
    before: Vec<Drawn>,
}

/// The heading of a part, and its blocks.
type Drawn = (Phrase, Vec<Shared<Block>>);

impl Made {
    fn begin(source: Shared<Source>, before: Vec<Drawn>) -> Self {
        let (beside, people, called) = Default::default();
        let splits = By::ALL.into_iter().rev().map(Task::Split);
        let left = [Task::Rounds].into_iter().chain(splits).chain([Task::People]).collect();
        Self { source, beside, people, called, left, parts: Vec::new(), drawn: Vec::new(), before }
    }

    /// Makes a little more, or has a little more drawn; whether there was anything left.
    fn go_on(&mut self, ctx: &CompareContext) -> bool {
        if self.draw_more() {
            return true;
        }
        let source = self.source.clone();
        let Source { comparison, instrument, sets: [set, earlier], choices, target } = &*source;
        let context = Context { instrument, words: &ctx.words };
        let results = GroupResults { context, comparison };
        // Of thousands of people, each of these takes long by itself.
        match self.left.pop() {
            Some(Task::People) => self.call_more(context),
            Some(Task::Split(by)) => self.beside.splits.push(context.split(set, choices, by)),
            Some(Task::Rounds) => {
                self.beside.rounds = context.rounds_looked_at(set, earlier, choices);
                self.beside.target = *target;
                self.left.extend(results.pieces().into_iter().rev().map(Task::Piece));
            }
            Some(Task::Piece(piece)) => {
                results.add_piece(piece, &self.beside, &self.people, LISTED, &mut self.parts);
            }
            None => {
                self.before.clear();
                return false;
            }
        }
        true
    }

    /// Goes on with what to call the people, if they are told apart.
    fn call_more(&mut self, context: Context) {
        let Comparison::Named(named) = &*self.source.comparison else { return };
        let members: Vec<_> = named.people.iter().map(|person| &*person.member).collect();
        match self.called.go_on(context, &members) {
            true => self.left.push(Task::People),
            false => self.people = std::mem::take(&mut self.called).finish(),
        }
    }

    /// Has what was made drawn, if anything is left of it.
    fn draw_more(&mut self) -> bool {
        let mut room = AT_ONCE;
        for (number, part) in self.parts.iter().enumerate() {
            if self.drawn.len() == number {
                self.drawn.push((part.heading.clone(), Vec::new()));
                room -= 1;
            }
            let blocks = &mut self.drawn[number].1;
            while blocks.len() < part.blocks.len() && room > 0 {
                let block = part.blocks[blocks.len()].clone();
                // One of these has thousands of cells.
                room = if matches!(block, Block::Shaded(_)) { 0 } else { room - 1 };
                blocks.push(Shared(Rc::new(block)));
            }
            if room == 0 {
                break;
            }
        }
        room < AT_ONCE
    }
}

/// What the parts are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct PartsProps {
    /// What all views share.
    pub ctx: Rc<CompareContext>,
    /// What they are made from. They are only made anew from another one.
    pub source: Shared<Source>,
}

/// The parts, the first of them unfolded. They are made and drawn little by little, so that a long report never holds the page up.
#[component]
pub fn Parts(PartsProps { ctx, source }: &PartsProps) -> Html {
    let made = use_mut_ref(|| Made::begin(source.clone(), Vec::new()));
    // How often something was added; less than nothing once there was nothing left.
    let steps = use_state(|| 0_i32);
    if made.borrow().source != *source {
        let mut made = made.borrow_mut();
        let before = if made.before.is_empty() { &mut made.drawn } else { &mut made.before };
        let before = std::mem::take(before);
        *made = Made::begin(source.clone(), before);
        // The one that is drawn now is the first.
        steps.set((*steps).abs() + 1);
    }
    let (more, so_far, words) = (steps.clone(), made.clone(), ctx.clone());
    use_effect_with((source.clone(), *steps), move |(source, count)| {
        let (source, count) = (source.clone(), *count);
        if count >= 0 {
            // It is not stopped if the screen goes: then it changes nothing.
            Timeout::new(0, move || {
                let mut made = so_far.borrow_mut();
                if made.source == source {
                    more.set(if made.go_on(&words) { count + 1 } else { -count - 1 });
                }
            })
            .forget();
        }
    });
    let made = made.borrow();
    let parts = (0..made.drawn.len().max(made.before.len())).map(|number| {
        let (new, old) = (made.drawn.get(number), made.before.get(number));
        let heading = new.or(old).map(|(heading, _)| heading.clone()).unwrap_or_default();
        let blocks_of = |part: Option<&Drawn>| part.map(|(_, blocks)| blocks.clone()).unwrap_or_default();
        let (new, old) = (blocks_of(new), blocks_of(old));
        let drawn = new.len();
        let blocks = new.into_iter().chain(old.into_iter().skip(drawn)).enumerate().map(|(at, block)| {
            html! { <One key={at} ctx={ctx.clone()} {block} id={format!("part-{number}-{at}")} /> }
        });
        html! {
            <details class="pc-part pc-details" data-role={format!("part-{number}")} open={number == 0}>
                <summary><@{ctx.heading_tag(1)} class="pc-question-size">{ phrase(heading) }</@></summary>
                { for blocks }
            </details>
        }
    });
    html! { <div data-role="parts" aria-busy={(*steps >= 0).to_string()}>{ for parts }</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct OneProps {
    ctx: Rc<CompareContext>,
    block: Shared<Block>,
    id: String,
}

/// One block of a part, which stays as it is while others are added.
#[component]
fn One(OneProps { ctx, block: it, id }: &OneProps) -> Html {
    block(ctx, it, 2, id)
}
