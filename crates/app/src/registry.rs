//! The one registry of commands. The window, the CLI's `call`, the loopback server, the TypeScript types and the documentation
//! page are all made from this list.

use crate::{job::Job, *};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::TS;

/// A command: its name, what it takes, what it gives, and how it is done.
pub trait Verb {
    /// `noun.verb`.
    const NAME: &'static str;
    /// One English sentence for the documentation page.
    const DOC: &'static str;
    /// What the person first chooses in a dialog, if anything.
    const PICKS: Option<Pick> = None;
    /// What it answers while another command works at the desk; such a command touches nothing in the archive.
    const ASIDE: Option<fn(&Job) -> Self::Reply> = None;
    /// What it takes.
    type Args: DeserializeOwned + TS + 'static;
    /// What it gives.
    type Reply: Serialize + TS + 'static;
    /// Does it.
    ///
    /// # Errors
    /// An Italian sentence; nothing was changed.
    fn run(desk: &mut Desk, args: Self::Args) -> Result<Self::Reply, CallError>;
}

/// Nothing to say: it was done.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Done {}

/// What answers while another command works at the desk: it reads its arguments and touches nothing in the archive.
pub type Aside = fn(&Job, Value) -> Result<String, CallError>;

/// A command without its types, as the doors use it.
pub struct Command {
    /// `noun.verb`.
    pub name: &'static str,
    /// One English sentence.
    pub doc: &'static str,
    /// What the person first chooses in a dialog, if anything.
    pub picks: Option<Pick>,
    /// Answers while another command works at the desk.
    pub aside: Option<Aside>,
    /// Reads the arguments, does it, writes the reply as JSON.
    pub run: fn(&mut Desk, Value) -> Result<String, CallError>,
}

impl Command {
    const fn of<V: Verb>() -> Self {
        let aside: Option<Aside> = match V::ASIDE {
            Some(_) => Some(aside::<V>),
            None => None,
        };
        Self { name: V::NAME, doc: V::DOC, picks: V::PICKS, aside, run: run::<V> }
    }
}

fn aside<V: Verb>(job: &Job, args: Value) -> Result<String, CallError> {
    read::<V>(args)?;
    let answer = V::ASIDE.ok_or_else(|| CallError::failed("Questo comando attende il suo turno."))?;
    written(&answer(job))
}

fn written(reply: &impl Serialize) -> Result<String, CallError> {
    serde_json::to_string(reply).map_err(|_| CallError::failed("La risposta non si può scrivere."))
}

fn run<V: Verb>(desk: &mut Desk, args: Value) -> Result<String, CallError> {
    let reply = V::run(desk, read::<V>(args)?)?;
    written(&reply)
}

fn read<V: Verb>(args: Value) -> Result<V::Args, CallError> {
    let malformed = |trouble: serde_json::Error| {
        // The parser repeats what it found, which may be a whole text pasted by mistake.
        let trouble = trouble.to_string();
        let trouble: String = trouble.chars().take(200).collect();
        CallError::new(ErrorCode::BadRequest, format!("La richiesta «{}» non è scritta bene: {trouble}.", V::NAME))
    };
    serde_json::from_value(args).map_err(malformed)
}

/// Calls `visit` with every command of the registry, in order.
pub trait Visit {
    /// One command.
    fn command<V: Verb>(&mut self);
}

/// The command with this name.
pub fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

macro_rules! registry {
    ($($verb:path,)+) => {
        /// Every command, in order.
        pub static COMMANDS: &[Command] = &[$(Command::of::<$verb>()),+];
        /// Walks the registry with its types.
        pub fn each(visit: &mut impl Visit) {
            $(visit.command::<$verb>();)+
        }
    };
}

