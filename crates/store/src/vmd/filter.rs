//! Which assessments.

use crate::search::match_words;
use jiff::civil::Date;
use poliedro_domain::{id::OperatorId, vmd::Stage};
use rusqlite::types::Value;

/// Which assessments to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VmdFilter {
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Only open (`true`), or only closed and withdrawn (`false`).
    pub open: Option<bool>,
    /// Protocol.
    pub protocol: Option<String>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// Code of the sub-ambito to which that comune belonged on the day of the request.
    pub sub_ambito: Option<String>,
    /// Where this operator assesses an area.
    pub assessor: Option<OperatorId>,
    /// Only urgent.
    pub urgent: bool,
    /// Only those whose term has passed its first warning on this day.
    pub warned_on: Option<Date>,
    /// Words of the person's name (or digits of their phone, code, …) or of the motive.
    pub text: String,
}

/// Characters of the text that are looked for.
const TEXT_MAX: usize = 200;

/// Conditions on a `vmd` named `v` with the kept file of its person, `r`, and their values in order.
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = r.residence AND m.sub_ambito = ? \
                          AND m.from_day <= v.requested_day AND (m.until_day IS NULL OR m.until_day >= v.requested_day))";
const OF_PEOPLE: &str = "v.person IN (SELECT q.id FROM person p JOIN person q ON q.root = p.root \
                         WHERE p.n IN (SELECT rowid FROM person_word WHERE person_word MATCH ?))";
const OF_MOTIVE: &str = "v.motive LIKE ? ESCAPE '\\'";
const ASSESSES: &str = "EXISTS (SELECT 1 FROM vmd_area a WHERE a.vmd = v.id AND a.operator = ?)";
const OPEN: &str = "v.stage NOT IN ('closed', 'withdrawn')";

impl VmdFilter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut built = Conditions { sql: "1".to_owned(), values: Vec::new() };
        if !self.stages.is_empty() {
            let marks = vec!["?"; self.stages.len()].join(", ");
            built.sql.push_str(&format!(" AND v.stage IN ({marks})"));
            built.values.extend(self.stages.iter().map(|stage| text(stage.code())));
        }
        match self.open {
            Some(true) => built.sql.push_str(&format!(" AND {OPEN}")),
            Some(false) => built.sql.push_str(&format!(" AND NOT ({OPEN})")),
            None => {}
        }
        if self.urgent {
            built.sql.push_str(" AND v.urgent");
        }
        built.and("v.protocol = ?", self.protocol.as_deref().map(text));
        built.and("r.residence = ?", self.comune.as_deref().map(text));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        let operator = self.assessor.map(|operator| Value::Blob(operator.as_bytes().to_vec()));
        built.and(ASSESSES, operator);
        built.and("v.warn_on <= ?", self.warned_on.map(|day| text(&day.to_string())));
        let text: String = self.text.trim().chars().take(TEXT_MAX).collect();
        built.words(&text);
        built
    }
}

impl Conditions {
    fn and(&mut self, condition: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.sql.push_str(" AND ");
            self.sql.push_str(condition);
            self.values.push(value);
        }
    }

    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let escaped = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let motive = text(&format!("%{escaped}%"));
        match match_words(words) {
            Some(query) => {
                self.sql.push_str(&format!(" AND ({OF_PEOPLE} OR {OF_MOTIVE})"));
                self.values.push(text(&query));
                self.values.push(motive);
            }
            None => self.and(OF_MOTIVE, Some(motive)),
        }
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
