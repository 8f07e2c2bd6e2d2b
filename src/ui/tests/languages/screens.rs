//! Draws every screen of an assessment, in every state in which it says something else. Knows nothing about languages.

use super::*;
use crate::app::exports::ExportNews;
use crate::app::model::{Command, Notice, Past, StorageError};
use crate::domain::instrument::Kind;
use crate::domain::plan::Action;
use crate::domain::response::Response;
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::ui::loading::{loading, use_lazy};
use crate::ui::section_list::sections;
use crate::ui::tests::foreign::{cyrillic, greek};
use crate::wire::problem::{Problem, Problems};
use crate::wire::result::Fitting;

/// Every screen with its name, as HTML.
pub fn all(instrument: &Rc<Instrument>, interface: &Interface) -> Vec<(String, String)> {
    let empty = Model::new(instrument.clone(), fixtures::response(), StorageKind::Browser);
    let full = answered(&empty, 0);
    let mut models = vec![("intro", empty.clone()), ("intro", full.clone())];
    for number in 0..instrument.sections.len() {
        models.extend([&empty, &full].map(|model| ("section", at(Screen::Section(number), model))));
    }
    models.push(("results", at(Screen::Results, &empty)));
    models.extend((0..4).map(|turn| ("results", at(Screen::Results, &answered(&empty, turn)))));
    models.extend(rounds(&full).map(|model| ("rounds", model)));
    models.extend(told(&full).into_iter().map(|model| ("told", model)));
    models.extend(exported(&full).map(|model| ("exported", model)));

    let collect = format!("{0}\n{0}", cyrillic("Spring"));
    let ctx = || collecting(instrument.clone(), interface.words(), &collect);
    let app = |ctx, model: Model, single| {
        let look = Appearance { single, ..PAGES };
        html::<App>(AppProps { ctx, model: model.into(), look, later: true })
    };
    let mut pages = vec![("on one page", app(ctx(), at(Screen::Section(0), &full), true))];
    pages.extend(models.into_iter().map(|(name, model)| (name, app(ctx(), model, false))));
    let list = |ctx: &SharedContext| html::<Bare>(BareProps { html: sections(ctx, &empty) });
    let (wrong, typed) = (ctx(), wrong_numbers(&empty));
    wrong.typed.borrow_mut().follow(&typed);
    pages.push(("sections", list(&ctx())));
    pages.push(("sections", list(&wrong)));
    pages.push(("numbers that are none", app(wrong, at(Screen::Results, &typed), false)));
    pages.push(("waiting", html::<Waits>(WaitsProps { ctx: ctx() })));
    let title = instrument.title.get(&[]);
    pages.into_iter().map(|(name, html)| (format!("{title}, {name}"), html)).collect()
}

fn at(screen: Screen, model: &Model) -> Model {
    Model { screen, moves: 1, ..model.clone() }
}

fn answered(empty: &Model, turn: usize) -> Model {
    Model { response: answers(&empty.instrument, turn).into(), ..empty.clone() }
}

/// A second round after one that had a plan; the first one again; results that came with a link.
fn rounds(full: &Model) -> [Model; 3] {
    let stamp = fixtures::stamp(9000);
    let mut second = full.clone();
    second.update_later(&Command::NextRound, &stamp, &"en".into());
    let action = Action {
        item: "".into(),
        action: cyrillic("Meet (monthly)."),
        owner: cyrillic("Chair."),
        due: cyrillic("In June."),
        measure: cyrillic("We met."),
    };
    let plan = vec![PreviousAction { action, status: ActionStatus::UnderWay, changed: fixtures::at(0) }];
    let previous = Some(Previous { response: "r".into(), completed: fixtures::at(0), plan });
    let response = Response { previous, id: "s".into(), ..answers(&full.instrument, 2) };
    let second = Model { response: response.into(), ..at(Screen::Results, &second) };
    let mut first = second.clone();
    first.update_later(&Command::OpenRound(second.rounds[0].key.clone()), &stamp, &"en".into());
    let past = Some(Past { response: full.response.clone(), linked: true });
    [second, first, Model { past, ..at(Screen::Results, full) }]
}

/// Every message above the screens.
fn told(full: &Model) -> Vec<Model> {
    let problems = [("/a", "b"), ("/c", "d")].map(|(pointer, message)| {
        let [pointer, message] = [pointer, message].map(greek);
        Problem { pointer, message }
    });
    let files = ["one.json", "two.json"].map(|name| (cyrillic(name).into(), "{}".into()));
    let notices = [
        Notice::Cleared,
        Notice::ClearedElsewhere,
        Notice::Swept,
        Notice::ReplacedElsewhere,
        Notice::Opened,
        Notice::Refused(Rc::new(Problems(problems.into()))),
        Notice::OtherAssessment(cyrillic("Theirs (2).").into()),
        Notice::Several(files.into()),
        Notice::RoundAdded,
        Notice::RoundIsThis,
        Notice::Restored,
        Notice::RoundKept,
        Notice::RoundForgotten,
        Notice::NoRoom,
        Notice::SetAside("partnership-check:sample".into()),
        Notice::NotSaved,
    ];
    let intro = Model { undo: Some(full.response.clone()), ..full.clone() };
    let mut models: Vec<_> =
        notices.map(|notice| Model { notice: Some(notice), ..intro.clone() }).into_iter().collect();
    for error in [StorageError::Denied, StorageError::Full, StorageError::Stuck] {
        models.push(Model { storage_error: Some(error), ..at(Screen::Section(0), full) });
    }
    for storage in [StorageKind::Browser, StorageKind::Tab, StorageKind::Page] {
        models.push(Model { storage, ..intro.clone() });
    }
    let fitting = Fitting {
        title: cyrillic("Before (1).").into(),
        response: full.response.clone(),
        fitting: 1,
        total: 2,
    };
    let response = Response::new("n".into(), "en".into(), fixtures::at(0)).into();
    models.push(Model { fitting: Some(fitting.into()), response, ..full.clone() });
    models.push(intro);
    models
}

/// What came of taking the results away.
fn exported(full: &Model) -> impl Iterator<Item = Model> {
    let news = [
        ExportNews::Saved("sample-2026-01-01.json".into()),
        ExportNews::CopiedHere,
        ExportNews::NoAddress,
        ExportNews::Copied,
        ExportNews::Shared,
        ExportNews::NotCopied(cyrillic("The text.").into()),
        ExportNews::NotSaved(cyrillic("The text.").into()),
        ExportNews::TooLong,
        ExportNews::Failed,
        ExportNews::NoDates,
        ExportNews::Drafted,
        ExportNews::DraftedWithFile(cyrillic("sample.json").into()),
    ];
    let results = at(Screen::Results, full);
    news.into_iter().map(move |news| {
        let mut model = results.clone();
        let mail = matches!(news, ExportNews::Drafted | ExportNews::DraftedWithFile(_));
        model.exported.set(if mail { "mail" } else { "json" }, Some(news));
        model
    })
}

/// What is no number in every field for one.
fn wrong_numbers(model: &Model) -> Model {
    let items = model.instrument.items.iter().filter(|item| matches!(item.kind, Kind::Number(_)));
    let typed = items.map(|item| (item.id.to_string(), cyrillic("many").as_str().into())).collect();
    Model { typed, ..model.clone() }
}

#[derive(Clone, PartialEq, Properties)]
struct WaitsProps {
    ctx: SharedContext,
}

/// The screen while the results are loading.
#[component]
fn Waits(props: &WaitsProps) -> Html {
    loading(&props.ctx, &use_lazy(&props.ctx, false), 0)
}