registry! {
    archive::status::Status,
    archive::create::Create,
    archive::unlock::Unlock,
    archive::recover::Recover,
    archive::lock::Lock,
    archive::open_demo::OpenDemo,
    archive::leave_demo::LeaveDemo,
    archive::ring::Ring,
    session::touch::Touch,
    session::change_passphrase::ChangePassphrase,
    session::new_recovery_code::IssueRecoveryCode,
    catalogue::read::Read,
    code::check::Check,
    place::search::Search,
    person::search::Search,
    person::check::Check,
    person::register::Register,
    person::change::Change,
    person::page::Page,
    person::merge_preview::PreviewMerge,
    person::merge::Merge,
    person::unmerge::Unmerge,
    person::save_contact::SaveContact,
    person::save_representation::SaveRepresentation,
    person::remove_relation::RemoveRelation,
    person::access_log::AccessLog,
    intake::list::List,
    intake::register::Register,
    intake::page::Page,
    intake::correct::Correct,
    intake::assign::Assign,
    intake::assess::Assess,
    intake::orient::Orient,
    intake::activate::Activate,
    intake::refer::Refer,
    intake::close::Close,
    intake::reopen::Reopen,
    intake::undo::Undo,
    instrument::list::List,
    instrument::definition::Definition,
    instrument::score::Score,
    instrument::switch::Switch,
    protocol::list::List,
    administration::form::Form,
    administration::answer::Answer,
    administration::seal::Seal,
    administration::page::Page,
    administration::list::List,
    vmd::list::List,
    vmd::request::Request,
    vmd::correct::Correct,
    vmd::page::Page,
    vmd::assign::Assign,
    vmd::plan_visit::PlanVisit,
    vmd::cancel_visit::CancelVisit,
    vmd::round::DayRound,
    vmd::visit_form::OpenVisitForm,
    vmd::keep_visit::KeepVisit,
    vmd::close_visit::CloseVisit,
    vmd::visit_page::ReadVisit,
    vmd::synthesise::Synthesise,
    vmd::transmit::Transmit,
    vmd::reassess::Reassess,
    vmd::close::Close,
    vmd::reopen::Reopen,
    vmd::undo::Undo,
    meeting::list::List,
    meeting::plan::Plan,
    meeting::page::Page,
    meeting::agenda::Agenda,
    meeting::attendance::Attendance,
    meeting::heard::Heard,
    meeting::decide::Decide,
    meeting::undecide::Undecide,
    meeting::seal::Seal,
    meeting::add::Add,
    meeting::cancel::Cancel,
    plan::list::List,
    plan::open::Open,
    plan::page::Page,
    plan::save_goal::SaveGoal,
    plan::save_intervention::SaveIntervention,
    plan::remove_part::RemovePart,
    plan::set_case_manager::SetCaseManager,
    plan::set_roles::SetRoles,
    plan::compile::Compile,
    plan::agree::Agree,
    plan::activate::Activate,
    plan::set_verification::SetVerification,
    plan::verify::Verify,
    plan::monitor::Monitor,
    plan::close::Close,
    plan::reopen::Reopen,
    plan::undo::Undo,
    unit::list::List,
    unit::save::Save,
    unit::end::End,
    unit::resume::Resume,
    application::register::Register,
    application::correct::Correct,
    application::page::Page,
    application::enter::Enter,
    application::suspend::Suspend,
    application::resume::Resume,
    application::offer::Offer,
    application::withdraw_offer::WithdrawOffer,
    application::accept::Accept,
    application::refuse::Refuse,
    application::admit::Admit,
    application::leave::Leave,
    application::start_urgency::StartUrgency,
    application::decide_urgency::DecideUrgency,
    application::withdraw_urgency::WithdrawUrgency,
    application::confirm::Confirm,
    application::undo::Undo,
    discharge::list::List,
    discharge::refer::Refer,
    discharge::correct::Correct,
    discharge::page::Page,
    discharge::receive::Receive,
    discharge::assign::Assign,
    discharge::assess::Assess,
    discharge::plan::Plan,
    discharge::activate::Activate,
    discharge::discharge::Discharge,
    discharge::verify::Verify,
    discharge::close::Close,
    discharge::not_activate::NotActivate,
    discharge::readmit::Readmit,
    discharge::reopen::Reopen,
    discharge::link::Link,
    discharge::undo::Undo,
    waiting::list::List,
    waiting::export::Export,
    waiting::statistics::Statistics,
    waiting::forecast::Forecast,
    waiting::spells::Spells,
    import::open::Open,
    import::reread::Reread,
    import::rows::Rows,
    import::choose::Choose,
    import::commit::Commit,
    import::close::Close,
    import::list::List,
    import::undo::Undo,
    job::progress::Progress,
    job::cancel::Cancel,
    catalogue::set::Set,
    export::fhir::Fhir,
    document::kinds::Kinds,
    document::of::Of,
    document::preview::Preview,
    document::print::Print,
    document::save::Save,
    document::batch::Batch,
    document::recovery::Recovery,
    letterhead::list::List,
    letterhead::save::Save,
    letterhead::withdraw::Withdraw,
    letterhead::logo::Logo,
    letterhead::preview::Preview,
    export::person::Person,
    export::save_fhir::SaveFhir,
    draft::save::Save,
    draft::load::Load,
    draft::discard::Discard,
    today::list::List,
    deadline::list::List,
    deadline::assign::Assign,
    deadline::waive::Waive,
    deadline::resume::Resume,
    deadline::waived::Waived,
    deadline::export::Export,
    deadline::now::WhatTime,
    reminder::save::Save,
    reminder::page::Page,
    reminder::complete::Complete,
    reminder::drop::Discard,
    reminder::resume::Resume,
    today::week::ShowWeek,
    operator::list::List,
    operator::add::Add,
    operator::change::Change,
    operator::deactivate::Deactivate,
    operator::reset_passphrase::ResetPassphrase,
    territory::list::List,
    territory::assign::Assign,
    setting::list::List,
    setting::set::Set,
    audit::list::List,
    audit::verify::Verify,
    backup::create::Create,
    backup::list::List,
    backup::restore::Restore,
    backup::replace::Replace,
    archive::rebuild::Rebuild,
}
