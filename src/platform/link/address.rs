//! Where in an address a link keeps its letters, and how much of the page's own address it keeps. Texts only: knows no
//! browser.

/// The beginning of a link: the letters follow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Start {
    /// The address up to the letters.
    pub address: String,
    /// Whether it leads anywhere only on this device, as that of a file does.
    pub only_here: bool,
}

/// What comes before the letters in the fragment.
const NAME: &str = "pc=";

/// The beginning of a link to the page at this address; `None` if no link can lead there. Keeps the route of pages that
/// have it in the fragment (`#/check`). Queries may hold something private, so they are kept only if wanted.
pub fn start(page: &str, query: bool) -> Option<Start> {
    let scheme = page.split(':').next()?;
    // The content of such pages is only known to the tab that shows them.
    if ["about", "blob", "data"].contains(&scheme) {
        return None;
    }
    let (address, route) = parts(page);
    let bare = |text: &str| text.split('?').next().unwrap_or_default().to_owned();
    let (address, route) = if query { (address.into(), route.into()) } else { (bare(address), bare(route)) };
    let joint = match &*route {
        "" => "",
        route if route.contains('?') => "&",
        _ => "?",
    };
    let only_here = !["http", "https"].contains(&scheme);
    Some(Start { address: format!("{address}#{route}{joint}{NAME}"), only_here })
}

/// The queries of an address, for people to see; empty if it has none.
pub fn query(page: &str) -> String {
    let (address, route) = parts(page);
    let queries = [address, route].map(|part| part.find('?').map_or("", |at| &part[at..]));
    queries.concat()
}

/// The address without its fragment, and the route in the fragment, without letters of a link.
fn parts(page: &str) -> (&str, &str) {
    let (address, fragment) = page.split_once('#').unwrap_or((page, ""));
    let route = place(fragment).map_or(fragment, |(start, _)| &fragment[..start]);
    // Other fragments are places on the page.
    (address, if route.starts_with(['/', '!']) { route } else { "" })
}

/// The letters of a link in a fragment, if there are any. Mail programs escape characters, wrap lines, and take the full
/// stop of the sentence for a part of the address.
pub fn letters(fragment: &str) -> Option<String> {
    let fragment = fragment.trim_start_matches('#');
    let mut rest = &fragment[place(fragment)?.1..];
    let mut letters = String::new();
    while let Some(mut char) = rest.chars().next() {
        let mut length = char.len_utf8();
        if let Some(byte) =
            rest.get(1..3).filter(|_| char == '%').and_then(|hex| u8::from_str_radix(hex, 16).ok())
        {
            (char, length) = (byte.into(), 3);
        }
        rest = &rest[length..];
        match char {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => letters.push(char),
            // Wrapped lines leave spaces, or an equals sign at their end; hyphenated ones leave soft hyphens.
            '=' => {}
            char if char.is_whitespace() || !char.is_ascii() => {}
            _ => break,
        }
    }
    Some(letters)
}

/// The address without the letters; its route stays.
pub fn without(page: &str) -> String {
    let Some((address, fragment)) = page.split_once('#') else { return page.into() };
    match place(fragment) {
        Some((0, _)) => address.into(),
        Some((start, _)) => format!("{address}#{}", &fragment[..start]),
        None => page.into(),
    }
}

/// Where a link begins in a fragment, with what joins it to a route, and where its letters begin.
fn place(fragment: &str) -> Option<(usize, usize)> {
    for name in [NAME, "pc%3D", "pc%3d"] {
        for (at, _) in fragment.match_indices(name) {
            let before = &fragment[..at];
            let joints = ["?", "&", "%3F", "%3f", "%26"];
            let joint = joints.iter().find_map(|joint| before.strip_suffix(joint));
            if let Some(route) = joint.or(before.is_empty().then_some("")) {
                return Some((route.len(), at + name.len()));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests;
