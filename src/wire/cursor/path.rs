//! Where in a document a value stands, as the way there from the root. Knows no values.

/// A step on that way.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Root,
    Member(&'a Place<'a>, &'a str),
    Element(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// The JSON pointer (RFC 6901).
    pub fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Member(parent, name) => {
                format!("{}/{}", parent.pointer(), name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Element(parent, number) => format!("{}/{number}", parent.pointer()),
        }
    }
}
