//! The report and the summary of a comparison: what is in them, and in which order. The report begins with a page that can
//! stand alone: everything up to the first part.

use super::agenda::{Agenda, Topics};
use super::beside::Beside;
use super::group_results::{GroupResults, joined};
use super::item::GroupItem;
use super::people::People;
use super::piece::Piece;
use super::remarks::Remark;
use super::rounds::GroupRounds;
use super::split::Split;
use super::table_in_words::TableInWords;
use crate::domain::group::comparison::Comparison;
use crate::domain::group::voice::Voice;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::fact::Fact;
use crate::results::findings::Finding;
use crate::results::report_document::{Answered, Block, Part, ReportDocument, ShadedTable};
use crate::results::tables::Table;

/// The paragraphs that say how everything was worked out.
const METHOD: [Key; 4] = [
    keys::COMPARE_METHOD_SCORES,
    keys::COMPARE_METHOD_TALK,
    keys::COMPARE_METHOD_VERDICT,
    keys::COMPARE_METHOD_AGREED,
];

impl GroupResults<'_> {
    /// The whole comparison as a document of this day, with what is beside it.
    pub fn report(&self, day: &str, beside: &Beside) -> ReportDocument {
        let (mut parts, people) = (Vec::new(), self.people());
        for piece in self.pieces() {
            self.add_piece(piece, beside, &people, usize::MAX, &mut parts);
        }
        let closing = self.context.message(keys::REPORT_PRIVACY);
        ReportDocument { closing, parts, ..self.opening(day) }
    }

    /// The same without its parts: the page that can stand alone.
    pub fn opening(&self, day: &str) -> ReportDocument {
        let mut lead = self.support(true);
        lead.push(Block::Facts(self.about(day)));
        lead.extend(self.agenda().iter().flat_map(first_page));
        self.document(day, lead, Vec::new(), true)
    }

    /// What its parts are made from, piece by piece.
    pub fn pieces(&self) -> Vec<Piece> {
        let items = (0..self.context.instrument.items.len()).map(Piece::Item);
        let first = [Piece::Rounds, Piece::Pictures, Piece::Splits, Piece::People, Piece::Items];
        first.into_iter().chain(items).chain([Piece::Last]).collect()
    }

    /// Adds a piece to these parts, with so many people and notes at most.
    pub fn add_piece(
        &self,
        piece: Piece,
        beside: &Beside,
        people: &People,
        most: usize,
        parts: &mut Vec<Part>,
    ) {
        let context = self.context;
        match piece {
            Piece::Rounds => parts.extend(beside.rounds.iter().map(then_and_now)),
            Piece::Pictures => parts.extend(self.pictures()),
            Piece::Splits => {
                for split in &beside.splits {
                    if let Split::Shown(TableInWords { sentences, table }) = split {
                        parts.push(part(table.caption.clone(), told(sentences.clone(), table.clone())));
                    }
                }
            }
            Piece::People => parts.extend(self.side_by_side(people, most)),
            Piece::Items => parts.push(part(context.message(keys::COMPARE_ITEMS), Vec::new())),
            Piece::Item(number) => {
                let Some(Part { blocks, .. }) = parts.last_mut() else { return };
                let section = context.instrument.section_of(number);
                if context.instrument.sections[section].items.start == number {
                    blocks.push(Block::Heading(context.title(section)));
                }
                self.add_item(blocks, self.item_with(number, beside.target, people), most);
            }
            Piece::Last => {
                if let Some(aside) = self.set_aside() {
                    let blocks = vec![Block::Paragraph(aside.sentence), Block::List(aside.lines)];
                    parts.push(part(context.message(keys::COMPARE_ASIDE_TITLE), blocks));
                }
                let method = METHOD.map(|key| Block::Paragraph(context.message(key)));
                parts.push(part(context.message(keys::WORKING), method.into()));
                let sources = context.sources();
                if !sources.is_empty() {
                    parts.push(part(context.message(keys::INTRO_SOURCES), vec![Block::List(sources)]));
                }
            }
        }
    }

    /// A summary of this day to paste into mail or a wiki, without the single items. It names organisations only if `names`
    /// is true, and nobody else.
    pub fn summary(&self, day: &str, names: bool) -> ReportDocument {
        let mut lead = self.support(names);
        lead.push(Block::Facts(self.about(day)));
        let mut parts: Vec<_> =
            self.agenda().iter().flat_map(|agenda| agenda.lists().map(topic_part)).collect();
        let scores = self.scores().map(|scores| scores.figure.table);
        let tables = [scores, self.stages().map(|it| it.table), self.outcomes().map(|it| it.table)];
        for table in tables.into_iter().flatten() {
            parts.push(part(table.caption.clone(), vec![Block::Table(table)]));
        }
        self.document(day, lead, parts, names)
    }

    fn document(&self, day: &str, lead: Vec<Block>, parts: Vec<Part>, names: bool) -> ReportDocument {
        let words = self.context.words;
        ReportDocument {
            title: self.context.text(&self.context.instrument.title),
            language: words.language.clone(),
            right_to_left: words.right_to_left,
            colon: words.message(keys::COLON).into(),
            date: words.day_in_words(day),
            whose: self.responses(),
            headline: self.headline(names).sentence,
            lead,
            parts,
            closing: Phrase::default(),
        }
    }

    fn support(&self, names: bool) -> Vec<Block> {
        self.headline(names).support.into_iter().map(Block::Paragraph).collect()
    }

    fn about(&self, day: &str) -> Vec<Fact> {
        let context = self.context;
        vec![
            context.fact(keys::LABEL_DATE, context.words.day_in_words(day).into()),
            context.fact(keys::LABEL_EDITION, context.instrument.edition.to_string().into()),
            context.fact(keys::COMPARE_ANSWERED, self.days()),
        ]
    }

    /// The days between which people answered; of one day only that one.
    fn days(&self) -> Phrase {
        let days = match self.comparison {
            Comparison::Anonymous(anonymous) => anonymous.days.clone(),
            Comparison::Named(named) => {
                named.moments.map(|moments| moments.map(|moment| self.context.words.day(moment)))
            }
        };
        match days.map(|days| days.map(|day| self.context.words.day_in_words(&day))) {
            Some([first, last]) if first == last => first.into(),
            Some([first, last]) => self.context.format(keys::RESULTS_RANGE, &[&first.into(), &last.into()]),
            None => Phrase::default(),
        }
    }

    /// The scores, the stages or the outcomes, and importance by performance.
    fn pictures(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(scores) = self.scores() {
            let mut blocks = vec![Block::List(scores.sentences), Block::Figure(scores.figure.into())];
            if self.figures().voice == Voice::Organisation {
                blocks.push(Block::Paragraph(self.context.message(keys::COMPARE_VOICE_ORGANISATION)));
            }
            parts.push(part(self.context.message(keys::CHART), blocks));
        }
        for TableInWords { sentences, table } in [self.stages(), self.outcomes()].into_iter().flatten() {
            parts.push(part(table.caption.clone(), told(sentences, table)));
        }
        if let Some(figure) = self.quadrant() {
            let heading = self.context.message(keys::PICTURE_QUADRANT);
            parts.push(part(heading, vec![Block::Figure(figure.into())]));
        }
        parts
    }

    fn side_by_side(&self, people: &People, most: usize) -> Option<Part> {
        let map = self.heat_map_of(people, most)?;
        let mut blocks = vec![
            Block::Paragraph(joined(&[map.order.clone(), map.shade.clone()])),
            Block::Facts(map.legend.clone()),
            Block::List(map.key()),
        ];
        for ShadedTable { table, shades } in map.tables() {
            let table = Table { caption: Phrase::default(), ..table };
            blocks.push(Block::Shaded(ShadedTable { table, shades }));
        }
        blocks.extend(self.rest(people.order.len(), most));
        Some(part(map.caption, blocks))
    }

    /// How many are not among the most that are shown.
    fn rest(&self, all: usize, most: usize) -> Option<Block> {
        let more = all.checked_sub(most).filter(|more| *more > 0)?;
        Some(Block::Paragraph(self.context.count(keys::COMPARE_VIEW_MORE, more, &[])))
    }

    fn add_item(&self, blocks: &mut Vec<Block>, item: GroupItem, most: usize) {
        let GroupItem { prompt, says, figure, facts, texts, notes, .. } = item;
        blocks.push(Block::Answers(vec![Answered { prompt, answer: says, details: facts }]));
        blocks.extend(figure.map(|figure| Block::Figure(figure.into())));
        let add = |blocks: &mut Vec<Block>, remarks: &[Remark]| {
            let lines = remarks.iter().take(most).map(|it| it.line(self.context));
            blocks.push(Block::List(lines.collect()));
            blocks.extend(self.rest(remarks.len(), most));
        };
        if !texts.is_empty() {
            add(blocks, &texts);
        }
        if !notes.is_empty() {
            blocks.push(Block::Paragraph(self.context.message(keys::COMPARE_NOTES)));
            add(blocks, &notes);
        }
    }
}

