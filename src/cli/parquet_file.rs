//! Writes the long format as an Apache Parquet file: texts are never null, numbers are where they do not apply.

use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use crate::export::long::LongRow;

const SCHEMA: &str = "message partnership_check {
  required binary response (UTF8);
  required binary person (UTF8);
  required binary assessment (UTF8);
  required binary edition (UTF8);
  required binary language (UTF8);
  optional int32 round;
  required binary started (UTF8);
  required binary updated (UTF8);
  required binary completed (UTF8);
  required binary name (UTF8);
  required binary organisation (UTF8);
  required binary role (UTF8);
  required binary section (UTF8);
  required binary item (UTF8);
  required binary kind (UTF8);
  required binary prompt (UTF8);
  required binary state (UTF8);
  optional int32 value;
  required binary label (UTF8);
  optional double points;
  optional int32 importance;
  required binary picks (UTF8);
  required binary text (UTF8);
  required binary note (UTF8);
}";

/// Rows that are written together. Readers work through such groups side by side.
const GROUP: usize = 100_000;

/// A file that is being written.
pub struct ParquetFile<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    rows: Vec<LongRow>,
}

impl<W: Write + Send> ParquetFile<W> {
    /// Begins the file.
    pub fn new(out: W) -> io::Result<Self> {
        let schema = Arc::new(parse_message_type(SCHEMA).map_err(failed)?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(failed)?;
        Ok(Self { writer, rows: Vec::new() })
    }

    /// Adds rows.
    pub fn add(&mut self, rows: Vec<LongRow>) -> io::Result<()> {
        self.rows.extend(rows);
        if self.rows.len() < GROUP { Ok(()) } else { self.group() }
    }

    /// Writes what is left, and what tells readers where things are.
    pub fn finish(mut self) -> io::Result<()> {
        if !self.rows.is_empty() {
            self.group()?;
        }
        self.writer.close().map(drop).map_err(failed)
    }

    fn group(&mut self) -> io::Result<()> {
        let mut group = self.writer.next_row_group().map_err(failed)?;
        let rows = std::mem::take(&mut self.rows);
        columns(&mut group, &rows).map_err(failed)?;
        group.close().map(drop).map_err(failed)
    }
}

fn failed(error: ParquetError) -> io::Error {
    io::Error::other(error)
}

fn columns<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    rows: &[LongRow],
) -> Result<(), ParquetError> {
    text(group, rows, |row| &row.response)?;
    text(group, rows, |row| &row.person)?;
    text(group, rows, |row| &row.assessment)?;
    text(group, rows, |row| &row.edition)?;
    text(group, rows, |row| &row.language)?;
    number::<Int32Type, W>(group, rows, |row| Some(row.round))?;
    text(group, rows, |row| &row.started)?;
    text(group, rows, |row| &row.updated)?;
    text(group, rows, |row| &row.completed)?;
    text(group, rows, |row| &row.name)?;
    text(group, rows, |row| &row.organisation)?;
    text(group, rows, |row| &row.role)?;
    text(group, rows, |row| &row.section)?;
    text(group, rows, |row| &row.item)?;
    text(group, rows, |row| row.kind)?;
    text(group, rows, |row| &row.prompt)?;
    text(group, rows, |row| row.state)?;
    number::<Int32Type, W>(group, rows, |row| row.value)?;
    text(group, rows, |row| &row.label)?;
    number::<DoubleType, W>(group, rows, |row| row.points)?;
    number::<Int32Type, W>(group, rows, |row| row.importance)?;
    text(group, rows, |row| &row.picks)?;
    text(group, rows, |row| &row.text)?;
    text(group, rows, |row| &row.note)
}

fn text<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    rows: &[LongRow],
    of: impl Fn(&LongRow) -> &str,
) -> Result<(), ParquetError> {
    let values: Vec<_> = rows.iter().map(|row| ByteArray::from(of(row).as_bytes().to_vec())).collect();
    write::<ByteArrayType, W>(group, &values, None)
}

/// A column of numbers, of which some are missing.
fn number<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    rows: &[LongRow],
    of: impl Fn(&LongRow) -> Option<T::T>,
) -> Result<(), ParquetError> {
    let all: Vec<_> = rows.iter().map(of).collect();
    let levels: Vec<_> = all.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<_> = all.into_iter().flatten().collect();
    write::<T, W>(group, &values, Some(&levels))
}

fn write<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &[T::T],
    levels: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General("the schema has fewer columns than the table".into()));
    };
    column.typed::<T>().write_batch(values, levels, None)?;
    column.close()
}
