// Made from the registry of commands (crates/app): do not edit.

/**
 * Someone looked at, or changed, a file.
 */
export type AccessEntry = { 
/**
 * Row of the log.
 */
seq: number, 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who.
 */
operator: string, 
/**
 * From which workstation.
 */
device: string, 
/**
 * What, in Italian («Consultazione del fascicolo»).
 */
what: string, 
/**
 * Why, in Italian.
 */
purpose: string, 
/**
 * Person concerned, if any.
 */
personId: string | null, };

/**
 * What `archive.create` takes.
 */
export type ArchiveCreateArgs = { 
/**
 * The archive's name.
 */
archiveName: string, 
/**
 * First operator's name.
 */
operatorName: string, 
/**
 * Role codes; `administrator` is always added.
 */
roles: Array<string>, 
/**
 * The body they work for.
 */
body: string, 
/**
 * At least 12 characters.
 */
passphrase: Secret, };

/**
 * What `archive.leave_demo` takes.
 */
export type ArchiveLeaveDemoArgs = Record<symbol, never>;

/**
 * What `archive.lock` takes.
 */
export type ArchiveLockArgs = Record<symbol, never>;

/**
 * What `archive.open_demo` takes.
 */
export type ArchiveOpenDemoArgs = Record<symbol, never>;

/**
 * What `archive.rebuild` takes.
 */
export type ArchiveRebuildArgs = Record<symbol, never>;

/**
 * What `archive.recover` takes.
 */
export type ArchiveRecoverArgs = { 
/**
 * The recovery code, as typed.
 */
code: Secret, 
/**
 * The operator whose passphrase is lost.
 */
slotId: string, 
/**
 * At least 12 characters.
 */
newPassphrase: Secret, };

/**
 * What `archive.ring` takes.
 */
export type ArchiveRingArgs = Record<symbol, never>;

/**
 * Where the archive stands.
 */
export type ArchiveState = "absent" | "locked" | "open" | "busy" | "damaged";

/**
 * The archive as seen from the lock screen.
 */
export type ArchiveStatus = { 
/**
 * Where it stands.
 */
state: ArchiveState, 
/**
 * Why, in Italian, when `damaged` or `busy`.
 */
trouble: string | null, 
/**
 * The folder, for the person who keeps the machine.
 */
folder: string, 
/**
 * The archive's name; empty when absent.
 */
name: string, 
/**
 * Synthetic data: everything is marked ESEMPIO.
 */
example: boolean, 
/**
 * Who may unlock it.
 */
slots: Array<SlotView>, 
/**
 * Who is in, when open.
 */
session: SessionView | null, 
/**
 * Seconds before another passphrase may be tried; 0 = now.
 */
waitSeconds: number, 
/**
 * Program version.
 */
version: string, };

/**
 * What `archive.status` takes.
 */
export type ArchiveStatusArgs = Record<symbol, never>;

/**
 * What `archive.unlock` takes.
 */
export type ArchiveUnlockArgs = { 
/**
 * Which slot.
 */
slotId: string, 
/**
 * The passphrase.
 */
passphrase: Secret, };

/**
 * First-level assessment, as typed.
 */
export type AssessmentForm = { 
/**
 * What was found.
 */
summary: string, 
/**
 * Complex need.
 */
complex: boolean, 
/**
 * Catalogue `needArea`.
 */
needAreas: Array<string>, 
/**
 * The requirements of art. 27 were looked into.
 */
art27Checked: boolean, 
/**
 * One chronic illness and progressive decline.
 */
art27Met: boolean, 
/**
 * Two or more chronic illnesses.
 */
art27MultiChronic: boolean, 
/**
 * Who ascertained them.
 */
art27By: string, 
/**
 * ISO date.
 */
art27On: string, };

/**
 * First-level assessment, as shown.
 */
export type AssessmentView = { 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * What was found.
 */
summary: string, 
/**
 * Complex need.
 */
complex: boolean, 
/**
 * Catalogue `needArea`.
 */
needAreas: Array<string>, 
/**
 * The requirements of art. 27 were looked into.
 */
art27Checked: boolean, 
/**
 * One chronic illness and progressive decline.
 */
art27Met: boolean, 
/**
 * Two or more chronic illnesses.
 */
art27MultiChronic: boolean, 
/**
 * Who ascertained them.
 */
art27By: string, 
/**
 * ISO date.
 */
art27On: string, };

/**
 * An operator to whom an access can be assigned.
 */
export type Assignable = { 
/**
 * Operator id.
 */
operatorId: string, 
/**
 * Name.
 */
name: string, };

/**
 * What `audit.list` takes.
 */
export type AuditListArgs = { 
/**
 * Filter; empty = all.
 */
operatorId: string, 
/**
 * First day, ISO; empty = all.
 */
from: string, 
/**
 * Last day, ISO; empty = all.
 */
until: string, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * At most 500.
 */
limit: number, };

/**
 * A page of the log, newest first.
 */
export type AuditPage = { 
/**
 * Rows.
 */
rows: Array<AccessEntry>, 
/**
 * How many in all with these filters.
 */
total: number, };

/**
 * Outcome of the check of the whole chain.
 */
export type AuditVerdict = { 
/**
 * Nothing was altered.
 */
ok: boolean, 
/**
 * Rows checked.
 */
rows: number, 
/**
 * Signed heads checked.
 */
heads: number, 
/**
 * The first row that does not hold.
 */
firstBad: number | null, 
/**
 * A whole sentence.
 */
sentence: string, };

/**
 * What `audit.verify` takes.
 */
export type AuditVerifyArgs = Record<symbol, never>;

