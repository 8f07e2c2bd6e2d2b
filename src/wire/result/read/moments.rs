//! Reads when individual fields last changed. Knows nothing about their content.

use crate::domain::response::Response;
use crate::wire::cursor::members::Members;

/// Sets the time of every field of the response: the one in `moments` or, if the field is not listed there,
/// the one that follows from when its answer or the response last changed. Pointers to fields that the file
/// does not have are ignored.
pub fn read_moments(members: &Members<'_>, response: &mut Response) {
    // Sorted by pointer, as members always are.
    let node = members.optional("moments");
    let told = node.as_ref().map(|node| node.members().each()).unwrap_or_default();
    let told: Vec<_> = told.into_iter().map(|(place, node)| (place, node.counted_moment())).collect();
    response.each_moment(&mut |place, usual, _| {
        if told.is_empty() {
            return usual;
        }
        let place = place.concat();
        told.binary_search_by(|(other, _)| (*other).cmp(&place)).map_or(usual, |number| told[number].1)
    });
}
