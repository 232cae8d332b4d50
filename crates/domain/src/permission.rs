//! What an operator may do: a closed list of operations, and roles that are data (`data/roles.json`).

use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::LazyLock};

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
    /// List assessments, and the round of a day.
    VmdList = "vmd.list",
    /// Open one assessment.
    VmdRead = "vmd.read",
    /// Open, complete or correct the request of an assessment.
    VmdRequest = "vmd.request",
    /// Assign, plan visits, write the synthesis, transmit, re-assess, close.
    VmdChange = "vmd.change",
    /// Close a visit.
    VmdVisit = "vmd.visit",
    /// Read administrations of instruments.
    AdministrationRead = "administration.read",
    /// Close an administration.
    AdministrationSeal = "administration.seal",
    /// List and open meetings of the equipe.
    MeetingRead = "meeting.read",
    /// Convene, compose the agenda, record attendance and decisions.
    MeetingChange = "meeting.change",
    /// Seal minutes and integrative minutes.
    MeetingSeal = "meeting.seal",
    /// List and open plans.
    PlanRead = "plan.read",
    /// Write, activate, verify and close plans.
    PlanChange = "plan.change",
    /// List and open applications and the waiting lists.
    ApplicationRead = "application.read",
    /// Hand in, correct or undo an application; confirm interest.
    ApplicationRegister = "application.register",
    /// Enter lists, suspend, record offers, answers, admissions, exits.
    ApplicationChange = "application.change",
    /// Start the procedure of urgency: social workers only.
    UrgencyStart = "urgency.start",
    /// Decide an urgency.
    UrgencyDecide = "urgency.decide",
    /// Take the list of one unit out of the archive.
    WaitingExport = "waiting.export",
    /// Read how long people wait, without names.
    WaitingStatistics = "waiting.statistics",
    /// List and open protected discharges.
    DischargeRead = "discharge.read",
    /// Write the report of a ward, correct it.
    DischargeRegister = "discharge.register",
    /// Receive, assess, plan, activate, verify, close a protected discharge.
    DischargeChange = "discharge.change",
    /// Give an obligation to someone, waive it, write reminders.
    DeadlineChange = "deadline.change",
    /// Take deadlines out of the archive, without names.
    DeadlineExport = "deadline.export",
    /// See units.
    UnitRead = "unit.read",
    /// Change units.
    UnitChange = "unit.change",
    /// Read lists of others into the archive, and undo it.
    ImportList = "import.list",
    /// Change the lists of words that the office keeps, and which instruments are offered.
    CatalogueChange = "catalogue.change",
    /// Take a person's file out of the archive, in FHIR.
    ExportFhir = "export.fhir",
    /// Give a person the copy of what is held of them (art. 15 GDPR).
    ExportPerson = "export.person",
    /// Make a document, print it, save it. What it is about asks for its own permission too.
    DocumentMake = "document.make",
    /// Make the report of the activity, without names.
    ReportMake = "report.make",
    /// Change letterheads.
    LetterheadChange = "letterhead.change",
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
    /// Put a backup in the place of the archive.
    Restore = "restore",
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

impl Op {
    /// The operation with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|op| op.code() == code)
    }
}

impl Purpose {
    /// The stable code, as in the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Search => "search",
            Self::Identity => "identity",
            Self::Planning => "planning",
            Self::Custody => "custody",
        }
    }
}

/// What someone may do: the union of their roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions(BTreeSet<Op>);

impl Permissions {
    /// May this operation be done?
    pub fn allow(&self, op: Op) -> bool {
        self.0.contains(&op)
    }
    /// Everything: only for the archive's own keeping (first operator, synthetic data), never for a person at the screen.
    pub fn everything() -> Self {
        Self(Op::ALL.iter().copied().collect())
    }
    /// The operations allowed, in order.
    pub fn iter(&self) -> impl Iterator<Item = Op> + '_ {
        self.0.iter().copied()
    }
}

/// A role: a name for a set of operations. Roles are data; operators may have several.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable code.
    pub code: String,
    /// What the interface calls it.
    pub label: String,
    /// Who has it, in words.
    pub note: String,
    /// What it allows.
    pub allow: Vec<Op>,
}

/// The table of roles.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    /// Version of the table.
    pub version: u32,
    /// In the order in which they are shown.
    pub roles: Vec<Role>,
}

impl Roles {
    /// The table shipped with the program. A test validates it, so the empty table is never seen.
    pub fn shipped() -> &'static Self {
        static TABLE: LazyLock<Roles> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../data/roles.json")).unwrap_or(Roles { version: 0, roles: Vec::new() })
        });
        &TABLE
    }
    /// The role with this code.
    pub fn get(&self, code: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.code == code)
    }
    /// What these roles allow together; unknown codes allow nothing.
    pub fn permissions<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Permissions {
        let roles = codes.into_iter().filter_map(|code| self.get(code));
        Permissions(roles.flat_map(|role| role.allow.iter().copied()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_is_valid() {
        let table = Roles::shipped();
        assert!(table.version >= 1);
        let mut codes: Vec<_> = table.roles.iter().map(|r| &r.code).collect();
        codes.dedup();
        assert_eq!(codes.len(), 7);
        for op in Op::ALL {
            assert_eq!(Op::from_code(op.code()), Some(*op));
            let reachable = table.roles.iter().any(|r| r.allow.contains(op));
            assert!(reachable, "no role may do {}", op.code());
        }
    }

    #[test]
    fn the_ufficio_di_piano_never_reads_a_person() {
        let allowed = Roles::shipped().permissions(["ambito"]);
        let personal = |op: &Op| op.code().starts_with("person.") || op.code().starts_with("intake.");
        assert!(!allowed.iter().any(|op| personal(&op)));
    }
}