/**
 * What `backup.create` takes.
 */
export type BackupCreateArgs = Record<symbol, never>;

/**
 * What `backup.list` takes.
 */
export type BackupListArgs = Record<symbol, never>;

/**
 * What `backup.replace` takes.
 */
export type BackupReplaceArgs = { 
/**
 * Passphrase of one of the operators of the backup; empty when the recovery code is given.
 */
passphrase: Secret, 
/**
 * Recovery code of the backup; empty when a passphrase is given.
 */
recoveryCode: Secret, };

/**
 * What `backup.restore` takes.
 */
export type BackupRestoreArgs = { 
/**
 * Passphrase of one of the operators of the backup; empty when the recovery code is given.
 */
passphrase: Secret, 
/**
 * Recovery code of the backup; empty when a passphrase is given.
 */
recoveryCode: Secret, };

/**
 * A backup.
 */
export type BackupView = { 
/**
 * The folder it is in.
 */
folder: string, 
/**
 * When it was made (UTC).
 */
madeAt: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * People in it.
 */
people: number, 
/**
 * It was reopened and verified after writing.
 */
verified: boolean, };

/**
 * Why a command was not done. Nothing was changed.
 */
export type CallError = { 
/**
 * What the interface reacts to.
 */
code: ErrorCode, 
/**
 * For the person in front of the screen.
 */
message: string, 
/**
 * Which fields are wrong, and how.
 */
fields: Array<FieldMessage>, 
/**
 * Which fields someone else changed meanwhile.
 */
conflicts: Array<FieldConflict>, 
/**
 * Seconds to wait before trying again.
 */
retryAfterSeconds: number | null, };

/**
 * Every list of words, and the roles.
 */
export type Catalogue = { 
/**
 * By list code: `channel`, `requesterKind`, `needArea`, `alreadyFollowedBy`, `service`, `pathwayKind`, `contactRole`,
 * `representationRole`, `stage`, `outcome`, `destination`, `codeKind`, `urgencyMotive`.
 */
lists: { [key in string]: Array<Entry> }, 
/**
 * Roles.
 */
roles: Array<Entry>, 
/**
 * Fields of a person: code and label.
 */
personFields: Array<Entry>, };

/**
 * What `catalogue.read` takes.
 */
export type CatalogueReadArgs = Record<symbol, never>;

/**
 * What `code.check` takes.
 */
export type CodeCheckArgs = { 
/**
 * As typed.
 */
code: string, 
/**
 * If known.
 */
surname: string, 
/**
 * If known.
 */
name: string, 
/**
 * ISO, if known.
 */
birthDate: string, 
/**
 * `M`, `F` or empty.
 */
sex: string, 
/**
 * Belfiore code, if known.
 */
birthPlace: string, };

/**
 * What is read from a code.
 */
export type CodeView = { 
/**
 * Usable.
 */
valid: boolean, 
/**
 * `cf`, `provisional`, `stp`, `eni`; null when none.
 */
kind: string | null, 
/**
 * Canonical form (omocodia undone).
 */
canonical: string | null, 
/**
 * `M` or `F`.
 */
sex: string | null, 
/**
 * Birth dates it may mean, ISO, most likely first.
 */
birthDates: Array<string>, 
/**
 * Birthplace code.
 */
place: PlaceView | null, 
/**
 * What does not agree.
 */
warnings: Array<string>, 
/**
 * Why it is not usable.
 */
error: string | null, };

/**
 * A comune of the Ambito.
 */
export type ComuneRow = { 
/**
 * Belfiore code.
 */
belfiore: string, 
/**
 * Name.
 */
name: string, 
/**
 * ISTAT code.
 */
istat: string, 
/**
 * Postal code.
 */
cap: string, 
/**
 * Inhabitants.
 */
population: number, 
/**
 * Year of that figure.
 */
populationYear: number, 
/**
 * Sub-ambito today; null when nobody has set one.
 */
subAmbito: string | null, 
/**
 * The hypothesis of the documents, to help who confirms.
 */
hypothesis: string | null, 
/**
 * Confirmed by the Ufficio di Piano.
 */
confirmed: boolean, 
/**
 * Valid from, ISO.
 */
from: string | null, };

/**
 * A contact as typed.
 */
export type ContactForm = { 
/**
 * Name and surname.
 */
fullName: string, 
/**
 * Catalogue `contactRole`.
 */
role: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Takes care of the person daily.
 */
caregiver: boolean, 
/**
 * Lives with the person.
 */
cohabitant: boolean, 
/**
 * Note.
 */
note: string, };

/**
 * A contact.
 */
export type ContactView = { 
/**
 * Relation id.
 */
id: string, 
/**
 * Role in words.
 */
roleLabel: string, 
/**
 * Name and surname.
 */
fullName: string, 
/**
 * Catalogue `contactRole`.
 */
role: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Takes care of the person daily.
 */
caregiver: boolean, 
/**
 * Lives with the person.
 */
cohabitant: boolean, 
/**
 * Note.
 */
note: string, };

/**
 * The first session of a new archive, with the code to print.
 */
export type Created = { 
/**
 * Nine groups of four characters, shown once.
 */
recoveryCode: string, 
/**
 * The session that is now open.
 */
session: SessionView, };

/**
 * Nothing to say: it was done.
 */
export type Done = Record<symbol, never>;

/**
 * A half-filled form.
 */
export type DraftBody = { 
/**
 * The form, as JSON.
 */
body: string, 
/**
 * When it was saved (UTC).
 */
savedAt: string, };

/**
 * What `draft.discard` takes.
 */
