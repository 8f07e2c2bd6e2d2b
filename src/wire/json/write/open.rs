//! A list or an object that is being written, element by element. It knows nothing about JSON syntax, which
//! is in [`Writer`].

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

use super::error::Never;
use super::text::Writer;

/// A list or an object that is being written.
pub(super) struct Open<'a> {
    writer: &'a mut Writer,
    empty: bool,
    end: char,
}

impl<'a> Open<'a> {
    /// Opens the first of these brackets; the second closes it.
    pub fn new(writer: &'a mut Writer, brackets: [char; 2]) -> Self {
        writer.text.push(brackets[0]);
        writer.depth += 1;
        Self { writer, empty: true, end: brackets[1] }
    }

    #[inline(never)]
    fn next(&mut self) {
        if !std::mem::replace(&mut self.empty, false) {
            self.writer.text.push(',');
        }
        self.writer.line();
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next();
        self.writer.string(name);
        self.writer.colon();
    }

    #[inline(never)]
    fn close(self) -> Result<(), Never> {
        self.writer.depth -= 1;
        if !self.empty {
            self.writer.line();
        }
        self.writer.text.push(self.end);
        Ok(())
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Never> {
        self.close()
    }
}

impl SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Never> {
        self.close()
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.next();
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.writer.colon();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Never> {
        self.close()
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
        self.name(name);
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Never> {
        self.close()
    }
}
