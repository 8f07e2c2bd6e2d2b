use super::*;
use crate::domain::fixtures::{at, profile, staged};
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::{Member, Reason, ResponseSet, SetAside};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::results::group::fixtures::{added, chatty, in_context, member, mixed, ruled, said, said_of};

const DAY: &str = "2026-02-03";

/// Two people with answers of all kinds, and a file that does not count.
fn sample(instrument: &Instrument, set: &ResponseSet) -> ResponseSet {
    let members = [chatty(instrument, "Zoe:Trust", "14", 5), chatty(instrument, "Ann:Council", "5?", 10)];
    let aside = SetAside { name: "a.txt".into(), reason: Reason::NotJson };
    added(set, members).add([Err(aside)]).expect("the set can change")
}

fn report(set: &ResponseSet) -> ReportDocument {
    let (instrument, choices) = (mixed(), Choices::default());
    let set = sample(&instrument, set);
    let none = ResponseSet::default();
    let beside = in_context(&instrument, |context| context.beside(&set, &none, &choices, None));
    said_of(&instrument, &set, &choices, |results| results.report(DAY, &beside))
}

fn headings(document: &ReportDocument) -> Vec<&str> {
    document.parts.iter().map(|part| &*part.heading).collect()
}

/// What kind of block each is, with the words of headings and paragraphs.
fn outline(blocks: &[Block]) -> Vec<String> {
    let outline = |block: &Block| match block {
        Block::Heading(text) => format!("# {}", &**text),
        Block::Paragraph(text) => text.to_string(),
        Block::List(texts) => texts.iter().map(|text| format!("- {}", &**text)).collect::<Vec<_>>().join(" "),
        Block::Facts(facts) => {
            facts.iter().map(|it| format!("{}: {}", &*it.label, &*it.value)).collect::<Vec<_>>().join(", ")
        }
        Block::Findings(findings) => {
            let line = |it: &Finding| {
                let advice: Vec<_> = it.advice.iter().map(|it| &**it).collect();
                format!("{} | {} | {}", &*it.prompt, &*it.answer, advice.join(" "))
            };
            findings.iter().map(line).collect::<Vec<_>>().join(" / ")
        }
        Block::Figure(figure) => format!("figure {}", figure.kind.name()),
        Block::Table(table) | Block::Plan(table) => format!("table of {} rows", table.rows.len()),
        Block::Shaded(ShadedTable { table, .. }) => format!("table of {} rows", table.rows.len()),
        Block::Answers(answers) => {
            answers.iter().map(|it| format!("{}: {}", &*it.prompt, &*it.answer)).collect::<Vec<_>>().join(" ")
        }
    };
    blocks.iter().map(outline).collect()
}

#[test]
fn the_first_page_stands_alone() {
    let report = report(&ResponseSet::default());
    assert_eq!(
        (&*report.title, &*report.headline, &*report.whose, &*report.date),
        ("Sample", "2 responses from Council and Trust", "2 responses", "3 February 2026")
    );
    let early = "It takes at least 5 answers to a question to say that people agree.";
    let expect = [
        "Date: 3 February 2026, Edition: 1.0.0, Answered: 1 January 2026",
        "# Talk about these first",
        "Prompt i0 | Answers go from “Level 1” to “Level 5”. Median: Level 3 | ",
        "# Agreed to be weak",
        early,
        "# Agreed to be strong",
        early,
        "# Too few know",
        "At least half rated every question that applies to them.",
    ];
    assert_eq!(outline(&report.lead), expect);
}

#[test]
fn the_rest_follows_part_by_part() {
    let report = report(&ResponseSet::default());
    let expect = [
        "Section by section",
        "Importance and performance",
        "By organisation",
        "Everyone side by side",
        "Question by question",
        "Files that are not counted",
        "How was this worked out?",
    ];
    assert_eq!(headings(&report), expect);
    let items = outline(&report.parts[4].blocks);
    let expect = [
        "# Section 0",
        "Prompt i0: Fewer than 5 answers, so it is too early for a verdict, but they are far apart.",
        "figure dots",
        "Notes",
        "- Ann, Council: Note 10 - Zoe, Trust: Note 5",
        "Prompt i1: Fewer than 5 answers, so it is too early for a verdict.",
        "figure dots",
        "# Section 1",
        "Prompt i2: Picked most often: learn (2 of 2).",
        "figure words",
        "Prompt i3: 2 responses, from 5 to 10. The median is 7.5.",
        "Prompt i4: 2 answers",
        "- Ann, Council: Text 10 - Zoe, Trust: Text 5",
    ];
    assert_eq!(items, expect);
    let people = outline(&report.parts[3].blocks);
    let legend = "?: Don’t know";
    let key = "- 1. Prompt i0 - 2. Prompt i1";
    assert_eq!(
        people,
        [
            "In order of organisation, then of name. The stronger a cell is shaded, the more points the answer has.",
            legend,
            key,
            "table of 2 rows"
        ]
    );
}

