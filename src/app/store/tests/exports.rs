//! Results on their way out: what is told of them, to whom, and when.

use super::*;
use crate::app::exports::{Export, ExportNews, ExportOutcome, ExportStatus, LinkContent, Mail};

const NAME: &str = "sample-2026-01-01.json";

fn results(site: &Site) -> Tab {
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::Go(Screen::Results));
    tab
}

/// What the download button sends.
fn download(tab: &Tab) -> Command {
    let text = result::write(&tab.model().instrument, tab.response()).into();
    let file = Export::Save { format: "json", name: NAME.into(), media: "application/json", text };
    Command::Export(Rc::new(file))
}

fn news(tab: &Tab) -> Option<ExportNews> {
    tab.model().exported.news.clone()
}

fn export(tab: &mut Tab, export: Export) -> (Option<ExportNews>, Vec<Effect>) {
    tab.act(Command::Export(Rc::new(export)));
    let effects = tab.effects.iter().filter(|effect| !matches!(effect, Effect::Export(_)));
    (news(tab), effects.cloned().collect())
}

#[test]
fn a_file_is_said_to_be_saved_once_it_is() {
    let site = Site::default();
    let mut tab = results(&site);
    let context = Context {
        stamp: Stamp { now: at(0), id: "".into() },
        observed: Observed::Unchanged,
        later: None,
        beside: vec![],
    };
    let effects = tab.store.step(Input::Command(download(&tab)), context.clone());
    let [Effect::Export(export)] = &*effects else { panic!("one export, not {effects:?}") };
    assert_eq!(news(&tab), None, "nothing is said yet");
    let told = tab.store.step(Input::Exported(export.clone(), ExportOutcome::Done), context);
    assert_eq!(told, [Effect::Exported("json")]);
    assert_eq!(
        tab.model().exported,
        ExportStatus { number: 1, format: "json", news: Some(ExportNews::Saved(NAME.into())) }
    );
}

#[test]
fn a_refused_file_is_said_to_be_with_its_text_and_the_host_hears_of_no_export() {
    let site = Site::default();
    let mut tab = results(&site);
    tab.outlets.refuse.set(true);
    tab.act(download(&tab));
    let text: Rc<str> = result::write(&tab.model().instrument, tab.response()).into();
    assert_eq!(news(&tab), Some(ExportNews::NotSaved(text)));
    let message = "The browser refused to save the file.";
    assert_eq!(tab.effects[1..], [Effect::Failed { code: "download", message, place: NAME.into() }]);
    assert_eq!(tab.model().notice, None, "the panel says it");
    tab.act(Command::Go(Screen::Section(0)));
    tab.act(download(&tab));
    assert_eq!(tab.model().notice, Some(Notice::NotSaved), "without the panel a notice says it");
}

#[test]
fn every_way_out_says_what_came_of_it() {
    let site = Site::default();
    let mut tab = results(&site);
    let save = || Export::Save { format: "csv", name: "a.csv".into(), media: "text/csv", text: "a,b".into() };
    let summary = || Export::CopySummary { format: "text", text: "# Sample".into() };
    let content = |text: &str| LinkContent { document: text.into(), query: false };
    let link = |text: &str| Export::CopyLink(content(text));
    let share = || Export::ShareLink { title: "Sample".into(), link: content("{}") };
    let saved = Some(ExportNews::Saved("a.csv".into()));
    assert_eq!(export(&mut tab, save()), (saved, vec![Effect::Exported("csv")]));
    let copied = |format| (Some(ExportNews::Copied), vec![Effect::Exported(format)]);
    assert_eq!(export(&mut tab, summary()), copied("text"));
    assert_eq!(export(&mut tab, link("{}")), copied("link"));
    assert_eq!(export(&mut tab, link(&"x".repeat(9000))), (Some(ExportNews::TooLong), vec![]));
    let shared = Some(ExportNews::Shared);
    assert_eq!(export(&mut tab, share()), (shared.clone(), vec![Effect::Exported("link")]));
    assert_eq!(
        export(&mut tab, Export::Print),
        (shared, vec![]),
        "who prints sees it, and the host does not"
    );
    let ways: Vec<_> = tab.outlets.out.borrow().iter().map(|(way, _)| *way).collect();
    assert_eq!(ways, ["save", "copy", "copy", "share", "print"]);

    tab.outlets.refuse.set(true);
    let not_copied = Some(ExportNews::NotCopied("# Sample".into()));
    assert_eq!(export(&mut tab, summary()), (not_copied.clone(), vec![]));
    assert_eq!(export(&mut tab, share()), (not_copied, vec![]), "who closes the sheet knows");
    assert_eq!(tab.model().exported.number, 6);
}

#[test]
fn a_mail_has_the_link_or_says_which_file_was_saved_to_be_attached() {
    let site = Site::default();
    let mut tab = results(&site);
    let mail = |document: &str| {
        Export::Mail(Mail {
            with_link: "mailto:a@b.example?subject=S&body=Open%20".into(),
            with_file: "mailto:a@b.example?subject=S&body=Attached".into(),
            file: NAME.into(),
            document: document.into(),
        })
    };
    let sent = vec![Effect::Exported("mail")];
    assert_eq!(export(&mut tab, mail("d")), (Some(ExportNews::Drafted), sent.clone()));
    let with_file = ExportNews::DraftedWithFile(NAME.into());
    assert_eq!(export(&mut tab, mail(&"x".repeat(1800))), (Some(with_file), sent));
    let link = "mailto:a@b.example?subject=S&body=Open%20https%3A%2F%2Fhost.example%2F%23pc%3Dd";
    assert_eq!(
        *tab.outlets.out.borrow(),
        [
            ("mail", link.into()),
            ("save", NAME.into()),
            ("mail", "mailto:a@b.example?subject=S&body=Attached".into()),
        ]
    );
    tab.outlets.refuse.set(true);
    assert_eq!(export(&mut tab, mail("d")), (Some(ExportNews::Failed), vec![]));
}

#[test]
fn a_shared_file_is_the_result_file_for_the_host() {
    let site = Site::default();
    let mut tab = results(&site);
    let share = || Export::ShareFile { name: "a.txt".into(), text: "{}".into() };
    assert_eq!(export(&mut tab, share()), (Some(ExportNews::Shared), vec![Effect::Exported("json")]));
    assert_eq!(*tab.outlets.out.borrow(), [("share", "a.txt".into())]);
}

#[test]
fn what_came_of_it_is_said_until_one_moves_on_or_asks_for_something_else() {
    let site = Site::default();
    let mut tab = results(&site);
    tab.act(download(&tab));
    tab.act(Command::DismissExport);
    assert_eq!(tab.model().exported, ExportStatus { number: 2, format: "", news: None });
    tab.act(Command::ExportNothing);
    assert_eq!(news(&tab), Some(ExportNews::NoDates));
    tab.act(Command::Go(Screen::Intro));
    assert_eq!(tab.model().exported, ExportStatus { number: 3, format: "ics", news: None });
}
