//! What a result file says of itself, before it is read: its format, its assessment, and the editions that its rounds are of.

use serde::Deserialize;
use serde_json::Value;

use crate::domain::instrument::Edition;
use crate::domain::response::Response;
use crate::domain::time::Timestamp;
use crate::wire::encoding::without_mark;

/// What a result file says of itself. Whether it says that well is found out when it is read.
#[derive(Deserialize, Default)]
pub struct Head {
    format: Option<Value>,
    instrument: Option<Value>,
}

impl Head {
    /// What a text says; nothing if it says nothing.
    pub fn of(text: &str) -> Self {
        serde_json::from_str(without_mark(text)).unwrap_or_default()
    }

    /// The name of its format.
    pub fn format(&self) -> Option<&str> {
        self.format.as_ref()?.as_str()
    }

    /// The id of its assessment; empty if there is none.
    pub fn assessment(&self) -> &str {
        member(&self.instrument, "id").unwrap_or_default()
    }

    /// The edition of that.
    pub fn edition(&self) -> Option<Edition> {
        edition(&self.instrument)
    }
}

/// Its earlier rounds, each of which says which edition was answered then.
#[derive(Deserialize, Default)]
struct Rounds {
    rounds: Vec<Round>,
}

#[derive(Deserialize)]
struct Round {
    updated: Option<Value>,
    instrument: Option<Value>,
}

fn member<'a>(of: &'a Option<Value>, name: &str) -> Option<&'a str> {
    of.as_ref()?.get(name)?.as_str()
}

fn edition(named: &Option<Value>) -> Option<Edition> {
    Edition::parse(member(named, "edition")?)
}

/// The editions of these rounds of a file.
pub fn editions(text: &str, rounds: &[Response], usual: Edition) -> Vec<Edition> {
    // Few files have any, and reading one again takes time.
    if rounds.is_empty() {
        return Vec::new();
    }
    let Rounds { rounds: named } = serde_json::from_str(without_mark(text)).unwrap_or_default();
    let updated = |it: &Round| it.updated.as_ref().and_then(Value::as_str).and_then(Timestamp::parse);
    let of = |round: &Response| named.iter().find(|it| updated(it) == Some(round.updated));
    rounds.iter().map(|round| of(round).and_then(|it| edition(&it.instrument)).unwrap_or(usual)).collect()
}
