//! A list or an object that is being written, element by element. It knows nothing about JSON syntax, which
//! is in [`Writer`].

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

use super::Error;
use super::text::Writer;

/// A list or an object that is being written.
pub(super) struct Open<'a> {
    pub writer: &'a mut Writer,
    pub empty: bool,
    pub end: char,
}

impl Open<'_> {
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
    fn close(self) -> Result<(), Error> {
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
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.next();
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.colon();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.name(name);
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}
