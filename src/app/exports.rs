//! What leaves the widget at the person's wish: files to save, texts to copy, links to share, pages to print; and what
//! came of it. Values only: knows no browser, and not how their content is made.

use std::rc::Rc;

use crate::export::mail;
use crate::figure::Drawing;

/// A way to take the results away, with everything that it needs.
#[derive(PartialEq, Debug)]
pub enum Export {
    /// Saves a text as a file.
    Save {
        /// The format as the host's `pc-export` event names it.
        format: &'static str,
        /// The file's name.
        name: String,
        /// Its media type.
        media: &'static str,
        /// Its content, as UTF-8.
        text: Rc<str>,
    },
    /// Paints a drawing and saves it as a PNG file.
    SavePicture {
        /// The file's name.
        name: String,
        /// What to paint.
        drawing: Drawing,
    },
    /// Copies a summary.
    CopySummary {
        /// The format as the host's `pc-export` event names it.
        format: &'static str,
        /// The summary.
        text: Rc<str>,
    },
    /// Copies a link.
    CopyLink(LinkContent),
    /// Hands a link to the browser's share sheet.
    ShareLink {
        /// What the share sheet calls it.
        title: Rc<str>,
        /// The link.
        link: LinkContent,
    },
    /// Hands the result file to the browser's share sheet.
    ShareFile {
        /// The file's name.
        name: String,
        /// Its content.
        text: Rc<str>,
    },
    /// Opens the draft of an e-mail to whoever collects results.
    Mail(Mail),
    /// Prints the page.
    Print,
}

impl Export {
    /// The format as the host's `pc-export` event names it; printing tells the host nothing.
    pub fn format(&self) -> Option<&'static str> {
        match self {
            Self::Save { format, .. } | Self::CopySummary { format, .. } => Some(format),
            Self::SavePicture { .. } => Some("png"),
            Self::CopyLink(_) | Self::ShareLink { .. } => Some("link"),
            Self::ShareFile { .. } => Some("json"),
            Self::Mail(_) => Some("mail"),
            Self::Print => None,
        }
    }

    /// What to tell the person; `None` where they see it for themselves.
    pub fn news(&self, outcome: &ExportOutcome) -> Option<ExportNews> {
        match (self, outcome) {
            (_, ExportOutcome::Dismissed) | (Self::Print, _) => None,
            (_, ExportOutcome::TooLong) => Some(ExportNews::TooLong),
            (_, ExportOutcome::NoAddress) => Some(ExportNews::NoAddress),
            (_, ExportOutcome::DoneHere) => Some(ExportNews::CopiedHere),
            (_, ExportOutcome::NotCopied(text)) => Some(ExportNews::NotCopied(text.clone())),
            (Self::Save { text, .. }, ExportOutcome::Refused) => Some(ExportNews::NotSaved(text.clone())),
            (_, ExportOutcome::Refused) => Some(ExportNews::Failed),
            (Self::Save { name, .. } | Self::SavePicture { name, .. }, ExportOutcome::Done) => {
                Some(ExportNews::Saved(name.as_str().into()))
            }
            (Self::CopySummary { .. } | Self::CopyLink(_), ExportOutcome::Done) => Some(ExportNews::Copied),
            (Self::ShareLink { .. } | Self::ShareFile { .. }, ExportOutcome::Done) => {
                Some(ExportNews::Shared)
            }
            (Self::Mail(_), ExportOutcome::Done) => Some(ExportNews::Drafted),
            (Self::Mail(mail), ExportOutcome::DoneWithFile) => {
                Some(ExportNews::DraftedWithFile(mail.file.as_str().into()))
            }
            (_, ExportOutcome::DoneWithFile) => None,
        }
    }
}

/// What a link to this page carries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkContent {
    /// The result document.
    pub document: Rc<str>,
    /// Whether the link keeps the query of the page's address.
    pub query: bool,
}

/// The e-mail that takes results to whoever collects them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// The draft up to the link, with which it ends.
    pub with_link: String,
    /// The draft that says which file to attach.
    pub with_file: String,
    /// The name of that file.
    pub file: String,
    /// The result document, for the link and for the file.
    pub document: Rc<str>,
}

/// The draft of an e-mail, as an address that a mail program takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Draft<'a> {
    /// It ends with the link.
    WithLink(String),
    /// It says which file to attach.
    WithFile(&'a str),
}

impl Mail {
    /// The draft, with this link if it is not too long for one.
    pub fn draft(&self, link: Option<&str>) -> Draft<'_> {
        link.map(|link| mail::with_end(&self.with_link, link))
            .filter(|draft| draft.len() <= mail::MAX_DRAFT_LENGTH)
            .map_or(Draft::WithFile(&self.with_file), Draft::WithLink)
    }
}

/// What came of an export, as the browser says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExportOutcome {
    /// It was done.
    Done,
    /// It was done, with a link that only works on this device.
    DoneHere,
    /// It was done, with a file beside it that the person has to attach.
    DoneWithFile,
    /// The browser refused.
    Refused,
    /// The results are too long for a link.
    TooLong,
    /// No link can lead to this page.
    NoAddress,
    /// The browser let the page copy nothing; this is what was to be copied.
    NotCopied(Rc<str>),
    /// The person closed the share sheet.
    Dismissed,
}

/// What the person is told of their last export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExportNews {
    /// It was saved under this name.
    Saved(Rc<str>),
    /// It was copied.
    Copied,
    /// A link was copied that only works on this device.
    CopiedHere,
    /// It was shared.
    Shared,
    /// A draft was opened.
    Drafted,
    /// The same, and a file was saved under this name that has to be attached.
    DraftedWithFile(Rc<str>),
    /// It could not be copied: here is the text.
    NotCopied(Rc<str>),
    /// It could not be saved: here is the text.
    NotSaved(Rc<str>),
    /// The results are too long for a link.
    TooLong,
    /// No link can lead to this page.
    NoAddress,
    /// Something that the browser was needed for did not work.
    Failed,
    /// No action in the plan has a date that can go into a calendar.
    NoDates,
}

/// The last export, as the export panel shows it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ExportStatus {
    /// Which attempt it was: the same words said again are new words, and so are read out again.
    pub number: u32,
    /// Its format, by which a view finds the button that was pressed.
    pub format: &'static str,
    /// What came of it.
    pub news: Option<ExportNews>,
}

impl ExportStatus {
    /// Tells what came of one more attempt, in this format.
    pub fn set(&mut self, format: &'static str, news: Option<ExportNews>) {
        self.number += 1;
        self.format = format;
        self.news = news;
    }
}

#[cfg(test)]
mod tests;