export type DraftDiscardArgs = { 
/**
 * Kind of form.
 */
kind: string, 
/**
 * What it is about.
 */
key: string, };

/**
 * What `draft.load` takes.
 */
export type DraftLoadArgs = { 
/**
 * Kind of form.
 */
kind: string, 
/**
 * What it is about.
 */
key: string, };

/**
 * What `draft.save` takes.
 */
export type DraftSaveArgs = { 
/**
 * Kind of form.
 */
kind: string, 
/**
 * What it is about; empty for something new.
 */
key: string, 
/**
 * In words.
 */
title: string, 
/**
 * The form, as JSON.
 */
body: string, };

/**
 * A draft was kept.
 */
export type DraftSaved = { 
/**
 * When (UTC).
 */
savedAt: string, };

/**
 * A half-filled form.
 */
export type DraftView = { 
/**
 * Kind of form (`intake.new`, `intake.assess`, `person.new`, …).
 */
kind: string, 
/**
 * What it is about: an id, or empty for something new.
 */
key: string, 
/**
 * In words.
 */
title: string, 
/**
 * When it was last saved (UTC).
 */
savedAt: string, };

/**
 * A probable duplicate.
 */
export type Duplicate = { 
/**
 * The person already in file.
 */
person: PersonHit, 
/**
 * How sure.
 */
strength: DuplicateStrength, 
/**
 * Why, in Italian.
 */
reasons: Array<string>, };

/**
 * How sure it is that two files are of one person.
 */
export type DuplicateStrength = "certain" | "probable" | "possible";

/**
 * A word on a list.
 */
export type Entry = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What the interface shows.
 */
label: string, 
/**
 * A sentence of explanation; may be empty.
 */
note: string, };

/**
 * Codes the interface reacts to; everything else is `failed`.
 */
export type ErrorCode = "locked" | "wrong_key" | "wait" | "denied" | "invalid" | "conflict" | "not_found" | "busy" | "disk" | "cancelled" | "bad_request" | "failed";

/**
 * A field that changed since it was read.
 */
export type FieldConflict = { 
/**
 * Field code.
 */
field: string, 
/**
 * What the interface calls it.
 */
label: string, 
/**
 * The value it has now.
 */
theirs: string | null, 
/**
 * The version it has now, to send back when overwriting knowingly.
 */
version: string, };

/**
 * What is wrong with one field.
 */
export type FieldMessage = { 
/**
 * Field code, as in the form (`birthDate`, `need`, …).
 */
field: string, 
/**
 * For the person in front of the screen.
 */
message: string, };

/**
 * One field with its version.
 */
export type FieldView = { 
/**
 * Field code.
 */
field: string, 
/**
 * What the interface calls it.
 */
label: string, 
/**
 * The value as kept.
 */
value: string | null, 
/**
 * The value in words (dates, places); equals `value` otherwise.
 */
shown: string | null, 
/**
 * Version, to send back with a change.
 */
version: string, };

/**
 * What `intake.activate` takes.
 */
export type IntakeActivateArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * Catalogue `pathwayKind`.
 */
pathway: string, 
/**
 * Who provides it.
 */
provider: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `intake.assess` takes.
 */
export type IntakeAssessArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * The assessment.
 */
form: AssessmentForm, };

/**
 * What `intake.assign` takes.
 */
export type IntakeAssignArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * Operator id.
 */
to: string, 
/**
 * Why, when it passes from another person.
 */
reason: string, };

/**
 * What `intake.close` takes.
 */
export type IntakeCloseArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * Outcome code.
 */
outcome: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `intake.correct` takes.
 */
export type IntakeCorrectArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * The request as it should be.
 */
form: IntakeForm, };

/**
 * Filters of the list; empty strings and nulls do not filter.
 */
export type IntakeFilter = { 
/**
 * Stage codes; empty = all.
 */
stages: Array<string>, 
/**
 * Only open (`true`), only closed (`false`), both (null).
 */
open: boolean | null, 
/**
 * Belfiore code of the comune of residence.
 */
comune: string, 
/**
 * Sub-ambito name.
 */
subAmbito: string, 
/**
 * First day of contact, ISO.
 */
from: string, 
/**
 * Last day of contact, ISO.
 */
until: string, 
/**
 * Only those in charge of the operator who asks.
 */
mine: boolean, 
/**
 * Only urgent.
 */
urgent: boolean, 
/**
 * Words of the person's name or of the need.
 */
text: string, };

/**
 * The form of a PUA access, as typed. Codes are entries of the catalogue.
 */
export type IntakeForm = { 
/**
 * Moment of the contact: local time `YYYY-MM-DDTHH:MM` (Europe/Rome); empty = now.
 */
contactAt: string, 
/**
 * Catalogue `channel`.
 */
channel: string, 
/**
 * Catalogue `requesterKind`.
 */
requesterKind: string, 
/**
 * Name of who asks, when not the person.
 */
requesterName: string, 
/**
 * Telephone of who asks, when not the person.
 */
requesterPhone: string, 
/**
 * The need, as the person says it.
 */
need: string, 
/**
 * Catalogue `needArea`.
 */
needAreas: Array<string>, 
/**
 * Catalogue `alreadyFollowedBy`.
 */
alreadyFollowedBy: Array<string>, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * Why, when urgent.
 */
urgency: string, };

/**
 * A page of the list.
 */
export type IntakeList = { 
/**
 * Newest first.
 */
rows: Array<IntakeRow>, 
/**
 * How many in all with these filters.
 */
total: number, 
/**
 * How many per stage with these filters but for the stage.
 */
counts: Array<StageCount>, };