#[test]
fn an_earlier_round_comes_first() {
    let instrument = profile(&[1]);
    let of = |files: [(&str, &str); 2]| {
        added(&ResponseSet::default(), files.map(|(who, answers)| member(&instrument, who, answers)))
    };
    let (earlier, now) =
        (of([("Ann:Council", "1"), ("Bob:Trust", "3")]), of([("Ann:Council", "4"), ("Cat:Trust", "3")]));
    let choices = Choices::default();
    let beside = in_context(&instrument, |context| context.beside(&now, &earlier, &choices, None));
    let report = said_of(&instrument, &now, &choices, |results| results.report(DAY, &beside));
    assert_eq!(&*report.parts[0].heading, "Then and now");
    let expect = [
        "- Answered both times: 1 person. - New: Cat, Trust. - No longer there: Bob, Trust.",
        "Fewer than 5 people answered both times. So both rounds stand side by side, and nothing is said about change.",
        "- Section 0: 25 (n = 2) then, 63 (n = 2) now. - Overall: 25 (n = 2) then, 63 (n = 2) now.",
        "table of 2 rows",
        "# Which answers moved",
        "table of 1 rows",
    ];
    assert_eq!(outline(&report.parts[0].blocks), expect);
}

#[test]
fn an_anonymous_report_has_nobody_side_by_side() {
    let report = report(&ResponseSet::anonymous(1));
    assert_eq!(&*report.headline, "2 responses, without names");
    assert!(!headings(&report).contains(&"Everyone side by side"), "{:?}", headings(&report));
}

#[test]
fn on_the_first_page_what_is_agreed_has_its_median_alone() {
    let people = ["A", "B", "C", "D", "E"].map(|who| (who, "15?"));
    let lead = said(&profile(&[3]), &people, |results| results.report(DAY, &Beside::default()).lead);
    let agreed = &outline(&lead)[3..];
    let expect = [
        "# Agreed to be weak",
        "Prompt i0 | Median: Level 1 | ",
        "# Agreed to be strong",
        "Prompt i1 | Median: Level 5 | ",
        "# Too few know",
        "Prompt i2 | Rated by 0 of 5. | ",
    ];
    assert_eq!(agreed, expect);
}

#[test]
fn stages_and_outcomes_are_parts_of_their_own() {
    let staged = said(&staged(&[1]), &[("A", "3")], |results| results.report(DAY, &Beside::default()));
    assert_eq!(headings(&staged)[..2], ["Section by section", "The phases"]);
    let ruled = said(&ruled(), &[("A", "3")], |results| results.report(DAY, &Beside::default()));
    assert_eq!(headings(&ruled)[0], "Where the answers lead");
}

#[test]
fn a_summary_names_organisations_only_if_asked_to_and_people_never() {
    let instrument = staged(&[1]);
    let people = [("Ann:Council", "3"), ("Bob:Trust", "1")];
    let summary = |names| said(&instrument, &people, |results| results.summary(DAY, names));
    let (named, unnamed) = (summary(true), summary(false));
    assert_eq!(&*named.headline, "2 responses from Council and Trust");
    assert_eq!(&*unnamed.headline, "2 responses from 2 organisations");
    let expect = [
        "Talk about these first",
        "Agreed to be weak",
        "Agreed to be strong",
        "Too few know",
        "Section by section",
        "The phases",
    ];
    assert_eq!((headings(&named), headings(&unnamed)), (expect.into(), expect.into()));
    for document in [named, unnamed] {
        let written = format!("{document:?}");
        assert!(!written.contains("Ann") && !written.contains("Bob"), "{written}");
    }
}

#[test]
fn days_are_those_on_which_people_answered() {
    let instrument = profile(&[1]);
    let later = |who, days: u64| {
        let member = member(&instrument, who, "1");
        let response = Response { updated: at(days * 86_400_000), ..(*member.response).clone() };
        Member { response: response.into(), ..member }
    };
    for set in [ResponseSet::default(), ResponseSet::anonymous(1)] {
        let set = added(&set, [later("A", 4), later("B", 0)]);
        let lead = said_of(&instrument, &set, &Choices::default(), |results| {
            results.report(DAY, &Beside::default()).lead
        });
        assert_eq!(
            outline(&lead)[0],
            "Date: 3 February 2026, Edition: 1.0.0, Answered: 1 January 2026 to 5 January 2026"
        );
    }
}

#[test]
fn files_are_named_after_the_assessment_and_the_day() {
    let name = said(&profile(&[1]), &[], |results| results.file_name(DAY, "csv"));
    assert_eq!(name, "sample-comparison-2026-02-03.csv");
}
