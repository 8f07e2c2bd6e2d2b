//! Random sets of result files, as JSON: people in organisations and roles who tend to agree or not, and files that do not
//! count.

use serde_json::{Value, json};

use super::random::{Random, id, items, levels, random_answers, random_instrument};

/// A task for both implementations: so many responses to a random assessment, and what a person chose to see.
pub fn random_task(random: &mut Random, responses: i64) -> Value {
    let mut instrument = random_instrument(random);
    let more = json!({ "id": "more", "title": "More", "items": [
        { "id": "people", "kind": "number", "prompt": "How many?", "min": 0, "max": 99 },
        { "id": "words", "kind": "text", "prompt": "In your words?" },
    ] });
    instrument["sections"].as_array_mut().expect("sections").push(more);
    let trend = random_answers(random, &instrument_without_more(&instrument));
    let agreeing = random.below(101);
    let mut files = Vec::new();
    for number in 0..responses {
        let document = response(random, number, &instrument, &trend, agreeing);
        let text = document.to_string();
        if random.chance(10) {
            files.push(text.clone());
        }
        if random.chance(10) {
            let mut older = document.clone();
            older["updated"] = "2025-12-01T00:00:00.000Z".into();
            older["answers"] = json!({});
            files.push(older.to_string());
        }
        if random.chance(10) {
            files.push(unfit(random, &instrument, document));
        }
        files.push(text);
    }
    for number in (1..files.len()).rev() {
        files.swap(number, random.below(number as i64 + 1) as usize);
    }
    let names = files
        .iter()
        .enumerate()
        .map(|(number, text)| json!({ "name": format!("f{number:03}.json"), "text": text }));
    let filtered = random.chance(30);
    let any = |random: &mut Random, texts: &[&str]| match filtered && random.chance(60) {
        true => texts[random.below(texts.len() as i64) as usize].to_owned(),
        false => String::new(),
    };
    let filter = json!({ "organisation": any(random, &["town council", " CHARITY", "Nobody"]), "role": any(random, &["Lead", "staff "]) });
    json!({
        "files": names.collect::<Vec<_>>(),
        "instrument": instrument,
        "voice": if random.chance(50) { "person" } else { "organisation" },
        "anonymous": !filtered && random.chance(30),
        "filter": filter,
    })
}

/// The assessment as the scorer's answers know it.
fn instrument_without_more(instrument: &Value) -> Value {
    let mut instrument = instrument.clone();
    instrument["sections"].as_array_mut().expect("sections").pop();
    instrument
}

/// One response. So many in a hundred of its answers are as everybody's.
fn response(random: &mut Random, number: i64, instrument: &Value, trend: &Value, agreeing: i64) -> Value {
    let asked = instrument_without_more(instrument);
    let mut answers = random_answers(random, &asked);
    for item in items(&asked) {
        let said = &trend[id(item)];
        if said["value"].is_i64() && random.chance(agreeing) {
            answers[id(item)] = said.clone();
        }
    }
    if random.chance(80) {
        answers["people"] = json!({ "value": random.below(100) });
    }
    if random.chance(50) {
        answers["words"] = json!({ "text": "Words." });
    }
    let one =
        |random: &mut Random, texts: &[&str]| texts[random.below(texts.len() as i64) as usize].to_owned();
    let organisation =
        one(random, &["Town council", " town Council", "Charity", "charity ", "Élan", "ÉLAN", "", " "]);
    json!({
        "format": "partnership-check/result", "version": 1, "response": format!("r{number:02}"),
        "instrument": { "id": "sample", "edition": one(random, &["1.0.0", "1.2.0"]), "title": "Sample", "fingerprint": "0" },
        "language": one(random, &["en", "de"]), "started": "2025-11-01T00:00:00.000Z", "updated": "2026-01-01T00:00:00.000Z",
        "completed": if random.chance(50) { json!("2026-01-01T00:00:00.000Z") } else { Value::Null },
        "respondent": { "name": format!("Name {number}"), "organisation": organisation, "role": one(random, &["Lead", "staff", ""]) },
        "answers": answers,
    })
}

/// A file that does not count, made from one that would.
fn unfit(random: &mut Random, instrument: &Value, mut document: Value) -> String {
    document["response"] = "other".into();
    match random.below(5) {
        0 => return "{ \"format\": ".into(),
        1 => document["format"] = "other".into(),
        2 => document["instrument"]["id"] = "other".into(),
        3 => document["instrument"]["edition"] = "2.0.0".into(),
        _ => {
            let rating = items(instrument)[0];
            let highest = *levels(instrument, rating).last().expect("a level");
            document["answers"][id(rating)] = json!({ "value": highest + 1 });
        }
    }
    document.to_string()
}
