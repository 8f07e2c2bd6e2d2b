use super::*;
use crate::domain::fixtures::{answered, at, profile};
use crate::platform::store::MemoryStorage;

const KEY: &str = "partnership-check:team:sample:1";

fn keeper(store: &MemoryStorage) -> ResponseStore {
    let key = storage_key("team", &profile(&[2]));
    ResponseStore::new(Some(Box::new(store.clone())), key)
}

#[test]
fn what_one_keeper_saves_another_finds_and_the_first_does_not_hear_itself() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    let (mut one, mut two) = (keeper(&store), keeper(&store));
    assert_eq!(one.key(), KEY);
    assert_eq!(one.poll(&instrument, at(0)), StoreChange::None);
    let response = answered(&instrument, "5?");
    assert_eq!(one.save(result::write(&instrument, &response).into()), Ok(()));
    assert_eq!(one.poll(&instrument, at(1)), StoreChange::None);
    assert_eq!(two.poll(&instrument, at(1)), StoreChange::Found(Box::new(response)));
    assert_eq!(two.poll(&instrument, at(1)), StoreChange::None);
    assert_eq!(two.forget(), Ok(()));
    assert_eq!(one.poll(&instrument, at(2)), StoreChange::Cleared);
    assert_eq!(one.poll(&instrument, at(2)), StoreChange::None);
}

#[test]
fn what_cannot_be_read_is_set_aside_whole() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    store.write(KEY, "{ half a fi").unwrap();
    let aside = format!("{KEY}:set-aside:2026-01-01T00:00:00.007Z");
    assert_eq!(keeper(&store).poll(&instrument, at(7)), StoreChange::SetAside(aside.clone()));
    assert_eq!(store.entries().into_iter().collect::<Vec<_>>(), [(aside, "{ half a fi".into())]);
}

#[test]
fn what_others_ruin_while_it_is_open_is_set_aside_and_no_clearing() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    let mut keeper = keeper(&store);
    keeper.save("ours".into()).unwrap();
    store.write(KEY, "ruined").unwrap();
    assert!(matches!(keeper.poll(&instrument, at(7)), StoreChange::SetAside(_)));
    assert_eq!(keeper.poll(&instrument, at(8)), StoreChange::None, "nobody cleared anything");
}

#[test]
fn what_can_be_neither_read_nor_set_aside_is_left_alone() {
    let store = MemoryStorage::default();
    store.write(KEY, "{ half a fi").unwrap();
    *store.refuses.borrow_mut() = Some(StorageRefusal::Full);
    assert_eq!(keeper(&store).poll(&profile(&[2]), at(7)), StoreChange::Stuck);
    assert_eq!(store.entries().into_iter().collect::<Vec<_>>(), [(KEY.into(), "{ half a fi".into())]);
}

#[test]
fn a_full_or_denied_storage_is_told_and_no_storage_is_no_trouble() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    *store.refuses.borrow_mut() = Some(StorageRefusal::Full);
    assert_eq!(keeper(&store).save("x".into()), Err(StorageRefusal::Full));
    *store.refuses.borrow_mut() = Some(StorageRefusal::Denied);
    assert_eq!(keeper(&store).poll(&instrument, at(0)), StoreChange::Failed(StorageRefusal::Denied));
    let mut nowhere = ResponseStore::new(None, KEY.into());
    assert_eq!(nowhere.save("x".into()), Ok(()));
    assert_eq!(nowhere.poll(&instrument, at(0)), StoreChange::None);
}

#[test]
fn rounds_are_kept_oldest_first_and_forgotten_one_by_one() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    let keeper = keeper(&store);
    let file = |answers| result::write(&instrument, &answered(&instrument, answers));
    for (moment, answers) in [(200, "55"), (100, "11")] {
        assert_eq!(keeper.finish(at(moment), &file(answers)), Ok(()));
    }
    let [first, second] = ["2026-01-01T00:00:00.100Z", "2026-01-01T00:00:00.200Z"];
    for other in [format!("{KEY}:round:ruined"), format!("{KEY}0:round:{first}"), KEY.into()] {
        store.write(&other, "{ half a fi").unwrap();
    }
    let round = |key: &str, answers| (key.to_owned(), answered(&instrument, answers));
    assert_eq!(keeper.rounds(&instrument), Some(vec![round(first, "11"), round(second, "55")]));
    assert_eq!(keeper.forget_round(first), Ok(()));
    assert_eq!(keeper.rounds(&instrument), Some(vec![round(second, "55")]));
    assert!(store.entries().contains_key(&format!("{KEY}:round:ruined")), "it is kept all the same");
    assert_eq!(keeper.forget_rounds(), Ok(()));
    let left: Vec<_> = store.entries().into_keys().collect();
    assert_eq!(left, [KEY.to_owned(), format!("{KEY}0:round:{first}")]);
}

#[test]
fn rounds_without_a_storage_are_nobodys_and_a_full_one_is_told() {
    let instrument = profile(&[2]);
    let store = MemoryStorage::default();
    *store.refuses.borrow_mut() = Some(StorageRefusal::Full);
    assert_eq!(keeper(&store).finish(at(1), "x"), Err(StorageRefusal::Full));
    *store.refuses.borrow_mut() = Some(StorageRefusal::Denied);
    assert_eq!(keeper(&store).rounds(&instrument), None);
    let nowhere = ResponseStore::new(None, KEY.into());
    assert_eq!((nowhere.finish(at(1), "x"), nowhere.rounds(&instrument)), (Ok(()), None));
    assert_eq!((nowhere.forget_round("x"), nowhere.forget_rounds()), (Ok(()), Ok(())));
}
