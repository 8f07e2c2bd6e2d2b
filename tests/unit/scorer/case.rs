//! The scoring of one case, as docs/scoring.md has it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::random::{self, id, items, levels};
use crate::ratio::Ratio;

const HUNDRED: Ratio = Ratio(100, 1);

/// The scores of one case.
pub struct Case<'a> {
    /// The assessment.
    pub instrument: &'a Value,
    /// The answers, as in a result file.
    pub answers: &'a Value,
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
    pub fn ranked(&self) -> [(Vec<String>, usize); 2] {
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
    pub fn outcome(&self) -> Option<(Option<usize>, Vec<String>)> {
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
        let all = random::items(self.instrument);
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
