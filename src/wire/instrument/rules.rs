//! Reads the rules of an assessment file, which refer to sections and items by id. It does not evaluate them.

use super::super::cursor::Cursor;
use super::super::cursor::members::Members;
use super::limits::{MAX_CONDITIONS, MAX_NUMBER, MAX_RULES};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::instrument::{Item, Kind, Section};
use crate::domain::text::Text;

/// How deeply conditions may be nested.
const MAX_DEPTH: usize = 5;

/// Reads rules that refer to these sections and items.
pub struct RulesReader<'a> {
    /// The sections, in order.
    pub sections: &'a [Section],
    /// The items of all sections, in order.
    pub items: &'a [Item],
}

impl RulesReader<'_> {
    /// Reads the list of rules.
    pub fn read(&self, cursor: &Cursor<'_>) -> Vec<Rule> {
        let cursors = cursor.list(1, MAX_RULES);
        let rule = |(number, cursor)| self.rule(cursor, number + 1 == cursors.len());
        cursors.iter().enumerate().map(rule).collect()
    }

    fn rule(&self, cursor: &Cursor<'_>, last: bool) -> Rule {
        let members = cursor.object(&["when", "outcome"]);
        let when = members.optional("when");
        match (&when, last) {
            (Some(when), true) => when.error("must not be in the last rule, which holds when no other does"),
            (None, false) => cursor.error("lacks \"when\"; add it, only the last rule has none"),
            _ => {}
        }
        let when = when.and_then(|cursor| self.condition(&cursor, MAX_DEPTH));
        // Two rules may lead to the same outcome, so ids may be repeated.
        let empty = || Text::plain("");
        let mut rule = Rule { when, id: Id::stand_in(), label: empty(), text: empty() };
        if let Some(outcome) = members.required("outcome") {
            let outcome = outcome.object(&["id", "label", "text"]);
            rule.id = outcome.required("id").and_then(|cursor| cursor.id()).unwrap_or_else(Id::stand_in);
            (rule.label, rule.text) = (outcome.text("label"), outcome.text("text"));
        }
        rule
    }

    fn condition(&self, cursor: &Cursor<'_>, depth_left: usize) -> Option<Condition> {
        if depth_left == 0 {
            cursor.error(&format!("is nested more than {MAX_DEPTH} conditions deep; nest it less deeply"));
            return None;
        }
        for (name, join) in [("all", Condition::All as fn(_) -> _), ("any", Condition::Any)] {
            if cursor.has(name) {
                let list = cursor.object(&[name]).required(name)?;
                let parts = list.list(1, MAX_CONDITIONS);
                let conditions = parts.iter().filter_map(|part| self.condition(part, depth_left - 1));
                return Some(join(conditions.collect()));
            }
        }
        let members = cursor.object(&["item", "section", "picks", "at_least", "below"]);
        let operand = self.operand(cursor, &members);
        let (number, operator): (_, fn(Decimal) -> Operator) =
            match (members.optional("at_least"), members.optional("below")) {
                (Some(least), None) => (least, Operator::AtLeast),
                (None, Some(limit)) => (limit, Operator::Below),
                _ => {
                    cursor.error("must have either \"at_least\" or \"below\"");
                    return None;
                }
            };
        let fits = |number| Decimal::whole(-MAX_NUMBER) <= number && number <= Decimal::whole(MAX_NUMBER);
        Some(Condition::Compare(operand?, operator(number.decimal("from -1000000 to 1000000", fits)?)))
    }

    fn operand(&self, cursor: &Cursor<'_>, members: &Members<'_>) -> Option<Operand> {
        let named = |name| members.optional(name).and_then(|cursor| Some((cursor.string_or_none()?, cursor)));
        let item = |id: &str, fits: fn(&Kind) -> bool| {
            self.items.iter().position(|item| &*item.id == id && fits(&item.kind))
        };
        let checked = |number: Option<usize>, cursor: &Cursor<'_>, wanted: &str| {
            if number.is_none() {
                cursor.error(&format!("is not the id of {wanted}; give the id of one"));
            }
            number
        };
        match (named("item"), named("section"), named("picks")) {
            (Some((id, cursor)), None, None) => {
                let rated = item(id, |kind| matches!(kind, Kind::Rating(_)));
                checked(rated, &cursor, "a rated item").map(Operand::Level)
            }
            (None, Some((id, cursor)), None) => {
                let section = self.sections.iter().position(|section| &*section.id == id);
                checked(section, &cursor, "a section").map(Operand::Score)
            }
            (None, None, Some((id, cursor))) => {
                let picked = item(id, |kind| matches!(kind, Kind::Pick(_)));
                checked(picked, &cursor, "an item of the kind \"pick\"").map(Operand::Picks)
            }
            _ => {
                cursor.error("must have \"all\", \"any\" or one of \"item\", \"section\" and \"picks\"");
                None
            }
        }
    }
}