/**
 * What `intake.list` takes.
 */
export type IntakeListArgs = { 
/**
 * Filters.
 */
filter: IntakeFilter, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * At most 5000.
 */
limit: number, };

/**
 * What `intake.orient` takes.
 */
export type IntakeOrientArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * Catalogue `service`.
 */
services: Array<string>, 
/**
 * What was said.
 */
note: string, };

/**
 * An access in full.
 */
export type IntakePage = { 
/**
 * The row as in the list.
 */
row: IntakeRow, 
/**
 * The person, pinned.
 */
person: PersonHit, 
/**
 * The request as last corrected.
 */
form: IntakeForm, 
/**
 * The four dated facts.
 */
steps: Array<IntakeStep>, 
/**
 * First-level assessment.
 */
assessment: AssessmentView | null, 
/**
 * Services the person was pointed to, in words.
 */
services: Array<string>, 
/**
 * Pathways activated, in words.
 */
pathways: Array<string>, 
/**
 * Referrals.
 */
referrals: Array<ReferralView>, 
/**
 * Closed: outcome in words.
 */
outcome: string | null, 
/**
 * When it was closed (UTC).
 */
closedAt: string | null, 
/**
 * The outcome to propose when closing (code); null when none was reached.
 */
naturalOutcome: string | null, 
/**
 * The last fact, which «Annulla» voids; null when only the request exists.
 */
lastFact: string | null, 
/**
 * Every fact, newest first, voided ones included.
 */
timeline: Array<TimelineEntry>, 
/**
 * Who may have it in charge.
 */
assignable: Array<Assignable>, };

/**
 * What `intake.page` takes.
 */
export type IntakePageArgs = { 
/**
 * Which.
 */
intakeId: string, };

/**
 * What `intake.refer` takes.
 */
export type IntakeReferArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * `vmd` or `cot`.
 */
to: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Urgent.
 */
urgent: boolean, };

/**
 * What `intake.register` takes.
 */
export type IntakeRegisterArgs = { 
/**
 * The person, when in file.
 */
personId: string | null, 
/**
 * The person, when new.
 */
person: { [key in string]: string } | null, 
/**
 * Probable duplicates that were seen and are other people.
 */
distinctFrom: Array<string>, 
/**
 * The access.
 */
form: IntakeForm, };

/**
 * An access was registered.
 */
export type IntakeRegistered = { 
/**
 * The access.
 */
intakeId: string, 
/**
 * The person.
 */
personId: string, };

/**
 * What `intake.reopen` takes.
 */
export type IntakeReopenArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One access in a list.
 */
export type IntakeRow = { 
/**
 * Pathway id.
 */
intakeId: string, 
/**
 * Person id.
 */
personId: string, 
/**
 * «Cognome Nome».
 */
fullName: string, 
/**
 * Whole years today.
 */
age: number | null, 
/**
 * Comune of residence.
 */
comune: string | null, 
/**
 * Sub-ambito on the day of the contact.
 */
subAmbito: string | null, 
/**
 * Contact (UTC).
 */
requestedAt: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Stage in words.
 */
stageLabel: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * Channel in words.
 */
channel: string, 
/**
 * First line of the need.
 */
need: string, 
/**
 * Whole days since the contact (until closing).
 */
days: number, 
/**
 * Who has it in charge.
 */
assignedTo: string | null, 
/**
 * Synthetic person.
 */
example: boolean, };

/**
 * One of the four dated facts.
 */
export type IntakeStep = { 
/**
 * `requested`, `assessed`, `activated`, `referred`.
 */
step: string, 
/**
 * In words.
 */
label: string, 
/**
 * When (UTC); null = not yet.
 */
at: string | null, };

/**
 * What `intake.undo` takes.
 */
