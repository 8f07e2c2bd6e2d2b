//! The rules of an assessment file. Knows its sections and items by what they are called.

use super::super::cursor::Cursor;
use super::super::cursor::members::Members;
use super::limits::{MAX_CONDITIONS, MAX_NUMBER, MAX_RULES};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::instrument::{Item, Kind, Section};
use crate::domain::text::Text;

/// How deep conditions may lie in conditions.
const DEEPEST: usize = 5;

/// Reads rules about these sections and items.
pub struct RulesReader<'a> {
    /// The sections, in order.
    pub sections: &'a [Section],
    /// The items of all sections, in order.
    pub items: &'a [Item],
}

impl RulesReader<'_> {
    /// Reads the list of rules.
    pub fn read(&self, node: &Cursor<'_>) -> Vec<Rule> {
        let nodes = node.list(1, MAX_RULES);
        let rule = |(number, node)| self.rule(node, number + 1 == nodes.len());
        nodes.iter().enumerate().map(rule).collect()
    }

    fn rule(&self, node: &Cursor<'_>, last: bool) -> Rule {
        let members = node.object(&["when", "outcome"]);
        let when = members.optional("when");
        match (&when, last) {
            (Some(when), true) => when.error("must not be in the last rule, which holds when no other does"),
            (None, false) => node.error("lacks \"when\"; add it, only the last rule has none"),
            _ => {}
        }
        let when = when.and_then(|node| self.when(&node, DEEPEST));
        // Two rules may come to the same outcome, so ids may be repeated.
        let none = || Text::plain("");
        let mut rule = Rule { when, id: Id::stand_in(), label: none(), text: none() };
        if let Some(outcome) = members.required("outcome") {
            let outcome = outcome.object(&["id", "label", "text"]);
            rule.id = outcome.required("id").and_then(|node| node.id()).unwrap_or_else(Id::stand_in);
            (rule.label, rule.text) = (outcome.text("label"), outcome.text("text"));
        }
        rule
    }

    fn when(&self, node: &Cursor<'_>, deeper: usize) -> Option<Condition> {
        if deeper == 0 {
            node.error(&format!("lies over {DEEPEST} conditions deep; make it flatter"));
            return None;
        }
        for (name, join) in [("all", Condition::All as fn(_) -> _), ("any", Condition::Any)] {
            if node.has(name) {
                let list = node.object(&[name]).required(name)?;
                let parts = list.list(1, MAX_CONDITIONS);
                return Some(join(parts.iter().filter_map(|part| self.when(part, deeper - 1)).collect()));
            }
        }
        let members = node.object(&["item", "section", "picks", "at_least", "below"]);
        let what = self.what(node, &members);
        let (number, test): (_, fn(Decimal) -> Operator) =
            match (members.optional("at_least"), members.optional("below")) {
                (Some(least), None) => (least, Operator::AtLeast),
                (None, Some(limit)) => (limit, Operator::Below),
                _ => {
                    node.error("must have either \"at_least\" or \"below\"");
                    return None;
                }
            };
        let fits = |number| Decimal::whole(-MAX_NUMBER) <= number && number <= Decimal::whole(MAX_NUMBER);
        Some(Condition::Compare(what?, test(number.decimal("within a million of 0", fits)?)))
    }

    fn what(&self, node: &Cursor<'_>, members: &Members<'_>) -> Option<Operand> {
        let named = |name| members.optional(name).and_then(|node| Some((node.string_or_none()?, node)));
        let item = |id: &str, fits: fn(&Kind) -> bool| {
            self.items.iter().position(|item| &*item.id == id && fits(&item.kind))
        };
        let found = |found: Option<usize>, node: &Cursor<'_>, what: &str| {
            if found.is_none() {
                node.error(&format!("names no {what}; give the id of one"));
            }
            found
        };
        match (named("item"), named("section"), named("picks")) {
            (Some((id, node)), None, None) => {
                let rated = item(id, |kind| matches!(kind, Kind::Rating(_)));
                found(rated, &node, "item that is rated").map(Operand::Level)
            }
            (None, Some((id, node)), None) => {
                let section = self.sections.iter().position(|section| &*section.id == id);
                found(section, &node, "section").map(Operand::Score)
            }
            (None, None, Some((id, node))) => {
                let picked = item(id, |kind| matches!(kind, Kind::Pick(_)));
                found(picked, &node, "item that is picked from").map(Operand::Picks)
            }
            _ => {
                node.error("must have \"all\", \"any\" or one of \"item\", \"section\" and \"picks\"");
                None
            }
        }
    }
}
