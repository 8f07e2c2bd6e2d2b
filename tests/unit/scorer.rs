//! A second implementation of docs/scoring.md, which knows nothing of the first: it reads assessments and answers as
//! JSON and calculates with fractions of its own. Two thousand random cases have to give the same: what to do first,
//! strengths, what blocks a phase, and what rules lead to.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use partnership_check::domain::instrument::Instrument;
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::wire::{instrument, result};
use serde_json::{Map, Value, json};

/// Random numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as i64
    }

    fn chance(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }
}

/// A fraction.
#[derive(Clone, Copy, Debug)]
struct Ratio(i128, i128);

impl Ratio {
    fn whole(value: i64) -> Self {
        Self(value.into(), 1)
    }

    /// At most three decimals.
    fn of(number: &Value) -> Self {
        Self((number.as_f64().expect("a number") * 1000.0).round() as i128, 1000)
    }

    fn plus(self, other: Self) -> Self {
        Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1).reduced()
    }

    fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1).reduced()
    }

    fn over(self, other: Self) -> Self {
        let sign = if other.0 < 0 { -1 } else { 1 };
        Self(self.0 * other.1 * sign, self.1 * other.0 * sign).reduced()
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0.abs().max(1), self.1);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        if self.0 == 0 { Self(0, 1) } else { Self(self.0 / a, self.1 / a) }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.0 * other.1 == other.0 * self.1
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.0 * other.1).partial_cmp(&(other.0 * self.1))
    }
}

const HUNDRED: Ratio = Ratio(100, 1);

fn random_instrument(random: &mut Random) -> Value {
    let mut scales = Map::new();
    for name in ["one", "two", "three"] {
        let (start, levels) = (random.below(4) - 1, 2 + random.below(6));
        let levels = (0..levels).map(|level| json!({ "value": start + level, "label": format!("L{level}") }));
        scales.insert(name.into(), levels.collect());
    }
    scales.insert("matters".into(), json!([1, 2, 3].map(|value| json!({ "value": value, "label": "M" }))));
    let mut number = 0;
    let mut sections = Vec::new();
    for section in 0..1 + random.below(4) {
        let mut items = Vec::new();
        for _ in 0..1 + random.below(5) {
            number += 1;
            let scale = ["one", "two", "three"][random.below(3) as usize];
            let mut item =
                json!({ "id": format!("i{number}"), "kind": "rating", "prompt": "P.", "scale": scale });
            if random.chance(30) {
                item["weight"] = [json!(0.5), json!(2), json!(1.25)][random.below(3) as usize].clone();
            }
            if random.chance(20) {
                item["reverse"] = true.into();
            }
            if random.chance(30) {
                item["essential"] = true.into();
            }
            if random.chance(30) {
                item["importance_scale"] = "matters".into();
            }
            items.push(item);
        }
        sections.push(json!({ "id": format!("s{section}"), "title": "S", "items": items }));
    }
    let options =
        json!([{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }]);
    let pick = json!({ "id": "reasons", "kind": "pick", "prompt": "Why?", "options": options });
    sections.push(json!({ "id": "why", "title": "Why", "items": [pick] }));
    let scoring = match random.below(4) {
        0 => json!({ "kind": "staged" }),
        1 => json!({ "kind": "rules", "rules": random_rules(random, number, sections.len() as i64 - 1) }),
        2 => json!({ "kind": "profile", "bands": [
            { "from": 0, "id": "low", "label": "Low" },
            { "from": 20 + 25 * random.below(3), "id": "high", "label": "High" },
        ] }),
        _ => json!({ "kind": "profile", "overall": true }),
    };
    json!({
        "format": "partnership-check/instrument", "version": 1, "id": "sample", "edition": "1.0.0", "title": "Sample",
        "intro": "Intro.", "sources": [], "scales": scales, "sections": sections, "scoring": scoring,
    })
}

