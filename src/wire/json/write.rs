//! Writes anything that serde can serialize as JSON, compact for machines or indented for people. Our file formats
//! need little of JSON, so this is a tenth of the size of `serde_json`'s writer, whose tables for printing floats
//! alone would be a twentieth of the download. Tests check that both write the same bytes.

mod error;
mod open;
mod text;

use std::fmt::Display;

use error::{Never, unsupported};
use open::Open;
use serde::Serialize;
use serde::ser::{Impossible, Serializer};
pub use text::Layout;
use text::Writer;

/// `value` as JSON.
///
/// # Panics
/// If `value` contains something that none of our file formats uses: numbers with more than one decimal, bytes,
/// characters, variants with content, or keys that are not strings.
pub fn to_text(value: &impl Serialize, layout: Layout) -> String {
    let mut writer = Writer { text: String::new(), layout, depth: 0 };
    let Ok(()) = value.serialize(&mut writer);
    writer.text
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeStructVariant = Impossible<(), Never>;

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Never> {
        self.display(&value)
    }

    fn serialize_i32(self, value: i32) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }

    /// Always writes one decimal; integers have their own types. A value that needs more decimals is refused, and
    /// not rounded.
    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        let tenths = (value * 10.0).round() as i64;
        if tenths as f64 / 10.0 != value {
            return unsupported();
        }
        let sign = if tenths < 0 { "-" } else { "" };
        self.text.push_str(sign);
        self.serialize_i64(tenths.abs() / 10)?;
        self.text.push('.');
        self.serialize_i64(tenths.abs() % 10)
    }

    /// A number of millionths, written as a number with at most six decimals. No file has whole numbers of this size, so
    /// this type is free to say so.
    fn serialize_i128(self, millionths: i128) -> Result<(), Never> {
        let sign = if millionths < 0 { "-" } else { "" };
        let (whole, rest) = (millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
        let decimals = format!(".{rest:06}");
        self.display(&format_args!("{sign}{whole}{}", decimals.trim_end_matches(['0']).trim_end_matches('.')))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        self.string(value);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        let start = self.text.len();
        self.display(&value)?;
        let shown = self.text.split_off(start);
        self.serialize_str(&shown)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Never> {
        Ok(Open::new(self, ['[', ']']))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, Never> {
        Ok(Open::new(self, ['[', ']']))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Never> {
        Ok(Open::new(self, ['{', '}']))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Never> {
        Ok(Open::new(self, ['{', '}']))
    }

    fn serialize_i8(self, _: i8) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_i16(self, _: i16) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_u8(self, _: u8) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_u16(self, _: u16) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_u32(self, _: u32) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_u64(self, _: u64) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_f32(self, _: f32) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_char(self, _: char) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        unsupported()
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        unsupported()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unsupported()
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unsupported()
    }
}

#[cfg(test)]
mod tests;
