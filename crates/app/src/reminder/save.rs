//! `reminder.save`: write or change a reminder.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    operator::{operator_id, takes},
    person::shape::person_id,
    registry::Verb,
    reminder::{
        reminder_id,
        view::{ReminderForm, ReminderSaved},
        waits,
    },
};
use poliedro_domain::{
    id::PathwayId,
    permission::Op,
    reminder::{Reminder, ReminderFact},
    when::moment_at,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change a reminder.
pub enum Save {}

/// What `reminder.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderSaveArgs")]
pub struct Args {
    /// Which; null: a new one.
    pub reminder_id: Option<String>,
    /// Person; null: of the office.
    pub person_id: Option<String>,
    /// The pathway it is written from.
    pub about: Option<String>,
    /// The reminder.
    pub form: ReminderForm,
}

impl Verb for Save {
    const NAME: &'static str = "reminder.save";
    const DOC: &'static str = "Write or change a reminder.";
    type Args = Args;
    type Reply = ReminderSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<ReminderSaved, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let reminder = args.reminder_id.as_deref().map(reminder_id).transpose()?;
        let person = args.person_id.as_deref().map(person_id).transpose()?;
        let about = args.about.as_deref().map(pathway_id).transpose()?;
        let form = read(&args.form)?;
        let saved = desk.change(Op::DeadlineChange, |tx| {
            let held = reminder.map(|reminder| tx.reminder(reminder)).transpose()?;
            let mut days = Vec::new();
            let held = match held {
                Some(file) => {
                    waits(&file.state)?;
                    days = file.days;
                    file.state.reminder.map(|(_, held)| held)
                }
                None => None,
            };
            // It may go back to a day that it had: that is how a move is undone.
            if form.on < today && !days.contains(&form.on) {
                return Err(CallError::field("on", "Il giorno è già passato: ne scelga uno da oggi in poi."));
            }
            let new = held.as_ref().and_then(|held| held.to) != form.to;
            if let Some(to) = form.to.filter(|_| new) {
                takes(tx, to, Op::TodayList, "for")?;
            }
            // What it is about is said when it is written, and does not change with its words.
            let about = held.map_or(about, |held| held.about);
            let id = match reminder {
                Some(id) => id,
                None => tx.new_reminder()?,
            };
            let person = person.filter(|_| reminder.is_none());
            tx.append_reminder(id, person, now, ReminderFact::Set { reminder: Reminder { about, ..form } })?;
            if reminder.is_none() {
                tx.discard_draft(DRAFT, args.person_id.as_deref().unwrap_or_default())?;
            }
            Ok(id)
        })?;
        Ok(ReminderSaved { reminder_id: saved.value.to_string() })
    }
}

/// Longest text, in characters.
const LONGEST: usize = 500;
/// Kind of its half-filled form; keyed by the person, or empty.
const DRAFT: &str = "reminder.new";

fn pathway_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Il percorso non è in questo archivio."))
}

fn read(form: &ReminderForm) -> Result<Reminder, CallError> {
    let mut checks = Checks::default();
    let text = checks.text("text", "Testo", &form.text);
    let length = text.chars().count();
    if text.is_empty() {
        checks.say("text", "Scriva che cosa ricordare.");
    } else if length > LONGEST {
        checks.say(
            "text",
            format!("Il testo è di {length} caratteri, il massimo è {LONGEST}. Lo abbrevi: non è stato perso nulla."),
        );
    }
    let on = checks.day("on", "Il giorno", &form.on);
    if on.is_none() {
        checks.say("on", "Scelga il giorno.");
    }
    let at = checks.time("at", &form.at);
    if let Some(day) = on.filter(|_| !at.is_empty())
        && let Err(error) = moment_at(day, &at, false)
    {
        checks.say("at", error.to_string());
    }
    let to = match form.to.as_str() {
        "" => None,
        id => Some(operator_id(id)?),
    };
    checks.done()?;
    let on = on.ok_or_else(|| CallError::field("on", "Scelga il giorno."))?;
    Ok(Reminder { on, at, text, to, about: None })
}
