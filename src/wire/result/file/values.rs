//! How numbers, times and objects with a fixed order stand in a result file. Knows none of its members.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::domain::exact::Exact;
use crate::domain::time::Timestamp;

/// An object whose members have a fixed order.
pub struct Entries<'a, T>(pub Vec<(&'a str, T)>);

impl<T> Entries<'_, T> {
    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(id, value)| map.serialize_entry(id, value))?;
        map.end()
    }
}

/// Points out of 100, written with at most one decimal.
pub struct Points(pub Exact);

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Tenths can be written as floats: the shortest text for the float nearest to 62.5 is "62.5".
        match self.0.tenths().0 {
            whole if whole % 10 == 0 => serializer.serialize_i64(whole / 10),
            tenths => serializer.serialize_f64(tenths as f64 / 10.0),
        }
    }
}

/// A time in UTC, to the millisecond, as in RFC 3339.
pub struct Moment(pub Timestamp);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A time, in milliseconds since 1970-01-01T00:00:00Z.
pub struct Count(pub Timestamp);

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.millis() as i64)
    }
}
