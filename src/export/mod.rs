//! Results as files for other programs: from what the domain says to text. Knows no browser and no
//! framework, so that every file is tested on the host.

pub mod svg;
