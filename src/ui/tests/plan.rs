use super::*;
use crate::domain::plan::{Action, MAX_ADDED};
use crate::domain::response::{Change, RespondentField, Response};
use crate::domain::text::Text;

fn after(change: Change) -> Page {
    let before = model(fixtures::profile(&[2]), "51", Screen::Results);
    let response = before.response.apply(&change, &before.instrument, &fixtures::stamp(9)).expect("a change");
    show(Model { response: Rc::new(response), ..before })
}

fn planned(actions: Vec<Action>) -> Page {
    let before = model(fixtures::profile(&[2]), "51", Screen::Results);
    let response = Response { plan: fixtures::plan(actions), ..(*before.response).clone() };
    show(Model { response: Rc::new(response), ..before }).find("part=plan")
}

fn action(item: &str, due: &str) -> Action {
    Action {
        item: item.into(),
        action: "Meet".into(),
        owner: "Mo".into(),
        due: due.into(),
        measure: "We met".into(),
    }
}

#[test]
fn every_piece_of_advice_on_a_weak_item_can_be_planned() {
    let mut instrument = fixtures::profile(&[3]);
    instrument.items[1].advice = vec![Text::plain("Do this"), Text::plain("Then that")];
    let page = show(model(instrument, "512", Screen::Results));
    let names = |item: &str| -> Vec<_> {
        let buttons = page.find(&format!("data-priority={item}")).all("data-do=plan");
        buttons
            .iter()
            .map(|button| (button.text(), button.attribute("aria-label").map(str::to_owned)))
            .collect()
    };
    let add = || "Add to plan".to_string();
    assert_eq!(
        names("i1"),
        [(add(), Some("Add to plan: Do this".into())), (add(), Some("Add to plan: Then that".into()))]
    );
    assert_eq!(names("i2"), [(add(), None)], "an item without advice");
}

#[test]
fn advice_in_the_plan_says_which_action_it_is_whatever_else_is_there() {
    let mut instrument = fixtures::profile(&[3]);
    instrument.items[1].advice = vec![Text::plain("Do this"), Text::plain("Then that")];
    let before = model(instrument, "512", Screen::Results);
    let own = |item: &str, text: &str| Action { action: text.into(), ..action(item, "") };
    let plan = fixtures::plan(vec![own("", "Do this"), own("i1", "Then that"), own("i2", "Anything")]);
    let page = show(Model { response: Rc::new(Response { plan, ..(*before.response).clone() }), ..before });
    let buttons = |item: &str| page.find(&format!("data-priority={item}")).texts("button");
    assert_eq!(buttons("i1"), ["Add to plan", "Added, action 2"], "the first is somebody's own");
    assert_eq!(buttons("i2"), ["Added, action 3"], "an item without advice");
}

#[test]
fn actions_are_named_by_their_numbers() {
    let plan = planned(vec![action("i1", ""), action("", "")]);
    let names = |number: usize| {
        let action = plan.find(&format!("data-action={number}"));
        let buttons = action.all("button");
        let named = |button: &Page| button.attribute("aria-label").map(str::to_owned).unwrap_or_default();
        (action.find("legend").text(), buttons.iter().map(named).collect::<Vec<_>>())
    };
    let buttons =
        |number| ["Move up", "Move down", "Remove"].map(|words| format!("{words}: action {number}")).to_vec();
    assert_eq!(names(0), ("Action 1 Prompt i1".into(), buttons(1)));
    assert_eq!(names(1), ("Action 2 Your own action".into(), buttons(2)));
}

#[test]
fn an_empty_plan_has_a_button_and_a_place_to_say_what_happens() {
    let plan = show(model(fixtures::profile(&[1]), "", Screen::Results)).find("part=plan");
    assert_eq!(plan.texts("h3"), ["Action plan"]);
    assert_eq!(plan.texts("button"), ["Add your own action"]);
    assert_eq!(plan.texts("role=status"), [""]);
    assert!(!plan.has("ol"));
}