export type IntakeUndoArgs = { 
/**
 * Which.
 */
intakeId: string, 
/**
 * The fact; it must be the last that counts.
 */
factId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A field that differs between two files.
 */
export type MergeDifference = { 
/**
 * Field code.
 */
field: string, 
/**
 * What the interface calls it.
 */
label: string, 
/**
 * In words, on the kept file.
 */
keep: string | null, 
/**
 * In words, on the other.
 */
drop: string | null, };

/**
 * What a merge would do.
 */
export type MergePreview = { 
/**
 * The file that stays.
 */
keep: PersonHit, 
/**
 * The file that goes into it.
 */
drop: PersonHit, 
/**
 * Fields that differ.
 */
differences: Array<MergeDifference>, 
/**
 * Pathways that will be seen on the kept file.
 */
pathways: number, 
/**
 * Why they look like one person.
 */
reasons: Array<string>, };

/**
 * A merge that holds.
 */
export type MergeView = { 
/**
 * Merge id, for undoing it.
 */
mergeId: string, 
/**
 * The file that was merged in.
 */
droppedId: string, 
/**
 * Its name.
 */
fullName: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Two files were merged.
 */
export type Merged = { 
/**
 * For undoing it.
 */
mergeId: string, };

/**
 * A new recovery code: the old one no longer opens.
 */
export type NewRecoveryCode = { 
/**
 * Nine groups of four characters, shown once.
 */
recoveryCode: string, };

/**
 * What `operator.add` takes.
 */
export type OperatorAddArgs = { 
/**
 * Who.
 */
form: OperatorForm, 
/**
 * At least 12 characters.
 */
passphrase: Secret, };

/**
 * What `operator.change` takes.
 */
export type OperatorChangeArgs = { 
/**
 * Which.
 */
operatorId: string, 
/**
 * As it should be.
 */
form: OperatorForm, };

/**
 * What `operator.deactivate` takes.
 */
export type OperatorDeactivateArgs = { 
/**
 * Which.
 */
operatorId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * An operator as typed.
 */
export type OperatorForm = { 
/**
 * Name and surname.
 */
name: string, 
/**
 * Role codes.
 */
roles: Array<string>, 
/**
 * The body they work for («ASST Crema», «Comune di Pandino», …).
 */
body: string, 
/**
 * E-mail.
 */
email: string, };

/**
 * What `operator.list` takes.
 */
export type OperatorListArgs = Record<symbol, never>;

/**
 * What `operator.reset_passphrase` takes.
 */
export type OperatorResetPassphraseArgs = { 
/**
 * Which.
 */
operatorId: string, 
/**
 * At least 12 characters.
 */
passphrase: Secret, };

/**
 * An operator.
 */
export type OperatorView = { 
/**
 * Operator id.
 */
operatorId: string, 
/**
 * Roles in words.
 */
roleLabels: Array<string>, 
/**
 * May unlock the archive.
 */
active: boolean, 
/**
 * Is the one who asks.
 */
me: boolean, 
/**
 * Added on (UTC).
 */
since: string, 
/**
 * Name and surname.
 */
name: string, 
/**
 * Role codes.
 */
roles: Array<string>, 
/**
 * The body they work for («ASST Crema», «Comune di Pandino», …).
 */
body: string, 
/**
 * E-mail.
 */
email: string, };

/**
 * A pathway of a person.
 */
export type PathwayView = { 
/**
 * Pathway id.
 */
pathwayId: string, 
/**
 * `intake`, `request`.
 */
kind: string, 
/**
 * «Accesso PUA», «Richiesta di VMD», «Richiesta alla COT».
 */
title: string, 
/**
 * State in words.
 */
state: string, 
/**
 * State code.
 */
stateCode: string, 
/**
 * When it began (UTC).
 */
beganAt: string, 
/**
 * Still open.
 */
open: boolean, 
/**
 * One line of content.
 */
summary: string, };

/**
 * What `person.access_log` takes.
 */
export type PersonAccessLogArgs = { 
/**
 * Whose.
 */
personId: string, };

/**
 * What `person.change` takes.
 */
export type PersonChangeArgs = { 
/**
 * Whose.
 */
personId: string, 
/**
 * New values; null clears.
 */
fields: { [key in string]: string | null }, 
/**
 * Version each field had when it was read; missing = it was empty.
 */
versions: { [key in string]: string }, };

/**
 * Reply of `person.check`.
 */
export type PersonCheck = { 
/**
 * Must be corrected before saving.
 */
errors: Array<Remark>, 
/**
 * Worth a look; they never block.
 */
warnings: Array<Remark>, 
/**
 * What the code says, when there is one.
 */
code: CodeView | null, 
/**
 * Who may already be this person.
 */
duplicates: Array<Duplicate>, };

/**
 * What `person.check` takes.
 */
export type PersonCheckArgs = { 
/**
 * The person, when already in file.
 */
personId: string | null, 
/**
 * The form.
 */
form: { [key in string]: string }, };

/**
 * One person in a list.
 */
export type PersonHit = { 
/**
 * The file (after merges).
 */
personId: string, 
/**
 * «Cognome Nome».
 */
fullName: string, 
/**
 * `M`, `F` or null.
 */
sex: string | null, 
/**
 * ISO date.
 */
birthDate: string | null, 
/**
 * Whole years today (at death if deceased).
 */
age: number | null, 
/**
 * The code as written.
 */
code: string | null, 
/**
 * Comune of residence, in words.
 */
comune: string | null, 
/**
 * First telephone.
 */
phone: string | null, 
/**
 * Deceased.
 */
deceased: boolean, 
/**
 * Synthetic.
 */
example: boolean, 
/**
 * Why it matched, when not by name («telefono 338 …», «cartella GeCaS 123»).
 */
matchedBy: string | null, 
/**
 * Open accesses.
 */
openIntakes: number, };

/**
 * What `person.merge` takes.
 */
export type PersonMergeArgs = { 
/**
 * The file that stays.
 */
keep: string, 
/**
 * The file that goes into it.
 */
drop: string, 
/**
 * Fields whose value is taken from the other file.
 */
adopt: Array<string>, 
/**
 * Why.
 */
reason: string, };

/**
 * What `person.merge_preview` takes.
 */
export type PersonMergePreviewArgs = { 
/**
 * The file that stays.
 */
keep: string, 
/**
 * The file that goes into it.
 */
drop: string, };

/**
 * A person's page.
 */
export type PersonPage = { 
/**
 * Identity, always pinned.
 */
person: PersonHit, 
/**
 * Every field that was ever set.
 */
fields: Array<FieldView>, 
/**
 * What today says of the identity (STP expired, representation ended, …).
 */
remarks: Array<Remark>, 
/**
 * Contacts.
 */
contacts: Array<ContactView>, 
/**
 * Legal representations, those in force first.
 */
representations: Array<RepresentationView>, 
/**
 * Pathways, newest first.
 */
pathways: Array<PathwayView>, 
/**
 * Newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * Merges that hold on this file.
 */
merges: Array<MergeView>, };

/**
 * What `person.page` takes.
 */
export type PersonPageArgs = { 
/**
 * Whose.
 */
personId: string, };

/**
 * What `person.register` takes.
 */
export type PersonRegisterArgs = { 
/**
 * The form.
 */
form: { [key in string]: string }, 
/**
 * Probable duplicates that were seen and are other people.
 */
distinctFrom: Array<string>, };

/**
 * What `person.remove_relation` takes.
 */
export type PersonRemoveRelationArgs = { 
/**
 * Whose.
 */
personId: string, 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `person.save_contact` takes.
 */
export type PersonSaveContactArgs = { 
/**
 * Whose.
 */
personId: string, 
/**
 * Which; null = new.
 */
id: string | null, 
/**
 * The contact.
 */
contact: ContactForm, };

/**
 * What `person.save_representation` takes.
 */
export type PersonSaveRepresentationArgs = { 
/**
 * Whose.
 */
personId: string, 
/**
 * Which; null = new.
 */
id: string | null, 
/**
 * The representation.
 */
representation: RepresentationForm, };

/**
 * What `person.search` takes.
 */
export type PersonSearchArgs = { 
/**
 * As typed.
 */
query: string, 
/**
 * At most 100.
 */
limit: number, };

/**
 * What `person.unmerge` takes.
 */
export type PersonUnmergeArgs = { 
/**
 * Which.
 */
mergeId: string, 
/**
 * The file that was merged in.
 */
droppedId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `place.search` takes.
 */
export type PlaceSearchArgs = { 
/**
 * As typed.
 */
query: string, 
/**
 * ISO date of birth, if known: places of that time come first.
 */
on: string, 
/**
 * At most 50.
 */
limit: number, };

/**
 * A birthplace or comune.
 */
export type PlaceView = { 
/**
 * Belfiore code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Province, empty for foreign states.
 */
province: string, 
/**
 * «soppresso nel 1928», «Stato cessato», «Ambito di Crema», …; empty when nothing to say.
 */
note: string, 
/**
 * One of the 48 comuni of the Ambito.
 */
local: boolean, };

/**
 * Projections were made anew.
 */
export type Rebuilt = { 
/**
 * People, accesses and the rest that were folded again.
 */
subjects: number, 
/**
 * The projections are the same as before.
 */
unchanged: boolean, };

/**
 * A referral, as shown.
 */
export type ReferralView = { 
/**
 * When (UTC).
 */
at: string, 
/**
 * `vmd` or `cot`.
 */
to: string, 
/**
 * In words.
 */
toLabel: string, 
/**
 * The request it opened.
 */
requestId: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Urgent.
 */
urgent: boolean, };

/**
 * A request was opened.
 */
export type Referred = { 
/**
 * The request.
 */
requestId: string, };

/**
 * A file was opened.
 */
export type Registered = { 
/**
 * The person.
 */
personId: string, };

/**
 * Something to look at beside a field.
 */
export type Remark = { 
/**
 * Field code.
 */
field: string, 
/**
 * For the person in front of the screen.
 */
message: string, };

/**
 * A legal representation as typed.
 */
export type RepresentationForm = { 
/**
 * `support_administrator`, `guardian`, `curator`, `attorney`.
 */
role: string, 
/**
 * Name and surname.
 */
fullName: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Decree or deed.
 */
deed: string, 
/**
 * Powers.
 */
powers: string, 
/**
 * ISO date.
 */
from: string, 
/**
 * ISO date; empty while it lasts.
 */
until: string, };

/**
 * A legal representation.
 */
export type RepresentationView = { 
/**
 * Relation id.
 */
id: string, 
/**
 * Role in words.
 */
roleLabel: string, 
/**
 * In force today.
 */
inForce: boolean, 
/**
 * «In vigore», «Scaduta il 3 marzo 2025», «Dal 1º gennaio 2027».
 */
validity: string, 
/**
 * `support_administrator`, `guardian`, `curator`, `attorney`.
 */
role: string, 
/**
 * Name and surname.
 */
fullName: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Decree or deed.
 */
deed: string, 
/**
 * Powers.
 */
powers: string, 
/**
 * ISO date.
 */
from: string, 
/**
 * ISO date; empty while it lasts.
 */
until: string, };

/**
 * Reply of `person.search`.
 */
export type SearchReply = { 
/**
 * Best first.
 */
hits: Array<PersonHit>, 
/**
 * There are more than the limit.
 */
more: boolean, };

/**
 * A secret typed by a person.
 */
export type Secret = string;

/**
 * What `session.change_passphrase` takes.
 */
export type SessionChangePassphraseArgs = { 
/**
 * The present one.
 */
current: Secret, 
/**
 * The new one.
 */
new: Secret, };

/**
 * What `session.new_recovery_code` takes.
 */
export type SessionNewRecoveryCodeArgs = { 
/**
 * One's own passphrase, again.
 */
passphrase: Secret, };

/**
 * What `session.touch` takes.
 */
export type SessionTouchArgs = Record<symbol, never>;

/**
 * Who is in and what they may do.
 */
export type SessionView = { 
/**
 * Operator id.
 */
operatorId: string, 
/**
 * Operator's name.
 */
operatorName: string, 
/**
 * The archive's name.
 */
archiveName: string, 
/**
 * Synthetic data.
 */
example: boolean, 
/**
 * Codes of the operations allowed (`person.search`, …).
 */
allowed: Array<string>, 
/**
 * Minutes without use before it locks by itself.
 */
lockMinutes: number, 
/**
 * When the last backup was made (UTC), if ever.
 */
lastBackupAt: string | null, 
/**
 * The last backup is older than the archive's rule says.
 */
backupStale: boolean, 
/**
 * What happened while opening, one Italian sentence each.
 */
notices: Array<string>, };

/**
 * What `setting.list` takes.
 */
export type SettingListArgs = Record<symbol, never>;

/**
 * What `setting.set` takes.
 */
export type SettingSetArgs = { 
/**
 * Which.
 */
key: string, 
/**
 * New value.
 */
value: string, };

/**
 * One setting.
 */
export type SettingView = { 
/**
 * Stable key.
 */
key: string, 
/**
 * In words.
 */
label: string, 
/**
 * What it does, a sentence.
 */
note: string, 
/**
 * Present value.
 */
value: string, 
/**
 * Value if nobody changes it.
 */
default: string, 
/**
 * Smallest whole number, for numbers.
 */
min: number | null, 
/**
 * Largest whole number, for numbers.
 */
max: number | null, };

/**
 * A key slot as shown on the lock screen.
 */
export type SlotView = { 
/**
 * To be sent back with the passphrase.
 */
slotId: string, 
/**
 * The operator's name.
 */
label: string, };

/**
 * Accesses at a stage.
 */
export type StageCount = { 
/**
 * Stage code.
 */
stage: string, 
/**
 * Stage in words.
 */
label: string, 
/**
 * How many.
 */
count: number, };

/**
 * What `territory.assign` takes.
 */
export type TerritoryAssignArgs = { 
/**
 * Comune.
 */
belfiore: string, 
/**
 * Sub-ambito name.
 */
subAmbito: string, 
/**
 * ISO date.
 */
from: string, 
/**
 * Confirmed by the Ufficio di Piano.
 */
confirmed: boolean, };

/**
 * What `territory.list` takes.
 */
export type TerritoryListArgs = Record<symbol, never>;

/**
 * The Ambito: its comuni and its sub-ambiti.
 */
export type TerritoryView = { 
/**
 * The comuni, by name.
 */
comuni: Array<ComuneRow>, 
/**
 * Names of the sub-ambiti.
 */
subAmbiti: Array<string>, 
/**
 * How many comuni have a membership that nobody has confirmed yet.
 */
toConfirm: number, };

/**
 * One line of a timeline.
 */
export type TimelineEntry = { 
/**
 * Fact id.
 */
factId: string, 
/**
 * When it happened (UTC).
 */
at: string, 
/**
 * What, in a few words.
 */
title: string, 
/**
 * More, if any.
 */
detail: string, 
/**
 * Who recorded it.
 */
author: string, 
/**
 * The pathway it belongs to.
 */
pathwayId: string | null, 
/**
 * No longer counts (undone).
 */
voided: boolean, };

/**
 * The work that is due, most urgent first.
 */
export type Today = { 
/**
 * The day it speaks of, ISO, Europe/Rome.
 */
day: string, 
/**
 * Groups in order; empty groups are left out.
 */
groups: Array<TodayGroup>, 
/**
 * Half-filled forms of the operator, newest first.
 */
drafts: Array<DraftView>, };

/**
 * A group of rows.
 */
export type TodayGroup = { 
/**
 * `urgent`, `to_assess`, `to_decide`, `to_close`, `expiring`.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * Rows, most urgent first.
 */
rows: Array<TodayRow>, 
/**
 * How many in all (rows may be fewer).
 */
total: number, };

/**
 * What `today.list` takes.
 */
export type TodayListArgs = Record<symbol, never>;

/**
 * One thing to do.
 */
export type TodayRow = { 
/**
 * Person.
 */
personId: string, 
/**
 * «Cognome Nome».
 */
fullName: string, 
/**
 * Whole years.
 */
age: number | null, 
/**
 * Comune of residence.
 */
comune: string | null, 
/**
 * The access, when the thing to do is there.
 */
intakeId: string | null, 
/**
 * What is to be done, a whole sentence.
 */
what: string, 
/**
 * Days since it began (or until it expires, for `expiring`).
 */
days: number, 
/**
 * `neutral`, `info`, `warning`, `danger`.
 */
tone: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * In charge of.
 */
assignedTo: string | null, };

/** Every command: what it takes and what it gives. */
export type Commands = {
  /** What the lock screen needs to know of the archive. */
  'archive.status': { args: ArchiveStatusArgs; reply: ArchiveStatus };
  /** Create the archive with its first operator, and open it. */
  'archive.create': { args: ArchiveCreateArgs; reply: Created };
  /** Open the archive with an operator's passphrase. */
  'archive.unlock': { args: ArchiveUnlockArgs; reply: SessionView };
  /** Open the archive with the recovery code and give an operator a new passphrase. */
  'archive.recover': { args: ArchiveRecoverArgs; reply: SessionView };
  /** Drop the keys. */
  'archive.lock': { args: ArchiveLockArgs; reply: Done };
  /** Open (create, if missing) the demo archive with synthetic data. */
  'archive.open_demo': { args: ArchiveOpenDemoArgs; reply: SessionView };
  /** Lock the demo archive and go back to the real one. */
  'archive.leave_demo': { args: ArchiveLeaveDemoArgs; reply: Done };
  /** Ask the window that has the archive to come to the front. */
  'archive.ring': { args: ArchiveRingArgs; reply: Done };
  /** Tell the lock timer that someone is at the screen. */
  'session.touch': { args: SessionTouchArgs; reply: Done };
  /** Change one's own passphrase, without re-encrypting anything. */
  'session.change_passphrase': { args: SessionChangePassphraseArgs; reply: Done };
  /** Make a new recovery code; the old one no longer opens. */
  'session.new_recovery_code': { args: SessionNewRecoveryCodeArgs; reply: NewRecoveryCode };
  /** The lists of words that forms offer. */
  'catalogue.read': { args: CatalogueReadArgs; reply: Catalogue };
  /** Read a codice fiscale, STP, ENI or provisional code, and compare it with what is known. */
  'code.check': { args: CodeCheckArgs; reply: CodeView };
  /** Find a birthplace or comune by name or code, abolished ones included. */
  'place.search': { args: PlaceSearchArgs; reply: Array<PlaceView> };
  /** Find people by name, code, date of birth, telephone, GeCaS number. */
  'person.search': { args: PersonSearchArgs; reply: SearchReply };
  /** Check a form before saving: errors, warnings, probable duplicates. */
  'person.check': { args: PersonCheckArgs; reply: PersonCheck };
  /** Open a file. */
  'person.register': { args: PersonRegisterArgs; reply: Registered };
  /** Change some fields of a file. */
  'person.change': { args: PersonChangeArgs; reply: Done };
  /** Open a person's file; the consultation is logged. */
  'person.page': { args: PersonPageArgs; reply: PersonPage };
  /** Show what merging two files would do. */
  'person.merge_preview': { args: PersonMergePreviewArgs; reply: MergePreview };
  /** Merge two files of one person. */
  'person.merge': { args: PersonMergeArgs; reply: Merged };
  /** Undo a merge. */
  'person.unmerge': { args: PersonUnmergeArgs; reply: Done };
  /** Add or replace a contact. */
  'person.save_contact': { args: PersonSaveContactArgs; reply: Done };
  /** Add or replace a legal representation. */
  'person.save_representation': { args: PersonSaveRepresentationArgs; reply: Done };
  /** Take away a contact or representation entered by mistake. */
  'person.remove_relation': { args: PersonRemoveRelationArgs; reply: Done };
  /** Who has looked at a file. */
  'person.access_log': { args: PersonAccessLogArgs; reply: Array<AccessEntry> };
  /** PUA accesses, newest first. */
  'intake.list': { args: IntakeListArgs; reply: IntakeList };
  /** Register a PUA access, for a person in file or for a new one. */
  'intake.register': { args: IntakeRegisterArgs; reply: IntakeRegistered };
  /** Open one access. */
  'intake.page': { args: IntakePageArgs; reply: IntakePage };
  /** Correct the request as it was written. */
  'intake.correct': { args: IntakeCorrectArgs; reply: Done };
  /** Take an access in charge or pass it to someone. */
  'intake.assign': { args: IntakeAssignArgs; reply: Done };
  /** Record the first-level assessment. */
  'intake.assess': { args: IntakeAssessArgs; reply: Done };
  /** Record an orientation to services. */
  'intake.orient': { args: IntakeOrientArgs; reply: Done };
  /** Record the activation of a pathway. */
  'intake.activate': { args: IntakeActivateArgs; reply: Done };
  /** Send to VMD or COT: opens the request that those who assess pick up. */
  'intake.refer': { args: IntakeReferArgs; reply: Referred };
  /** Close an access with its outcome. */
  'intake.close': { args: IntakeCloseArgs; reply: Done };
  /** Open a closed access again. */
  'intake.reopen': { args: IntakeReopenArgs; reply: Done };
  /** Undo the last fact of an access; it stays readable. */
  'intake.undo': { args: IntakeUndoArgs; reply: Done };
  /** Keep a half-filled form. */
  'draft.save': { args: DraftSaveArgs; reply: DraftSaved };
  /** Take up a half-filled form. */
  'draft.load': { args: DraftLoadArgs; reply: DraftBody | null };
  /** Throw a half-filled form away. */
  'draft.discard': { args: DraftDiscardArgs; reply: Done };
  /** The work that is due. */
  'today.list': { args: TodayListArgs; reply: Today };
  /** Operators of the archive. */
  'operator.list': { args: OperatorListArgs; reply: Array<OperatorView> };
  /** Add an operator with a first passphrase, which they type themselves. */
  'operator.add': { args: OperatorAddArgs; reply: Done };
  /** Change an operator's name, roles, body. */
  'operator.change': { args: OperatorChangeArgs; reply: Done };
  /** Take away an operator's access and change the archive's key. */
  'operator.deactivate': { args: OperatorDeactivateArgs; reply: Done };
  /** Give an operator (active or not) a new passphrase. */
  'operator.reset_passphrase': { args: OperatorResetPassphraseArgs; reply: Done };
  /** Comuni and sub-ambiti today. */
  'territory.list': { args: TerritoryListArgs; reply: TerritoryView };
  /** Say which sub-ambito a comune belongs to, from a day on. */
  'territory.assign': { args: TerritoryAssignArgs; reply: Done };
  /** Settings of the archive. */
  'setting.list': { args: SettingListArgs; reply: Array<SettingView> };
  /** Change a setting. */
  'setting.set': { args: SettingSetArgs; reply: Done };
  /** The log of accesses and changes. */
  'audit.list': { args: AuditListArgs; reply: AuditPage };
  /** Check the whole chain of the log. */
  'audit.verify': { args: AuditVerifyArgs; reply: AuditVerdict };
  /** Make a backup in a folder that the person picks, and verify it. */
  'backup.create': { args: BackupCreateArgs; reply: BackupView };
  /** Backups in the folder used last. */
  'backup.list': { args: BackupListArgs; reply: Array<BackupView> };
  /** Restore a backup, picked by the person, where no archive exists or where it is damaged (it is then kept aside). */
  'backup.restore': { args: BackupRestoreArgs; reply: ArchiveStatus };
  /** Put a backup in the place of the archive that is open, which is kept aside. */
  'backup.replace': { args: BackupReplaceArgs; reply: ArchiveStatus };
  /** Make projections and search anew from the facts. */
  'archive.rebuild': { args: ArchiveRebuildArgs; reply: Rebuilt };
};
