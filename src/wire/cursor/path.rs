//! The path to a value in a document, from the root. It knows nothing about the values.

/// A path: the root, or one step on from another path.
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
