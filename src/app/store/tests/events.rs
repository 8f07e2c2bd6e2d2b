//! What can happen to tabs of one site, at random.

use proptest::prelude::*;

use super::*;

/// Something that happens.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// In the tab of this number.
    In(usize, Deed),
    /// To the storage they share.
    Room(Room),
    Deny(bool),
    /// Another program writes something that cannot be read.
    Ruin,
    /// Time goes by, in milliseconds.
    Wait(u64),
}

#[derive(Clone, Copy, Debug)]
pub enum Deed {
    Rate(usize, i32),
    TakeBack(usize),
    Go(Screen),
    /// As when it is told that another tab wrote.
    Look,
    Reset,
    Undo,
    NextRound,
    ForgetRound(usize),
    OpenFile(usize),
    HostLoads(usize),
    HostResets,
    /// Leaves the page and comes back.
    Reload,
}

#[derive(Clone, Copy, Debug)]
pub enum Room {
    Plenty,
    /// Not a byte more.
    Full,
    /// For so many bytes.
    Bytes(usize),
}

pub const ITEMS: [&str; 3] = ["i0", "i1", "i2"];

fn deed() -> impl Strategy<Value = Deed> {
    let screen = prop_oneof![Just(Screen::Intro), Just(Screen::Section(1)), Just(Screen::Results)];
    prop_oneof![
        8 => (0..3usize, 1..=5).prop_map(|(item, level)| Deed::Rate(item, level)),
        1 => (0..3usize).prop_map(Deed::TakeBack),
        2 => screen.prop_map(Deed::Go),
        3 => Just(Deed::Look),
        1 => Just(Deed::Reset),
        2 => Just(Deed::Undo),
        2 => Just(Deed::NextRound),
        1 => (0..2usize).prop_map(Deed::ForgetRound),
        1 => (0..2usize).prop_map(Deed::OpenFile),
        1 => (0..2usize).prop_map(Deed::HostLoads),
        1 => Just(Deed::HostResets),
        1 => Just(Deed::Reload),
    ]
}

pub fn events(tabs: usize) -> impl Strategy<Value = Vec<Event>> {
    let room = prop_oneof![
        3 => Just(Room::Plenty),
        2 => Just(Room::Full),
        1 => (0..3000usize).prop_map(Room::Bytes),
    ];
    let event = prop_oneof![
        20 => (0..tabs, deed()).prop_map(|(tab, deed)| Event::In(tab, deed)),
        1 => room.prop_map(Event::Room),
        1 => any::<bool>().prop_map(Event::Deny),
        1 => Just(Event::Ruin),
        1 => prop_oneof![Just(1000), Just(60_000)].prop_map(Event::Wait),
    ];
    prop::collection::vec(event, 1..18)
}
