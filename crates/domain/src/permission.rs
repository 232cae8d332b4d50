//! What an operator may do: a closed list of operations, and roles that are data (`data/roles.json`).

use serde::{Deserialize, Serialize};

macro_rules! operations {
    ($($(#[$doc:meta])+ $name:ident = $code:literal),+ $(,)?) => {
        /// Every operation the gate knows. Each change and each consultation names one; it is what the audit row records.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Op { $($(#[$doc])+ #[serde(rename = $code)] $name,)+ }
        impl Op {
            /// Every operation, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The stable code: it is written in the audit log and in `data/roles.json`, so it never changes.
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),+ } }
        }
    };
}

operations! {
    /// Look for people by name, code, phone.
    PersonSearch = "person.search",
    /// Open a person's file.
    PersonRead = "person.read",
    /// Register a new person.
    PersonRegister = "person.register",
    /// Change a person's data, contacts or representation.
    PersonChange = "person.change",
    /// Merge two files of one person, or undo it.
    PersonMerge = "person.merge",
    /// See who has looked at a file.
    PersonAccessLog = "person.access_log",
    /// List PUA accesses.
    IntakeList = "intake.list",
    /// Open one PUA access.
    IntakeRead = "intake.read",
    /// Register a PUA access.
    IntakeRegister = "intake.register",
    /// Assess, orient, activate, refer, close a PUA access.
    IntakeChange = "intake.change",
    /// Keep one's own half-filled forms.
    Draft = "draft",
    /// See the work that is due.
    TodayList = "today.list",
    /// See operators.
    OperatorRead = "operator.read",
    /// Add, change and remove operators.
    OperatorChange = "operator.change",
    /// See the territory: comuni and sub-ambiti.
    TerritoryRead = "territory.read",
    /// Change which sub-ambito a comune belongs to.
    TerritoryChange = "territory.change",
    /// See settings.
    SettingRead = "setting.read",
    /// Change settings.
    SettingChange = "setting.change",
    /// Read and verify the audit log.
    AuditRead = "audit.read",
    /// Make a backup.
    Backup = "backup",
    /// Rebuild projections from facts.
    Rebuild = "rebuild",
    /// Lock, unlock, change one's own passphrase.
    Session = "session",
    /// Write synthetic data.
    Demo = "demo",
}

/// Why a person's file is opened; recorded with each consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Working on the person's case.
    Care,
    /// Looking someone up before registering or answering the phone.
    Search,
    /// Writing or checking identity data.
    Identity,
    /// Preparing work lists.
    Planning,
    /// Keeping the archive itself (audit, rebuild, backup).
    Custody,
}