#[test]
fn a_full_plan_says_so_and_offers_no_way_to_add_to_it() {
    let with = |count| {
        let before = model(fixtures::profile(&[2]), "51", Screen::Results);
        let plan = fixtures::plan(vec![action("i0", ""); count]);
        show(Model { response: Rc::new(Response { plan, ..(*before.response).clone() }), ..before })
    };
    let adds = |page: &Page| ["plan", "add-action"].map(|name| page.has(&format!("data-do={name}")));
    let says = |page: &Page| {
        let full = "The plan is full. Remove some actions before you add others.";
        page.find("part=plan").texts("p").iter().filter(|text| *text == full).count()
    };
    let roomy = with(MAX_ADDED - 1);
    assert_eq!((adds(&roomy), says(&roomy)), ([true, true], 0));
    let full = with(MAX_ADDED);
    assert_eq!((adds(&full), says(&full)), ([false, false], 1));
}

#[test]
fn an_action_shows_what_it_is_about_and_all_that_was_written() {
    let plan = planned(vec![action("i1", "2026-05-01"), action("", ""), action("gone", "")]);
    assert_eq!(plan.texts("legend"), ["Action 1 Prompt i1", "Action 2 Your own action", "Action 3 gone"]);
    let first = plan.find("data-action=0");
    assert_eq!(first.texts("textarea"), ["Meet", "We met"]);
    assert_eq!(first.find("name=owner").attribute("value"), Some("Mo"));
    assert_eq!(first.find("name=due").attribute("value"), Some("2026-05-01"));
    assert!(!first.has("p"));
}

#[test]
fn words_for_a_due_date_are_shown_beside_the_field_for_a_day() {
    let plan = planned(vec![action("i1", "Easter")]);
    assert_eq!(plan.find("name=due").attribute("value"), Some(""));
    assert_eq!(plan.find("data-action=0").texts("p"), ["In the file: Easter"]);
}

#[test]
fn the_first_cannot_move_up_nor_the_last_down() {
    let plan = planned(vec![action("", ""), action("", ""), action("", "")]);
    let off = |way: &str| -> Vec<_> {
        let buttons = plan.all(&format!("data-do={way}"));
        buttons.iter().map(|button| button.attribute("disabled").is_some()).collect()
    };
    assert_eq!((off("up"), off("down")), (vec![true, false, false], vec![false, false, true]));
}

#[test]
fn who_answered_is_folded_until_something_is_given() {
    let nobody = show(model(fixtures::profile(&[1]), "5", Screen::Results)).find("data-role=who");
    assert_eq!(nobody.attribute("open"), None);
    let fields = nobody.all("input");
    let told: Vec<_> =
        fields.iter().map(|field| (field.attribute("name"), field.attribute("autocomplete"))).collect();
    assert_eq!(
        told,
        [
            (Some("name"), Some("name")),
            (Some("organisation"), Some("organization")),
            (Some("role"), Some("organization-title"))
        ]
    );
    let given = after(Change::Respondent(RespondentField::Role, "Chair".into())).find("data-role=who");
    assert_eq!(given.attribute("open"), Some("open"));
    assert_eq!(given.find("name=role").attribute("value"), Some("Chair"));
}

#[test]
fn a_date_that_is_being_typed_is_left_alone_whatever_else_is_redrawn() {
    let before = model(fixtures::profile(&[2]), "51", Screen::Results);
    let plan = fixtures::plan(vec![action("", "2027-03-15")]);
    let id = plan[0].id.clone();
    let model = Model { response: Rc::new(Response { plan, ..(*before.response).clone() }), ..before };
    let shown = |typed: Option<&str>| {
        let ctx = ctx(model.instrument.clone(), "ltr");
        let mut kept = ctx.typed.borrow_mut();
        kept.follow(&model);
        kept.set_date(typed.map(|text| (id.clone(), text.to_owned().into())));
        drop(kept);
        let page = render::<App>(AppProps { ctx, model: model.clone().into(), look: PAGES, later: true });
        page.find("name=due").attribute("value").map(str::to_owned)
    };
    assert_eq!(shown(Some("0020-03-15")), Some("0020-03-15".into()), "a year is being typed");
    assert_eq!(shown(None), Some("2027-03-15".into()));
}
