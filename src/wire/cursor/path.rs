//! Where in a document a value stands, as the way there from the root. Knows no values.

/// A step on that way.
#[derive(Clone, Copy)]
pub(super) enum JsonPath<'a> {
    Root,
    Member(&'a JsonPath<'a>, &'a str),
    Element(&'a JsonPath<'a>, usize),
}

impl JsonPath<'_> {
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
