//! The one registry of commands. The window, the CLI's `call`, the loopback server, the TypeScript types and the documentation
//! page are all made from this list.

use crate::*;
use serde::{Serialize, de::DeserializeOwned};
use ts_rs::TS;

/// A command: its name, what it takes and what it gives.
pub trait Verb {
    /// `noun.verb`.
    const NAME: &'static str;
    /// One English sentence for the documentation page.
    const DOC: &'static str;
    /// What it takes.
    type Args: DeserializeOwned + TS + 'static;
    /// What it gives.
    type Reply: Serialize + TS + 'static;
}

/// Nothing to say: it was done.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Done {}

/// Calls `visit` with every command of the registry, in order.
pub trait Visit {
    /// One command.
    fn command<V: Verb>(&mut self);
}

macro_rules! registry {
    ($($verb:path,)+) => {
        /// Walks the registry.
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
    draft::save::Save,
    draft::load::Load,
    draft::discard::Discard,
    today::list::List,
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
    archive::rebuild::Rebuild,
}
