//! The blocks of a report as a page, and what the report begins with. The report has all the words; this only lays them out, as
//! the file writers do for theirs. Its parts are in `parts.rs`.

use std::rc::Rc;

use yew::prelude::*;

use super::context::CompareContext;
use super::shaded::Shaded;
use crate::i18n::Phrase;
use crate::i18n::keys;
use crate::results::{Answered, Block, Fact, Figure, Finding, ReportDocument, Table};
use crate::ui::figure;
use crate::ui::markup::phrase;
use crate::ui::results::table;
use crate::ui::shared::Shared;

/// What is drawn of a report.
#[derive(Clone, PartialEq, Properties)]
pub struct DocumentProps {
    /// What all views share.
    pub ctx: Rc<CompareContext>,
    /// The report. It is only drawn anew if it is another one.
    pub document: Shared<ReportDocument>,
}

/// What a report begins with: each heading with what belongs to it.
#[component]
pub fn Lead(DocumentProps { ctx, document }: &DocumentProps) -> Html {
    let first = document.lead.iter().position(|block| matches!(block, Block::Heading(_)));
    let (above, topics) = document.lead.split_at(first.unwrap_or(document.lead.len()));
    let topics = topics.chunk_by(|_, next| !matches!(next, Block::Heading(_)));
    html! {
        <>
            { for above.iter().enumerate().map(|(number, it)| block(ctx, it, 1, &format!("lead-{number}"))) }
            <div class="pc-topics">
                { for topics.map(|topic| html! {
                    <section class="pc-topic">{ for topic.iter().map(|it| block(ctx, it, 1, "topic")) }</section>
                }) }
            </div>
        </>
    }
}

/// So many lines of a list, people in a table and notes to an item are drawn.
pub const LISTED: usize = 200;

/// A block, with headings of this depth and ids that contain `id`.
pub fn block(ctx: &CompareContext, block: &Block, depth: u8, id: &str) -> Html {
    match block {
        Block::Heading(words) => {
            html! { <@{ctx.heading_tag(depth)} class="pc-question-size">{ phrase(words.clone()) }</@> }
        }
        Block::Paragraph(words) => html! { <p>{ phrase(words.clone()) }</p> },
        Block::List(lines) => html! {
            <>
                <ul class="pc-list">{ for lines.iter().take(LISTED).map(line) }</ul>
                { rest(ctx, lines.len()) }
            </>
        },
        Block::Facts(facts) => facts_list(facts),
        Block::Findings(findings) => html! { <ol class="pc-items">{ for findings.iter().map(finding) }</ol> },
        Block::Figure(it) => picture(ctx, it, id),
        Block::Table(it) | Block::Plan(it) => scrolling(it.clone()),
        Block::Shaded(it) => html! { <Shaded table={Shared(it.clone().into())} /> },
        Block::Answers(answers) => answers.iter().map(answered).collect(),
    }
}

/// How many lines or rows are not drawn: the report has them all.
fn rest(ctx: &CompareContext, all: usize) -> Html {
    match all.saturating_sub(LISTED) {
        0 => Html::default(),
        more => html! { <p class="pc-small">{ ctx.count(keys::COMPARE_VIEW_MORE, more) }</p> },
    }
}

fn line(words: &Phrase) -> Html {
    html! { <li>{ phrase(words.clone()) }</li> }
}

fn facts_list(facts: &[Fact]) -> Html {
    let shown = facts.iter().filter(|fact| !fact.value.is_empty());
    let fact = |Fact { label, value }: &Fact| {
        html! { <div><dt>{ phrase(label.clone()) }</dt><dd>{ phrase(value.clone()) }</dd></div> }
    };
    html! { <dl class="pc-facts">{ for shown.map(fact) }</dl> }
}

fn finding(Finding { item, prompt, answer, advice, .. }: &Finding) -> Html {
    html! {
        <li data-item={item.to_string()}>
            <strong>{ phrase(prompt.clone()) }</strong>
            if !answer.is_empty() {
                <p>{ phrase(answer.clone()) }</p>
            }
            { for advice.iter().map(|words| html! { <p class="pc-small">{ phrase(words.clone()) }</p> }) }
        </li>
    }
}

fn answered(Answered { prompt, answer, details }: &Answered) -> Html {
    html! {
        <div class="pc-answered">
            <p class="pc-body-strong">{ phrase(prompt.clone()) }</p>
            if !answer.is_empty() {
                <p>{ phrase(answer.clone()) }</p>
            }
            { facts_list(details) }
        </div>
    }
}

fn picture(
    ctx: &CompareContext,
    Figure { drawing, sentence, table: numbers, .. }: &Figure,
    id: &str,
) -> Html {
    html! {
        <figure part="chart" class="pc-chart">
            <figcaption><p>{ phrase(sentence.clone()) }</p></figcaption>
            <div class="pc-scroll" tabindex="0">{ figure::figure(drawing, id) }</div>
            <details class="pc-details" data-role="table">
                <summary>{ ctx.message(keys::TABLE_SHOW) }</summary>
                { scrolling(numbers.clone()) }
            </details>
        </figure>
    }
}

/// A table that scrolls by itself where it is too wide.
fn scrolling(it: Table) -> Html {
    html! { <div class="pc-scroll" tabindex="0">{ table::table(it) }</div> }
}
