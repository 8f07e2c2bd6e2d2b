//! The place in which a browser may keep a comparison. Knows nothing of what is kept, nor of when.

use crate::element::compare_host::CompareHost;

/// Where the browser may keep the comparison.
pub struct Place {
    /// The page's own key.
    key: String,
    /// Whether the page names the assessment. Otherwise there is one place for whatever is brought.
    named: bool,
}

impl Place {
    /// The place, unless the page wants nothing kept.
    pub fn of(host: &CompareHost, named: bool) -> Option<Self> {
        let key = host.kept_under().ok().flatten()?;
        Some(Self { key, named })
    }

    /// The key of a comparison of responses to this assessment.
    pub fn key(&self, assessment: &str) -> String {
        format!("{}:{}", self.key, if self.named { assessment } else { "" })
    }
}