fn random_rules(random: &mut Random, items: i64, sections: i64) -> Vec<Value> {
    let outcome = |random: &mut Random| {
        let id = ["go", "wait", "stop"][random.below(3) as usize];
        json!({ "id": id, "label": id, "text": id })
    };
    let mut rules = Vec::new();
    for _ in 0..1 + random.below(3) {
        let when = random_condition(random, items, sections, 2);
        rules.push(json!({ "when": when, "outcome": outcome(random) }));
    }
    rules.push(json!({ "outcome": outcome(random) }));
    rules
}

fn random_condition(random: &mut Random, items: i64, sections: i64, depth: i64) -> Value {
    if depth > 0 && random.chance(60) {
        let parts: Vec<_> =
            (0..1 + random.below(3)).map(|_| random_condition(random, items, sections, depth - 1)).collect();
        return if random.chance(50) { json!({ "all": parts }) } else { json!({ "any": parts }) };
    }
    let (name, id, cut) = match random.below(6) {
        0 | 1 => ("section", format!("s{}", random.below(sections)), random.below(101)),
        2 => ("picks", "reasons".into(), random.below(4)),
        _ => ("item", format!("i{}", 1 + random.below(items)), random.below(6) - 1),
    };
    let comparison = if random.chance(50) { "at_least" } else { "below" };
    json!({ name: id, comparison: cut })
}

fn random_answers(random: &mut Random, instrument: &Value) -> Value {
    let mut answers = Map::new();
    let gaps = random.below(60);
    // Answers that are alike are what ties are made of.
    let flat = random.chance(15).then(|| random.below(2));
    for item in items(instrument) {
        let mut answer = Map::new();
        if random.chance(gaps) {
            if random.chance(50) {
                answer.insert("state".into(), "dont-know".into());
            }
        } else if random.chance(8) {
            answer.insert("state".into(), "not-applicable".into());
        } else if item["kind"] == "pick" {
            let picks: Vec<_> = ["a", "b", "c"].into_iter().filter(|_| random.chance(60)).collect();
            if !picks.is_empty() {
                answer.insert("picks".into(), picks.into());
            }
        } else {
            let levels = levels(instrument, item);
            let level = match flat {
                Some(end) if random.chance(97) => {
                    if end == 0 {
                        levels[0]
                    } else {
                        levels[levels.len() - 1]
                    }
                }
                _ => levels[random.below(levels.len() as i64) as usize],
            };
            answer.insert("value".into(), level.into());
        }
        if item["importance_scale"].is_string() && random.chance(70) {
            answer.insert("importance".into(), (1 + random.below(3)).into());
        }
        if !answer.is_empty() {
            answers.insert(id(item).into(), answer.into());
        }
    }
    answers.into()
}

fn items(instrument: &Value) -> Vec<&Value> {
    let sections = instrument["sections"].as_array().expect("sections");
    sections.iter().flat_map(|section| section["items"].as_array().expect("items")).collect()
}

fn id(item: &Value) -> &str {
    item["id"].as_str().expect("an id")
}

fn levels(instrument: &Value, item: &Value) -> Vec<i64> {
    let scale = instrument["scales"][item["scale"].as_str().expect("a scale")].as_array().expect("a scale");
    scale.iter().map(|level| level["value"].as_i64().expect("a level")).collect()
}

/// The scores of one case.
struct Case<'a> {
    instrument: &'a Value,
    answers: &'a Value,
}

