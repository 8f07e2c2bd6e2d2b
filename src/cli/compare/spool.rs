//! Responses that wait in a temporary file to be compared. In memory there is only where each of them is, and what decides which
//! state of a response counts.

use std::cmp::Reverse;
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

use super::spooled::Spooled;
use crate::domain::group::set::{Reason, SetAside};

/// The responses.
pub struct Spool {
    file: BufWriter<File>,
    end: u64,
    entries: Vec<Entry>,
}

/// Where a response is, and what is known of it.
pub struct Entry {
    id: Box<str>,
    updated: u64,
    digest: u64,
    at: u64,
    length: u32,
    /// The number of its organisation, if it names one.
    pub organisation: Option<u32>,
}

impl Spool {
    /// An empty one, in the system's folder for temporary files. It is gone with the program, however that ends.
    pub fn new() -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile()?), end: 0, entries: Vec::new() })
    }

    /// Adds a response, which was last updated then and whose file has this hash.
    pub fn add(
        &mut self,
        id: &str,
        [updated, digest]: [u64; 2],
        organisation: Option<u32>,
        line: &[u8],
    ) -> io::Result<()> {
        self.file.write_all(line)?;
        let length = line.len() as u32;
        self.entries.push(Entry { id: id.into(), updated, digest, at: self.end, length, organisation });
        self.end += u64::from(length);
        Ok(())
    }

    /// Puts the responses in the order of their ids, of each the state that counts, as a
    /// [`ResponseSet`](crate::domain::group::set::ResponseSet) does. The others are set aside.
    pub fn settle(&mut self) -> io::Result<Vec<SetAside>> {
        self.file.flush()?;
        let mut all = std::mem::take(&mut self.entries);
        all.sort_by(|one, other| one.id.cmp(&other.id));
        let (mut counted, mut aside) = (Vec::with_capacity(all.len()), Vec::new());
        let mut all = all.into_iter().peekable();
        while let Some(entry) = all.next() {
            let mut states = vec![entry];
            while let Some(same) = all.next_if(|next| next.id == states[0].id) {
                states.push(same);
            }
            if states.len() > 1 {
                aside.extend(self.latest_first(&mut states)?);
            }
            counted.extend(states.into_iter().next());
        }
        self.entries = counted;
        aside.sort();
        Ok(aside)
    }

    /// Sorts the states of a response; all but the first are set aside.
    fn latest_first(&self, states: &mut Vec<Entry>) -> io::Result<Vec<SetAside>> {
        let mut named = Vec::new();
        for state in states.drain(..) {
            named.push((self.read(&state)?.file, state));
        }
        named.sort_by(|(one, a), (other, b)| {
            let order = |state: &Entry| (Reverse(state.updated), Reverse(state.digest));
            order(a).cmp(&order(b)).then_with(|| one.cmp(other))
        });
        let latest = named.first().map_or(0, |(_, state)| state.updated);
        let aside = named.iter().skip(1).map(|(name, state)| SetAside {
            name: name.as_str().into(),
            reason: if state.updated == latest { Reason::Duplicate } else { Reason::Older },
        });
        let aside = aside.collect();
        states.extend(named.into_iter().map(|(_, state)| state));
        Ok(aside)
    }

    /// How many count.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// One of them, by its number in the order of the ids.
    pub fn entry(&self, number: usize) -> &Entry {
        &self.entries[number]
    }

    /// The line of a response.
    pub fn line(&self, entry: &Entry) -> io::Result<Vec<u8>> {
        let mut line = vec![0; entry.length as usize];
        let mut file = self.file.get_ref();
        file.seek(SeekFrom::Start(entry.at))?;
        file.read_exact(&mut line)?;
        Ok(line)
    }

    /// A response.
    pub fn read(&self, entry: &Entry) -> io::Result<Spooled> {
        Ok(serde_json::from_slice(&self.line(entry)?)?)
    }
}
