//! Random assessments with answers to them, as JSON.

use serde_json::{Map, Value, json};

/// Random numbers that are the same in every run (xorshift).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, end: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as i64
    }

    pub fn chance(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }
}

pub fn random_instrument(random: &mut Random) -> Value {
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

pub fn random_answers(random: &mut Random, instrument: &Value) -> Value {
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

pub fn items(instrument: &Value) -> Vec<&Value> {
    let sections = instrument["sections"].as_array().expect("sections");
    sections.iter().flat_map(|section| section["items"].as_array().expect("items")).collect()
}

pub fn id(item: &Value) -> &str {
    item["id"].as_str().expect("an id")
}

pub fn levels(instrument: &Value, item: &Value) -> Vec<i64> {
    let scale = instrument["scales"][item["scale"].as_str().expect("a scale")].as_array().expect("a scale");
    scale.iter().map(|level| level["value"].as_i64().expect("a level")).collect()
}