impl Case<'_> {
    fn points(&self, item: &Value) -> Option<Ratio> {
        let level = self.answers[id(item)]["value"].as_i64()?;
        let levels = levels(self.instrument, item);
        let (low, high) = (levels[0], levels[levels.len() - 1]);
        let share = Ratio(i128::from(100 * (level - low)), i128::from(high - low));
        let points =
            if item["reverse"] == true { HUNDRED.plus(share.times(Ratio::whole(-1))) } else { share };
        Some(points.reduced())
    }

    fn applies(&self, item: &Value) -> bool {
        item["kind"] == "rating" && self.answers[id(item)]["state"] != "not-applicable"
    }

    fn urgency(&self, item: &Value) -> Ratio {
        let missing = HUNDRED.plus(self.points(item).expect("it is rated").times(Ratio::whole(-1)));
        let importance = self.answers[id(item)]["importance"].as_i64();
        match importance.filter(|_| item["importance_scale"].is_string()) {
            Some(importance) => missing.times(Ratio(importance.into(), 3)),
            None => missing,
        }
    }

    fn rated(&self) -> Vec<&Value> {
        items(self.instrument).into_iter().filter(|item| self.points(item).is_some()).collect()
    }

    /// Strengths and what to do first, each with how many more are tied.
    fn ranked(&self) -> [(Vec<String>, usize); 2] {
        let bands = self.instrument["scoring"]["bands"].as_array();
        let cut = bands.map_or(Ratio::whole(67), |bands| Ratio::of(&bands[bands.len() - 1]["from"]));
        let rated = self.rated();
        let points = |item: &Value| self.points(item).expect("it is rated");
        let alike = rated.len() >= 3 && rated.iter().all(|item| points(item) == points(rated[0]));
        let staged = self.instrument["scoring"]["kind"] == "staged";
        let weak: Vec<_> =
            rated.iter().copied().filter(|item| points(item) < cut || points(item).0 == 0).collect();
        let first = match () {
            () if staged => self.blocking(),
            () if alike => (vec![], 0),
            () => self.top(weak, false),
        };
        let good = |item: &&Value| points(item) >= cut && !first.0.iter().any(|listed| listed == id(item));
        let strong =
            if alike { (vec![], 0) } else { self.top(rated.iter().copied().filter(good).collect(), true) };
        [strong, first]
    }

    fn top(&self, mut ranked: Vec<&Value>, rising: bool) -> (Vec<String>, usize) {
        ranked.sort_by(|one, other| {
            let order = self.urgency(one).partial_cmp(&self.urgency(other)).expect("numbers");
            if rising { order } else { order.reverse() }
        });
        let last = ranked.get(2).map(|item| self.urgency(item));
        let (mut listed, mut more) = (Vec::new(), 0);
        for (rank, item) in ranked.into_iter().enumerate() {
            let lowest = !rising && self.points(item).expect("it is rated").0 == 0;
            if rank < 3 || lowest {
                listed.push(id(item).to_owned());
            } else if Some(self.urgency(item)) == last {
                more += 1;
            }
        }
        (listed, more)
    }

    fn section(&self, section: &Value) -> (Option<Ratio>, Option<(Ratio, Ratio)>, Option<Ratio>) {
        let all = section["items"].as_array().expect("items");
        let terms: Vec<_> = all
            .iter()
            .filter(|item| self.applies(item))
            .map(|item| (item.get("weight").map_or(Ratio::whole(1), Ratio::of), self.points(item)))
            .collect();
        let mean = |gap: Option<Ratio>| {
            let terms = terms.iter().filter_map(|(weight, points)| Some((*weight, points.or(gap)?)));
            let add = |(sum, total): (Ratio, Ratio), (weight, points): (Ratio, Ratio)| {
                (sum.plus(weight.times(points)), total.plus(weight))
            };
            let (sum, total) = terms.fold((Ratio::whole(0), Ratio::whole(0)), add);
            (total.0 > 0).then(|| sum.over(total))
        };
        let covered: Vec<_> =
            terms.iter().map(|(weight, points)| (*weight, points.map(|_| HUNDRED))).collect();
        let coverage =
            covered.iter().fold((Ratio::whole(0), Ratio::whole(0)), |(sum, total), (weight, rated)| {
                (sum.plus(weight.times(rated.unwrap_or(Ratio::whole(0)))), total.plus(*weight))
            });
        let coverage = (coverage.1.0 > 0).then(|| coverage.0.over(coverage.1));
        (mean(None), mean(Some(Ratio::whole(0))).zip(mean(Some(HUNDRED))), coverage)
    }

    /// What blocks the first stage that is not met: at most five items, and how many more there are.
    fn blocking(&self) -> (Vec<String>, usize) {
        for section in self.instrument["sections"].as_array().expect("sections") {
            let (score, _, coverage) = self.section(section);
            let mut blockers = Vec::new();
            for item in section["items"].as_array().expect("items").iter().filter(|item| self.applies(item)) {
                let points = self.points(item);
                let essential = item["essential"] == true && points.is_none_or(|points| points.0 == 0);
                match points {
                    _ if essential => blockers.push((0, Ratio::whole(0), id(item))),
                    None => blockers.push((1, Ratio::whole(0), id(item))),
                    Some(points) if points < Ratio::whole(75) => blockers.push((2, points, id(item))),
                    Some(_) => {}
                }
            }
            let met = coverage.is_none_or(|coverage| coverage >= Ratio::whole(80))
                && score.is_none_or(|score| score >= Ratio::whole(75))
                && blockers.iter().all(|(kind, ..)| *kind != 0);
            if !met {
                blockers
                    .sort_by(|one, other| (one.0, one.1).partial_cmp(&(other.0, other.1)).expect("numbers"));
                let more = blockers.len().saturating_sub(5);
                return (blockers.into_iter().take(5).map(|(.., id)| id.to_owned()).collect(), more);
            }
        }
        (vec![], 0)
    }

    /// The number of the rule that is certain, and the items by which it is; or the gaps that decide.
    fn outcome(&self) -> Option<(Option<usize>, Vec<String>)> {
        let rules = self.instrument["scoring"]["rules"].as_array()?;
        let mut open = Vec::new();
        for (number, rule) in rules.iter().enumerate() {
            let truth = rule.get("when").map_or(Truth::True, |when| self.truth(when));
            if truth == Truth::Open {
                open.push(number);
            }
            if truth != Truth::True {
                continue;
            }
            let same = open.iter().all(|earlier| rules[*earlier]["outcome"]["id"] == rule["outcome"]["id"]);
            let reading: Vec<usize> = match (same, rule.get("when")) {
                (false, _) => open,
                (true, Some(_)) => vec![number],
                (true, None) => (0..number).filter(|earlier| !open.contains(earlier)).collect(),
            };
            let mut because = BTreeMap::new();
            for rule in reading {
                self.because(&rules[rule]["when"], &mut because);
            }
            return Some((same.then_some(number), because.into_values().collect()));
        }
        panic!("the last rule has no condition")
    }

    fn truth(&self, when: &Value) -> Truth {
        for (name, decides, otherwise) in
            [("all", Truth::False, Truth::True), ("any", Truth::True, Truth::False)]
        {
            if let Some(parts) = when[name].as_array() {
                let truths: Vec<_> = parts.iter().map(|part| self.truth(part)).collect();
                return match () {
                    () if truths.iter().all(|truth| *truth == Truth::Silent) => Truth::Silent,
                    () if truths.contains(&decides) => decides,
                    () if truths.contains(&Truth::Open) => Truth::Open,
                    () => otherwise,
                };
            }
        }
        let ends = match self.ends(when) {
            Ok(Some(ends)) => ends,
            Ok(None) => return Truth::Open,
            Err(()) => return Truth::Silent,
        };
        let holds = |value: Ratio| match when.get("at_least") {
            Some(cut) => value >= Ratio::of(cut),
            None => value < Ratio::of(&when["below"]),
        };
        match (holds(ends.0), holds(ends.1)) {
            (true, true) => Truth::True,
            (false, false) => Truth::False,
            _ => Truth::Open,
        }
    }

    /// The lowest and the highest that a comparison can be about; nothing if that is open, an error if it does not apply.
    fn ends(&self, when: &Value) -> Result<Option<(Ratio, Ratio)>, ()> {
        if let Some(section) = when["section"].as_str() {
            let sections = self.instrument["sections"].as_array().expect("sections");
            let section = sections.iter().find(|it| it["id"] == section).expect("a section");
            return self.section(section).1.map(Some).ok_or(());
        }
        let answer = &self.answers[when["item"].as_str().or(when["picks"].as_str()).expect("an item")];
        if answer["state"] == "not-applicable" {
            return Err(());
        }
        let number = answer["value"].as_i64().or(answer["picks"].as_array().map(|picks| picks.len() as i64));
        Ok(number.map(|number| (Ratio::whole(number), Ratio::whole(number))))
    }

    /// The items by which a condition is what it is, by their number.
    fn because(&self, when: &Value, items: &mut BTreeMap<usize, String>) {
        let truth = self.truth(when);
        if let Some(parts) = when["all"].as_array().or(when["any"].as_array()) {
            for part in parts.iter().filter(|part| self.truth(part) == truth) {
                self.because(part, items);
            }
            return;
        }
        let all = self::items(self.instrument);
        for (number, item) in all.into_iter().enumerate() {
            let answer = &self.answers[id(item)];
            let read = match when["section"].as_str() {
                None => when["item"] == item["id"] || when["picks"] == item["id"],
                Some(section) => {
                    let sections = self.instrument["sections"].as_array().expect("sections");
                    let section = sections.iter().find(|it| it["id"] == section).expect("a section");
                    let here = section["items"].as_array().expect("items").contains(item);
                    here && match answer["state"] == "not-applicable" {
                        true => truth == Truth::Silent,
                        false => answer["value"].is_i64() != (truth == Truth::Open),
                    }
                }
            };
            if read {
                items.insert(number, id(item).into());
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    True,
    False,
    Open,
    /// Nothing that it reads applies.
    Silent,
}

fn found(instrument: &Instrument, document: &Value) -> Findings {
    let response = result::read(&document.to_string(), instrument);
    let response = response.unwrap_or_else(|problems| panic!("{problems}\n{document}"));
    Findings::of(instrument, &response)
}

#[test]
fn two_thousand_random_cases_give_what_the_rules_on_paper_give() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut ties, mut outcomes, mut waiting) = (0, 0, 0);
    for case in 0..2000 {
        let text = random_instrument(&mut random);
        let answers = random_answers(&mut random, &text);
        let instrument = instrument::read(&text.to_string());
        let instrument = instrument.unwrap_or_else(|problems| panic!("case {case}: {problems}\n{text}"));
        let document = json!({
            "format": "partnership-check/result", "version": 1, "response": "r",
            "instrument": { "id": "sample", "edition": "1.0.0", "title": "Sample", "fingerprint": instrument.fingerprint },
            "language": "en", "started": "2026-01-01T00:00:00.000Z", "updated": "2026-01-01T00:00:00.000Z",
            "completed": null, "answers": answers,
        });
        let findings = found(&instrument, &document);
        let ids = |items: &[usize]| items.iter().map(|item| instrument.items[*item].id.to_string()).collect();
        let listed = [&findings.strengths, &findings.priorities].map(|list| (ids(&list.items), list.more));
        let expected = Case { instrument: &text, answers: &answers };
        assert_eq!(listed, expected.ranked(), "case {case}: {text}\n{answers}");
        let outcome = findings.outcome.as_ref().map(|outcome| (outcome.rule, ids(&outcome.because)));
        assert_eq!(outcome, expected.outcome(), "case {case}: {text}\n{answers}");
        ties += usize::from(listed.iter().any(|(_, more)| *more > 0));
        outcomes += usize::from(outcome.as_ref().is_some_and(|(rule, _)| rule.is_some()));
        waiting += usize::from(outcome.is_some_and(|(rule, _)| rule.is_none()));
    }
    assert!(
        ties > 100 && outcomes > 100 && waiting > 50,
        "the cases have some of everything: {ties}, {outcomes}, {waiting}"
    );
}
