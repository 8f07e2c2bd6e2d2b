//! Reads when single fields last changed. Knows nothing of what they say.

use crate::domain::response::Response;
use crate::wire::cursor::Members;

/// Gives every field of the response its moment: the one that `moments` tells by the field's place or, as in
/// files that have none, the one that follows from when the answer or the whole last changed. Places where
/// the file has nothing are passed over.
pub fn read_moments(members: &Members<'_>, response: &mut Response) {
    // In the order of the places, as members always are.
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
