use super::*;
use crate::app::fixtures::MemoryStorages;
use crate::domain::fixtures::{at, profile};

const KEY: &str = "partnership-check:team:sample:1";

fn entries(storages: &MemoryStorages) -> Vec<(String, String)> {
    storages.local.entries().into_iter().collect()
}

fn entry(key: &str, text: &str) -> (String, String) {
    (key.into(), text.into())
}

fn request(ops: Vec<StorageOp>) -> StorageRequest {
    StorageRequest { storage: StorageKind::Browser, first: vec![], ops, list: None }
}

fn answer(done: usize, refused: Option<StorageRefusal>) -> StorageAnswer {
    StorageAnswer { done, refused, listed: None }
}

#[test]
fn keys_name_the_assessment_its_edition_and_what_is_kept() {
    assert_eq!(entry_key("team", &profile(&[1])), KEY);
    assert_eq!(aside_key(KEY, at(7)), format!("{KEY}:set-aside:2026-01-01T00:00:00.007Z"));
    assert_eq!(round_key(KEY, "then"), format!("{KEY}:round:then"));
}

#[test]
fn what_stands_under_a_key_is_told_from_what_was_seen_there() {
    let storages = MemoryStorages::default();
    let look = |kind, seen| observe(&storages, kind, KEY, seen);
    assert_eq!(look(StorageKind::Browser, None), Observed::Unchanged);
    assert_eq!(look(StorageKind::Browser, Some("ours")), Observed::Gone);
    storages.local.write(KEY, "theirs").unwrap();
    assert_eq!(look(StorageKind::Browser, Some("theirs")), Observed::Unchanged);
    assert_eq!(look(StorageKind::Browser, Some("ours")), Observed::Text("theirs".into()));
    assert_eq!(look(StorageKind::Tab, None), Observed::Unchanged, "the tab's storage is another one");
    storages.local.denied.set(true);
    assert_eq!(look(StorageKind::Browser, Some("theirs")), Observed::Failed(StorageRefusal::Denied));
    assert_eq!(look(StorageKind::Page, Some("ours")), Observed::Unchanged, "there is nowhere to look");
}

#[test]
fn operations_are_done_in_their_order_until_one_is_refused() {
    let storages = MemoryStorages::default();
    storages.local.write("old", "odd").unwrap();
    let ops = vec![
        StorageOp::Move { from: "old".into(), to: "aside".into() },
        StorageOp::Write("new".into(), "text".into()),
    ];
    assert_eq!(perform(&storages, &request(ops)), answer(2, None));
    assert_eq!(entries(&storages), [entry("aside", "odd"), entry("new", "text")]);
    storages.local.room.set(storages.local.size());
    let ops = vec![
        StorageOp::Write("new".into(), "nett".into()),
        StorageOp::Write("more".into(), "text".into()),
        StorageOp::Remove("new".into()),
    ];
    assert_eq!(perform(&storages, &request(ops)), answer(1, Some(StorageRefusal::Full)));
    assert_eq!(entries(&storages), [entry("aside", "odd"), entry("new", "nett")]);
}

#[test]
fn what_cannot_be_moved_stays_where_it_is() {
    let storages = MemoryStorages::default();
    storages.local.write("old", "odd").unwrap();
    storages.local.room.set(0);
    let ops = vec![StorageOp::Move { from: "old".into(), to: "aside".into() }];
    assert_eq!(perform(&storages, &request(ops)), answer(0, Some(StorageRefusal::Full)));
    assert_eq!(entries(&storages), [entry("old", "odd")]);
}

#[test]
fn forgetting_comes_first_and_may_fail() {
    let storages = MemoryStorages::default();
    for key in ["round:1", "round:2", "other"] {
        storages.local.write(key, "text").unwrap();
    }
    storages.session.denied.set(true);
    storages.local.room.set(storages.local.size());
    let first = vec![
        (StorageKind::Tab, StorageOp::Remove("any".into())),
        (StorageKind::Browser, StorageOp::RemoveAll("round:".into())),
    ];
    let ops = vec![StorageOp::Write("new".into(), "text".into())];
    assert_eq!(perform(&storages, &StorageRequest { first, ..request(ops) }), answer(1, None));
    assert_eq!(entries(&storages), [entry("new", "text"), entry("other", "text")]);
}

#[test]
fn entries_are_listed_in_the_order_of_their_keys() {
    let storages = MemoryStorages::default();
    for (key, text) in [("round:2", "second"), ("round:1", "first"), ("round", "none"), ("sound:1", "none")] {
        storages.local.write(key, text).unwrap();
    }
    let list = |storage| {
        let request = StorageRequest { storage, list: Some("round:".into()), ..request(vec![]) };
        perform(&storages, &request).listed
    };
    let listed = vec![("1".into(), "first".into()), ("2".into(), "second".into())];
    assert_eq!(list(StorageKind::Browser), Some(listed));
    assert_eq!(list(StorageKind::Tab), Some(vec![]));
    assert_eq!(list(StorageKind::Page), None, "there is nothing to list");
    storages.local.denied.set(true);
    assert_eq!(list(StorageKind::Browser), None);
}

#[test]
fn the_content_that_a_text_answers_is_found_whatever_else_it_says() {
    for (text, other) in [
        (r#"{"instrument":{"title":"T","fingerprint":"a"},"answers":{}}"#, Some("a")),
        (r#"{"instrument":{"title":"fingerprint","fingerprint":"a"}}"#, Some("a")),
        (r#"{"instrument":{"title":"\"fingerprint\":\"c\"","fingerprint":"b"}}"#, None),
        (r#"{"instrument":{"fingerprint":"b"},"answers":{"i":{"note":"\"fingerprint\":\"a\""}}}"#, None),
        (r#"{"shopping":["bread"]}"#, None),
        ("", None),
    ] {
        assert_eq!(other_content(text, "b"), other, "{text}");
    }
}