fn part(heading: Phrase, blocks: Vec<Block>) -> Part {
    Part { heading, blocks }
}

/// Sentences and a table below a heading that is the table's caption.
fn told(sentences: Vec<Phrase>, table: Table) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !sentences.is_empty() {
        blocks.push(Block::List(sentences));
    }
    blocks.push(Block::Table(Table { caption: Phrase::default(), ..table }));
    blocks
}

/// The round before and this one: who answered, what changed, and which answers moved.
fn then_and_now(rounds: &GroupRounds) -> Part {
    let GroupRounds { people, note, sections, moved, working } = rounds;
    let mut blocks = vec![Block::List(people.clone())];
    blocks.extend(note.clone().map(Block::Paragraph));
    blocks.extend(told(sections.sentences.clone(), sections.table.clone()));
    if let Some(TableInWords { sentences, table }) = moved {
        blocks.push(Block::Heading(table.caption.clone()));
        match table.rows.is_empty() {
            true => blocks.push(Block::List(sentences.clone())),
            false => blocks.extend(told(Vec::new(), table.clone())),
        }
    }
    blocks.extend(working.iter().cloned().map(Block::Paragraph));
    part(sections.table.caption.clone(), blocks)
}

/// What to turn to, short enough for one page: why to talk about an item, and of what is agreed only the median.
fn first_page(agenda: &Agenda) -> Vec<Block> {
    let median = |finding: &Finding| Finding {
        answer: finding.advice.first().unwrap_or(&finding.answer).clone(),
        advice: Vec::new(),
        ..finding.clone()
    };
    let why = |finding: &Finding| Finding { advice: Vec::new(), ..finding.clone() };
    let both = |finding: &Finding| {
        let answer = joined(&[[finding.answer.clone()].into(), finding.advice.clone()].concat());
        Finding { answer, advice: Vec::new(), ..finding.clone() }
    };
    let shortened: [&dyn Fn(&Finding) -> Finding; 4] = [&both, &median, &median, &why];
    let mut blocks = Vec::new();
    for (topics, short) in agenda.lists().into_iter().zip(shortened) {
        blocks.push(Block::Heading(topics.heading.clone()));
        add_topics(&mut blocks, topics, short);
    }
    blocks
}

fn topic_part(topics: &Topics) -> Part {
    let mut blocks = Vec::new();
    blocks.extend(topics.help.clone().map(Block::Paragraph));
    add_topics(&mut blocks, topics, &Finding::clone);
    part(topics.heading.clone(), blocks)
}

fn add_topics(blocks: &mut Vec<Block>, topics: &Topics, short: &dyn Fn(&Finding) -> Finding) {
    if !topics.items.is_empty() {
        blocks.push(Block::Findings(topics.items.iter().map(short).collect()));
    }
    blocks.extend(topics.note.clone().map(Block::Paragraph));
}

#[cfg(test)]
mod tests;
