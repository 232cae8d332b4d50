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
 * An integrative minute, as typed.
 */
export type AddendumForm = { 
/**
 * The case it is about, when one only.
 */
vmdId: string | null, 
/**
 * Why it is needed.
 */
reason: string, 
/**
 * What is added or corrected.
 */
text: string, 
/**
 * What changes of the decision in the minutes.
 */
decision: DecisionChange | null, };

/**
 * An integrative minute.
 */
export type AddendumView = { 
/**
 * «Verbale integrativo 13/2026».
 */
title: string, 
/**
 * When (UTC).
 */
sealedAt: string, 
/**
 * Who.
 */
sealedBy: string, 
/**
 * Digest.
 */
sha256: string, 
/**
 * The text that is kept still has that digest, and points to the minutes it adds to.
 */
intact: boolean, 
/**
 * The case, when one only.
 */
fullName: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What is added or corrected.
 */
text: string, 
/**
 * The new decision, in words; empty when it does not change.
 */
decision: string, };

/**
 * What `administration.answer` takes.
 */
export type AdministrationAnswerArgs = { 
/**
 * The form.
 */
sheet: AdministrationSheet, };

/**
 * All that the form of an instrument needs to open.
 */
export type AdministrationForm = { 
/**
 * The definition.
 */
definition: InstrumentDefinition, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * The assessment it serves.
 */
vmdId: string | null, 
/**
 * The draft where it was left, or a new one.
 */
sheet: AdministrationSheet, 
/**
 * When the draft was kept (UTC); null for a new one.
 */
savedAt: string | null, 
/**
 * What its answers say.
 */
score: ScoreView, 
/**
 * The last administration, if any.
 */
previous: PreviousAdministration | null, 
/**
 * Inputs that the archive knows (age), by identifier.
 */
proposals: { [key in string]: number }, 
/**
 * What the archive knows about an item («Oggi ha 82 anni.»), by item.
 */
hints: { [key in string]: string }, 
/**
 * The instruments of the same area of the assessment, in order.
 */
others: Array<InstrumentState>, };

/**
 * What `administration.form` takes.
 */
export type AdministrationFormArgs = { 
/**
 * Person.
 */
personId: string, 
/**
 * The assessment it serves.
 */
vmdId: string | null, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * The administration to correct.
 */
corrects: string | null, };

/**
 * Administrations of one person, newest first.
 */
export type AdministrationList = { 
/**
 * Every one.
 */
rows: Array<AdministrationRow>, 
/**
 * The scores in time, by instrument.
 */
trends: Array<Trend>, };

/**
 * What `administration.list` takes.
 */
export type AdministrationListArgs = { 
/**
 * Person.
 */
personId: string, };

/**
 * An administration, read in full.
 */
export type AdministrationPage = { 
/**
 * Which.
 */
administrationId: string, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * The assessment it serves.
 */
vmdId: string | null, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Source.
 */
citation: string, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * When it was administered (UTC).
 */
at: string, 
/**
 * When it was closed (UTC).
 */
closedAt: string, 
/**
 * Who administered it, with role and body.
 */
by: string, 
/**
 * Where, in words.
 */
place: string, 
/**
 * Who answered, in words.
 */
respondent: string, 
/**
 * Questions and answers.
 */
items: Array<AnsweredItem>, 
/**
 * What it gave then; nothing is computed again.
 */
score: ScoreView, 
/**
 * Note.
 */
note: string, 
/**
 * Why it was closed with items missing.
 */
incomplete: string, 
/**
 * The administration that it corrects.
 */
corrects: string | null, 
/**
 * The administration that corrected it.
 */
correctedBy: string | null, 
/**
 * Why it corrects, or was corrected.
 */
reason: string, };

/**
 * What `administration.page` takes.
 */
export type AdministrationPageArgs = { 
/**
 * Which.
 */
administrationId: string, };

/**
 * An administration in a list.
 */
export type AdministrationRow = { 
/**
 * Which.
 */
administrationId: string, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Title.
 */
title: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who administered it.
 */
by: string, 
/**
 * Score in words.
 */
score: string, 
/**
 * Band in words.
 */
bandLabel: string | null, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, 
/**
 * The assessment it served.
 */
vmdId: string | null, 
/**
 * A later one took its place.
 */
corrected: boolean, };

/**
 * What `administration.seal` takes.
 */
export type AdministrationSealArgs = { 
/**
 * The form.
 */
sheet: AdministrationSheet, };

/**
 * An administration was closed.
 */
export type AdministrationSealed = { 
/**
 * Which.
 */
administrationId: string, 
/**
 * What it gave.
 */
score: ScoreView, 
/**
 * The next instrument of the same area without an administration.
 */
next: InstrumentState | null, };

/**
 * An administration as typed. It is kept as a draft at every answer.
 */
export type AdministrationSheet = { 
/**
 * Person.
 */
personId: string, 
/**
 * The assessment it serves.
 */
vmdId: string | null, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Version of the definition on the screen.
 */
version: string, 
/**
 * Answers and inputs.
 */
answers: { [key in string]: Answer }, 
/**
 * When: local time `YYYY-MM-DDTHH:MM` (Europe/Rome); empty = now.
 */
at: string, 
/**
 * Catalogue `visitPlace`.
 */
place: string, 
/**
 * Catalogue `respondentKind`.
 */
respondentKind: string, 
/**
 * Name of who answers, when not the person.
 */
respondentName: string, 
/**
 * Note.
 */
note: string, 
/**
 * Why it is closed with items missing.
 */
incomplete: string, 
/**
 * The administration that it corrects.
 */
corrects: string | null, 
/**
 * Why, when it corrects.
 */
reason: string, 
/**
 * The item on which one stands.
 */
position: string, };

/**
 * A case of a meeting.
 */
export type AgendaCase = { 
/**
 * Assessment.
 */
vmdId: string, 
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
comune: string, 
/**
 * In words.
 */
protocol: string, 
/**
 * In words.
 */
service: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * Motive of urgency, in words.
 */
urgency: string, 
/**
 * Whole days since the request.
 */
days: number, 
/**
 * Synthesis.
 */
summary: string, 
/**
 * Proposal.
 */
proposal: string, 
/**
 * Proposed setting, code.
 */
setting: string, 
/**
 * In words.
 */
settingLabel: string, 
/**
 * By domain.
 */
domains: Array<DomainView>, 
/**
 * Every score of the assessment.
 */
trends: Array<Trend>, 
/**
 * The visits, a sentence each.
 */
visits: Array<string>, 
/**
 * Assessed by ASST and by comune or Ambito.
 */
integrated: boolean, 
/**
 * Who was heard.
 */
heard: Array<ParticipantForm>, 
/**
 * The decision, if taken.
 */
decision: DecisionForm | null, 
/**
 * In words.
 */
decisionLabel: string, 
/**
 * The social assessor, to be confirmed.
 */
proposedCaseManager: AssessorForm, 
/**
 * Decisions of its protocol, in order.
 */
options: Array<DecisionOption>, 
/**
 * Both visits made and synthesis written.
 */
ready: boolean, };

/**
 * A file of deadlines was written.
 */
export type AgendaExported = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Events in it.
 */
events: number, };

/**
 * Consent and signature, as typed.
 */
export type AgreementForm = { 
/**
 * Catalogue `consentSigner`.
 */
signer: string, 
/**
 * Name, when not the person.
 */
name: string, 
/**
 * Day (ISO).
 */
on: string, 
/**
 * The plan was accepted.
 */
accepted: boolean, 
/**
 * It was signed on paper.
 */
signed: boolean, 
/**
 * Note.
 */
note: string, };

/**
 * One answer.
 */
export type Answer = number | string | Array<string>;

/**
 * The draft was kept.
 */
export type AnswerKept = { 
/**
 * What the answers given so far say.
 */
score: ScoreView, 
/**
 * When (UTC).
 */
savedAt: string, 
/**
 * Answers that are not allowed, by item: they do not count.
 */
problems: Array<FieldMessage>, };

/**
 * A question with its answer, in words.
 */
export type AnsweredItem = { 
/**
 * Item or input.
 */
id: string, 
/**
 * The question.
 */
label: string, 
/**
 * The answer, in words; empty when missing.
 */
answer: string, 
/**
 * Points it gave.
 */
points: number | null, };

/**
 * What `application.accept` takes.
 */
export type ApplicationAcceptArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.admit` takes.
 */
export type ApplicationAdmitArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.confirm` takes.
 */
export type ApplicationConfirmArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Who was heard.
 */
with: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.correct` takes.
 */
export type ApplicationCorrectArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * As it should be.
 */
form: ApplicationForm, };

/**
 * What `application.decide_urgency` takes.
 */
export type ApplicationDecideUrgencyArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Recognised.
 */
granted: boolean, 
/**
 * Why.
 */
note: string, };

/**
 * What `application.enter` takes.
 */
export type ApplicationEnterArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which; empty = every unit asked for that has no place yet.
 */
units: Array<string>, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Why, when the equipe has not decided in this archive.
 */
reason: string, };

/**
 * An application, as typed.
 */
export type ApplicationForm = { 
/**
 * Day of the application (ISO): the term runs from here; empty = today.
 */
appliedOn: string, 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * Units, in order of preference.
 */
preferences: Array<PreferenceForm>, 
/**
 * Where it was handed in.
 */
accessPoint: string, 
/**
 * Catalogue `requesterKind`.
 */
requesterKind: string, 
/**
 * Name, when not the person.
 */
requesterName: string, 
/**
 * Telephone, when not the person.
 */
requesterPhone: string, 
/**
 * Catalogue `civilDisability`; may be empty.
 */
disability: string, 
/**
 * Catalogue `careSetting`: where the person is now; may be empty.
 */
setting: string, 
/**
 * Who takes care of the person.
 */
caregiver: string, 
/**
 * Day of the family doctor’s certificate (ISO); may be empty.
 */
certificateOn: string, 
/**
 * Catalogue `applicationDocument`.
 */
documents: Array<string>, 
/**
 * Day of the consent to tell the units named (ISO); may be empty.
 */
sharingConsentOn: string, 
/**
 * Why, and notes; it becomes the motive of the assessment.
 */
note: string, };

/**
 * What `application.leave` takes.
 */
export type ApplicationLeaveArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * The one list that is left; null: all of them.
 */
unitId: string | null, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `listExit`, `admitted` not included.
 */
exit: string, 
/**
 * Note.
 */
note: string, };

/**
 * A list was left, or the application ended.
 */
export type ApplicationLeft = { 
/**
 * The day of death was written in the person’s file too, which did not have it.
 */
deathRecorded: boolean, };

/**
 * What `application.offer` takes.
 */
export type ApplicationOfferArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `unitWing`; may be empty.
 */
wing: string, 
/**
 * Last day to answer (ISO); may be empty.
 */
answerBy: string, 
/**
 * Note.
 */
note: string, };

/**
 * An application was handed in.
 */
export type ApplicationOpened = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * The assessment that it opened, or that was open.
 */
vmdId: string, 
/**
 * Person.
 */
personId: string, };

/**
 * An application, opened.
 */
export type ApplicationPage = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Whose.
 */
person: PersonHit, 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * In words.
 */
kindLabel: string, 
/**
 * Catalogue `applicationStage`.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * Day of the application (ISO).
 */
appliedOn: string, 
/**
 * The term of the assessment, from the day of the application.
 */
clock: ClockView | null, 
/**
 * As it is, to be corrected.
 */
form: ApplicationForm, 
/**
 * Who asked, in words.
 */
requester: string, 
/**
 * Its assessment.
 */
vmd: ApplicationVmd | null, 
/**
 * Protected discharges to which it belongs, newest first.
 */
discharges: Array<PathwayLink>, 
/**
 * Units, in order of preference.
 */
entries: Array<EntryView>, 
/**
 * Suspensions, newest first.
 */
suspensions: Array<SuspensionView>, 
/**
 * The urgency, as last started.
 */
urgency: UrgencyView | null, 
/**
 * The temporary plan: the one that runs, or the newest.
 */
temporaryPlan: TemporaryPlanView | null, 
/**
 * In a list, without a temporary plan that runs: an exception to be seen.
 */
uncovered: boolean, 
/**
 * When interest was last confirmed (ISO); the day of the application until then.
 */
confirmedOn: string, 
/**
 * When it is to be confirmed again (ISO); null when it is over.
 */
confirmBy: string | null, 
/**
 * When it ended (ISO).
 */
leftOn: string | null, 
/**
 * How, in words.
 */
exitLabel: string, 
/**
 * What deserves a look: no consent, not resident, deceased, documents missing.
 */
remarks: Array<Remark>, 
/**
 * Gestures that its state and the operator’s role allow now: `correct`, `enter`, `suspend`, `resume`, `offer`, `leave`, `start_urgency`, `decide_urgency`, `withdraw_urgency`, `confirm`, `undo`; those of one unit are told by its turn.
 */
may: Array<string>, 
/**
 * What «Annulla» would undo.
 */
lastFact: string | null, 
/**
 * Its words.
 */
lastTitle: string, 
/**
 * Its facts, newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * «Letta da lista.xlsx, riga 12», or empty.
 */
imported: string, };

/**
 * What `application.page` takes.
 */
export type ApplicationPageArgs = { 
/**
 * Which.
 */
applicationId: string, };

/**
 * What `application.refuse` takes.
 */
export type ApplicationRefuseArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `refusalMotive`.
 */
motive: string, 
/**
 * The person also leaves the list of this unit.
 */
leaves: boolean, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.register` takes.
 */
export type ApplicationRegisterArgs = { 
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
 * An assessment already open, in the place of a new one.
 */
vmdId: string | null, 
/**
 * The protected discharge that it belongs to.
 */
dischargeId: string | null, 
/**
 * The application.
 */
form: ApplicationForm, };

/**
 * What `application.resume` takes.
 */
export type ApplicationResumeArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.start_urgency` takes.
 */
export type ApplicationStartUrgencyArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `vmdUrgencyMotive`.
 */
motive: string, 
/**
 * Day of the loss (ISO).
 */
eventOn: string, 
/**
 * Report of the social worker.
 */
report: string, };

/**
 * What `application.suspend` takes.
 */
export type ApplicationSuspendArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `suspensionMotive`.
 */
motive: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `application.undo` takes.
 */
export type ApplicationUndoArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * The fact; it must be the last that counts.
 */
factId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The assessment of an application.
 */
export type ApplicationVmd = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * «Valutazione effettuata» (ISO).
 */
assessedOn: string | null, 
/**
 * What the equipe decided, in words.
 */
decision: string | null, 
/**
 * When (ISO).
 */
decidedOn: string | null, 
/**
 * «Verbale 3/2026», or empty.
 */
minutes: string, 
/**
 * The meeting that decided, or on whose agenda it is.
 */
meetingId: string | null, 
/**
 * The decision lets the person enter the lists.
 */
lists: boolean, };

/**
 * What `application.withdraw_offer` takes.
 */
export type ApplicationWithdrawOfferArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `application.withdraw_urgency` takes.
 */
export type ApplicationWithdrawUrgencyArgs = { 
/**
 * Which.
 */
applicationId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

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
 * An area of an assessment in a list.
 */
export type AreaRow = { 
/**
 * Code.
 */
area: string, 
/**
 * In words.
 */
label: string, 
/**
 * Who assesses; empty when not assigned.
 */
assessor: string, 
/**
 * Planned day (ISO).
 */
plannedOn: string | null, 
/**
 * When it was made (UTC).
 */
visitedAt: string | null, };

/**
 * An area of an assessment.
 */
export type AreaView = { 
/**
 * Code.
 */
area: string, 
/**
 * «Visita sanitaria».
 */
label: string, 
/**
 * Who makes it.
 */
who: string, 
/**
 * Catalogue `assessorBody` expected.
 */
body: string, 
/**
 * Needed for «valutazione effettuata».
 */
required: boolean, 
/**
 * Who assesses.
 */
assessor: AssessorForm | null, 
/**
 * Who assesses, with role and body.
 */
assessorLabel: string, 
/**
 * The visit to be made.
 */
planned: PlannedVisitView | null, 
/**
 * The visit made.
 */
visited: VisitedView | null, 
/**
 * A draft of this operator waits (UTC).
 */
draftSavedAt: string | null, 
/**
 * Its instruments.
 */
instruments: Array<InstrumentState>, };

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
 * A professional who assesses, sits in the equipe or answers for a case.
 */
export type AssessorForm = { 
/**
 * The operator, when one of this archive.
 */
operatorId: string | null, 
/**
 * Name and surname.
 */
name: string, 
/**
 * Catalogue `assessorRole` (in a meeting: `equipeRole`).
 */
role: string, 
/**
 * Catalogue `assessorBody`.
 */
body: string, 
/**
 * Name of the body.
 */
bodyName: string, };

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
 * A member of the equipe.
 */
export type AttendantForm = { 
/**
 * The operator, when one of this archive.
 */
operatorId: string | null, 
/**
 * Name and surname.
 */
name: string, 
/**
 * Catalogue `equipeRole`.
 */
role: string, 
/**
 * Catalogue `assessorBody`.
 */
body: string, 
/**
 * Name of the body.
 */
bodyName: string, 
/**
 * There, or absent.
 */
present: boolean, };

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
 * A band of a score.
 */
export type BandView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * First value.
 */
from: number, 
/**
 * Last value.
 */
to: number, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, };

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
 * Lists that the office keeps itself (`catalogue.set`).
 */
editable: Array<string>, 
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
 * What `catalogue.set` takes.
 */
export type CatalogueSetArgs = { 
/**
 * List code.
 */
list: string, 
/**
 * The entries that are offered, in order.
 */
entries: Array<Entry>, };

/**
 * A verification or a monitoring.
 */
export type CheckView = { 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who recorded it.
 */
author: string, 
/**
 * Outcome or way, in words.
 */
label: string, 
/**
 * What was found.
 */
text: string, };

/**
 * Where the clock of a protocol stands.
 */
export type ClockView = { 
/**
 * What it counts.
 */
label: string, 
/**
 * Last day in time (ISO).
 */
lastDay: string, 
/**
 * Days left; negative when late.
 */
left: number, 
/**
 * Days in all.
 */
total: number, 
/**
 * Stopped in time (true), late (false), still running (null).
 */
met: boolean | null, 
/**
 * `neutral`, `warning`, `danger`, `good`.
 */
tone: string, 
/**
 * «Mancano 4 giorni: entro il 12/03/2026.»
 */
sentence: string, };

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
 * A part of the plan, as typed.
 */
export type ComponentForm = { 
/**
 * Catalogue `dischargeComponent`.
 */
component: string, 
/**
 * Catalogue `dischargeProvider` (the office may add to it); may be empty.
 */
provider: string, 
/**
 * Name, when it is not in the catalogue.
 */
providerName: string, 
/**
 * How much, how often.
 */
intensity: string, 
/**
 * From when (ISO); may be empty.
 */
from: string, };

/**
 * A part of the plan.
 */
export type ComponentView = { 
/**
 * Catalogue code.
 */
component: string, 
/**
 * In words.
 */
label: string, 
/**
 * Provider, in words.
 */
provider: string, 
/**
 * How much.
 */
intensity: string, 
/**
 * From when (ISO).
 */
from: string | null, };

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
 * When and how the equipe meets, as typed.
 */
export type ConvenedForm = { 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Local time `HH:MM`; may be empty.
 */
at: string, 
/**
 * Catalogue `meetingMode`.
 */
mode: string, 
/**
 * Where.
 */
place: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Note.
 */
note: string, };

/**
 * The COT’s clock, at the moment `now` of the reply: number, bar and word.
 */
export type CotView = { 
/**
 * When the request arrived (UTC).
 */
receivedAt: string, 
/**
 * The first moment at which it is late (UTC).
 */
dueAt: string, 
/**
 * Whole minutes that count and are left, while it runs; negative when late. `null` once assessed.
 */
minutesLeft: number | null, 
/**
 * Minutes of the whole term.
 */
minutesTotal: number, 
/**
 * Part of the term that is gone, 0 to 1.
 */
gone: number, 
/**
 * Assessed in time (true), late (false), still running (null).
 */
met: boolean | null, 
/**
 * `neutral`, `warning` (last quarter), `danger` (late), `good`.
 */
tone: string, 
/**
 * The number: «10 min», «47 h», «2 g 3 h».
 */
number: string, 
/**
 * The word: «mancano», «in ritardo», «valutata in tempo», «valutata in ritardo».
 */
word: string, 
/**
 * «Mancano 10 minuti: entro le 09:30 del 25/11/2026.»
 */
sentence: string, 
/**
 * «48 ore» or «48 ore lavorative (lun–ven, 8–18)».
 */
rule: string, };

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
 * A step of the curves.
 */
export type CurvePoint = { 
/**
 * Days from entry.
 */
day: number, 
/**
 * Still waiting just before that day.
 */
atRisk: number, 
/**
 * Share that still waits after that day (Kaplan–Meier, every exit an event).
 */
survival: number, 
/**
 * Share admitted by that day (Aalen–Johansen).
 */
cifAdmitted: number, 
/**
 * Share that left otherwise by that day (Aalen–Johansen).
 */
cifOther: number, };

/**
 * What `deadline.assign` takes.
 */
export type DeadlineAssignArgs = { 
/**
 * Which.
 */
key: DueKey, 
/**
 * Operator id.
 */
to: string, 
/**
 * Why; required when it passes from another person.
 */
reason: string, };

/**
 * What `deadline.export` takes.
 */
export type DeadlineExportArgs = { 
/**
 * Only those in charge of the operator who asks.
 */
mine: boolean, 
/**
 * How many days ahead, 1 to 366.
 */
days: number, };

/**
 * What `deadline.list` takes.
 */
export type DeadlineListArgs = { 
/**
 * Band code; empty = all.
 */
band: string, 
/**
 * Only those in charge of the operator who asks.
 */
mine: boolean, 
/**
 * Kind codes; empty = all.
 */
kinds: Array<string>, 
/**
 * Only of this person.
 */
personId: string | null, 
/**
 * Skip.
 */
offset: number, 
/**
 * At most 5000.
 */
limit: number, };

/**
 * What `deadline.now` takes.
 */
export type DeadlineNowArgs = Record<symbol, never>;

/**
 * What `deadline.resume` takes.
 */
export type DeadlineResumeArgs = { 
/**
 * Which.
 */
key: DueKey, };

/**
 * What `deadline.waive` takes.
 */
export type DeadlineWaiveArgs = { 
/**
 * Which.
 */
key: DueKey, 
/**
 * Catalogue `waiverMotive`.
 */
motive: string, 
/**
 * In words; required when the motive is `altro`.
 */
note: string, };

/**
 * What `deadline.waived` takes.
 */
export type DeadlineWaivedArgs = { 
/**
 * Skip.
 */
offset: number, 
/**
 * At most 1000.
 */
limit: number, };

/**
 * A decision of the equipe.
 */
export type DecidedView = { 
/**
 * Meeting.
 */
meetingId: string, 
/**
 * «Verbale 12/2026».
 */
minutes: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * In words.
 */
outcome: string, 
/**
 * Catalogue `vmdDecision`.
 */
outcomeCode: string, 
/**
 * In words.
 */
setting: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Who does what.
 */
responsibilities: string, 
/**
 * Who answers for the case.
 */
caseManager: string, 
/**
 * From when (ISO).
 */
startsOn: string | null, 
/**
 * Verified on (ISO).
 */
verifyOn: string | null, 
/**
 * Who did not agree.
 */
dissent: string, 
/**
 * Nothing is decided yet.
 */
postponed: boolean, };

/**
 * What changes of a decision that holds, as typed: what is not said stays as it is, what is said empty is cleared. Where nothing
 * follows the new outcome, setting, case manager and dates that are not said are cleared too.
 */
export type DecisionChange = { 
/**
 * Catalogue `vmdDecision`.
 */
outcome: string | null, 
/**
 * Catalogue `careSetting`.
 */
setting: string | null, 
/**
 * Why; of another outcome it must be said again.
 */
motive: string | null, 
/**
 * Who does what.
 */
responsibilities: string | null, 
/**
 * Who answers for the case.
 */
caseManager: AssessorForm | null, 
/**
 * From when (ISO).
 */
startsOn: string | null, 
/**
 * Verified on (ISO).
 */
verifyOn: string | null, 
/**
 * Who did not agree, and why.
 */
dissent: string | null, };

/**
 * A decision, as typed.
 */
export type DecisionForm = { 
/**
 * Catalogue `vmdDecision`.
 */
outcome: string, 
/**
 * Catalogue `careSetting`.
 */
setting: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Who does what.
 */
responsibilities: string, 
/**
 * Who answers for the case.
 */
caseManager: AssessorForm, 
/**
 * From when (ISO); may be empty.
 */
startsOn: string, 
/**
 * Verified on (ISO); may be empty.
 */
verifyOn: string, 
/**
 * Who did not agree, and why; may be empty.
 */
dissent: string, };

/**
 * A decision that the equipe may take.
 */
export type DecisionOption = { 
/**
 * Catalogue `vmdDecision`.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * What it entails.
 */
note: string, 
/**
 * The case comes back to another meeting.
 */
postpones: boolean, 
/**
 * There is something to follow: setting, case manager and verification are proposed.
 */
follows: boolean, 
/**
 * The minutes must say why.
 */
motive: boolean, };

/**
 * What `discharge.activate` takes.
 */
export type DischargeActivateArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `discharge.assess` takes.
 */
export type DischargeAssessArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * When; empty = now.
 */
at: LocalMoment, 
/**
 * What was found.
 */
form: DischargeAssessmentForm, };

/**
 * The assessment, as typed.
 */
export type DischargeAssessmentForm = { 
/**
 * Who assessed; empty: the operator who writes.
 */
by: Array<AssessorForm>, 
/**
 * Catalogue `visitPlace`; may be empty.
 */
place: string, 
/**
 * What was found.
 */
summary: string, 
/**
 * Needs the social services of the territory.
 */
socialNeed: boolean, };

/**
 * The assessment.
 */
export type DischargeAssessmentView = { 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who, in words.
 */
by: Array<string>, 
/**
 * Where, in words.
 */
place: string, 
/**
 * What was found.
 */
summary: string, 
/**
 * Needs the social services of the territory.
 */
socialNeed: boolean, };

/**
 * What `discharge.assign` takes.
 */
export type DischargeAssignArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Operator id; empty: the operator who asks.
 */
to: string, 
/**
 * Why, when it passes from another person.
 */
reason: string, };

/**
 * A verification that was made.
 */
export type DischargeCheckView = { 
/**
 * When (UTC).
 */
at: string, 
/**
 * How, in words.
 */
how: string, 
/**
 * Outcome, in words.
 */
outcome: string, 
/**
 * What was found.
 */
text: string, 
/**
 * Who recorded it.
 */
author: string, };

/**
 * What `discharge.close` takes.
 */
export type DischargeCloseArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `dischargeClosure`.
 */
outcome: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `discharge.correct` takes.
 */
export type DischargeCorrectArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * The whole report, as it should be.
 */
form: ReferralForm, };

/**
 * What `discharge.discharge` takes.
 */
export type DischargeDischargeArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `dischargeDestination`.
 */
to: string, 
/**
 * Note.
 */
note: string, };

/**
 * Filters of the list; empty strings and nulls do not filter.
 */
export type DischargeFilter = { 
/**
 * Stage codes; empty = all.
 */
stages: Array<string>, 
/**
 * Only open, only over, both (null).
 */
open: boolean | null, 
/**
 * Catalogue `facility`.
 */
facility: string, 
/**
 * Belfiore code of the comune of residence.
 */
comune: string, 
/**
 * Only those in charge of the operator who asks.
 */
mine: boolean, 
/**
 * Only with the social-risk flag.
 */
socialRisk: boolean, 
/**
 * Only not assessed in time (late now, or assessed late).
 */
late: boolean, 
/**
 * Words of the person’s name.
 */
text: string, };

/**
 * What `discharge.link` takes.
 */
export type DischargeLinkArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * The assessment.
 */
vmdId: string | null, 
/**
 * The application.
 */
applicationId: string | null, };

/**
 * Reply of `discharge.list`.
 */
export type DischargeList = { 
/**
 * To be assessed first, by the end of their clock; then the rest, the oldest first.
 */
rows: Array<DischargeRow>, 
/**
 * How many in all.
 */
total: number, 
/**
 * How many at each stage, whatever the filter of stages says.
 */
stages: Array<StageCount>, 
/**
 * The moment at which the clocks were read (UTC).
 */
now: string, };

/**
 * What `discharge.list` takes.
 */
export type DischargeListArgs = { 
/**
 * Filters.
 */
filter: DischargeFilter, 
/**
 * Skip.
 */
offset: number, 
/**
 * At most.
 */
limit: number, };

/**
 * What `discharge.not_activate` takes.
 */
export type DischargeNotActivateArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `notActivatedMotive`.
 */
motive: string, 
/**
 * Note.
 */
note: string, };

/**
 * A discharge was opened.
 */
export type DischargeOpened = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Person.
 */
personId: string, 
/**
 * Another discharge of the same person that is open.
 */
openDischarge: string | null, };

/**
 * A discharge, opened.
 */
export type DischargePage = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Whose.
 */
person: PersonHit, 
/**
 * Catalogue `dischargeStage`.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * The moment at which the clock was read (UTC).
 */
now: string, 
/**
 * The clock; null until the request reaches the COT.
 */
clock: CotView | null, 
/**
 * When the ward reported it (UTC).
 */
referredAt: string | null, 
/**
 * The report, as it is, to be corrected; null while only the PUA’s referral is known.
 */
form: ReferralForm | null, 
/**
 * «BRASS 22: rischio alto (12/03/2026)»; empty without.
 */
brass: string, 
/**
 * Why the PUA sent it; empty otherwise.
 */
intakeMotive: string, 
/**
 * In charge of (operator id).
 */
assignedTo: string | null, 
/**
 * In words.
 */
assignedName: string, 
/**
 * The assessment.
 */
assessment: DischargeAssessmentView | null, 
/**
 * The plan.
 */
plan: DischargePlanView | null, 
/**
 * When it was activated (UTC).
 */
activatedAt: string | null, 
/**
 * When the person left the ward (UTC).
 */
dischargedAt: string | null, 
/**
 * For where, in words.
 */
destination: string, 
/**
 * Verifications made, newest first.
 */
checks: Array<DischargeCheckView>, 
/**
 * The next one (ISO).
 */
verifyOn: string | null, 
/**
 * When it ended (UTC).
 */
endedAt: string | null, 
/**
 * How, in words.
 */
outcome: string, 
/**
 * Pathways it comes from and leads to.
 */
links: Array<PathwayLink>, 
/**
 * What deserves a look: late, no eligibility, no BRASS, not resident, deceased, home already without services.
 */
remarks: Array<Remark>, 
/**
 * Gestures that its state and the operator’s role allow now: `refer` (write the report that the PUA did not), `correct`, `receive`, `assign`, `assess`, `plan`, `activate`, `discharge`, `verify`, `close`, `not_activate`, `readmit`, `reopen`, `link`, `undo`.
 */
may: Array<string>, 
/**
 * What «Annulla» would undo.
 */
lastFact: string | null, 
/**
 * Its words.
 */
lastTitle: string, 
/**
 * Its facts, newest first.
 */
timeline: Array<TimelineEntry>, };

/**
 * What `discharge.page` takes.
 */
export type DischargePageArgs = { 
/**
 * Which.
 */
dischargeId: string, };

/**
 * What `discharge.plan` takes.
 */
export type DischargePlanArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day on which it was made (ISO); missing or empty = today.
 */
on?: string, 
/**
 * The plan.
 */
form: DischargePlanForm, };

/**
 * The plan, as typed.
 */
export type DischargePlanForm = { 
/**
 * At least one.
 */
components: Array<ComponentForm>, 
/**
 * When it is to be verified (ISO); may be empty.
 */
verifyOn: string, 
/**
 * What the family and the services do.
 */
note: string, };

/**
 * The plan.
 */
export type DischargePlanView = { 
/**
 * When it was written (UTC).
 */
at: string, 
/**
 * Parts.
 */
components: Array<ComponentView>, 
/**
 * «Integrato», «Solo tutelare/assistenziale», «Sanitario», «Altro»: as IND-14 and IND-15 count it.
 */
nature: string, 
/**
 * Note.
 */
note: string, 
/**
 * As typed, to change it.
 */
form: DischargePlanForm, };

/**
 * What `discharge.readmit` takes.
 */
export type DischargeReadmitArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day of the new admission (ISO); empty = today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `discharge.receive` takes.
 */
export type DischargeReceiveArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * When; empty = now.
 */
at: LocalMoment, 
/**
 * Why it is corrected; required once the assessment was made.
 */
reason?: string, };

/**
 * What `discharge.refer` takes.
 */
export type DischargeReferArgs = { 
/**
 * What the PUA sent, to be completed.
 */
dischargeId: string | null, 
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
 * When the ward reported it; empty = now.
 */
referred: LocalMoment, 
/**
 * When it reached the COT; null: not yet.
 */
received: LocalMoment | null, 
/**
 * The report.
 */
form: ReferralForm, };

/**
 * What `discharge.reopen` takes.
 */
export type DischargeReopenArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A discharge in a list.
 */
export type DischargeRow = { 
/**
 * Which.
 */
dischargeId: string, 
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
 * Facility and ward, in words.
 */
ward: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * Urgent, as the PUA marked it.
 */
urgent: boolean, 
/**
 * Social risk.
 */
socialRisk: boolean, 
/**
 * Expected day of discharge (ISO).
 */
expectedOn: string | null, 
/**
 * The clock; null until the request reaches the COT.
 */
clock: CotView | null, 
/**
 * Components of the plan, in words.
 */
components: Array<string>, 
/**
 * In charge of.
 */
assignedTo: string | null, 
/**
 * The file says that the person died.
 */
deceased: boolean, 
/**
 * Synthetic.
 */
example: boolean, };

/**
 * What `discharge.undo` takes.
 */
export type DischargeUndoArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * The fact that the interface showed as last.
 */
factId: string, };

/**
 * What `discharge.verify` takes.
 */
export type DischargeVerifyArgs = { 
/**
 * Which.
 */
dischargeId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `monitoringKind`.
 */
how: string, 
/**
 * Catalogue `dischargeCheck`.
 */
outcome: string, 
/**
 * What was found.
 */
text: string, 
/**
 * Next verification (ISO); may be empty, but not when the outcome asks for another (`checks` of the catalogue, `again`).
 */
next: string, };

/**
 * A document, asked for.
 */
export type DocumentAsk = { 
/**
 * Kind of document (`minutes`, `plan`, …).
 */
kind: string, 
/**
 * What it is about: an access, an assessment, a meeting, a plan, an application, a discharge, a person; a period (`2026-S1`, `2026`)
 * for the report of the activity.
 */
id: string, 
/**
 * Which part of it: the case of a meeting, the unit of an application; empty when the kind has none.
 */
part: string, 
/**
 * Letterhead; null: the one for this kind.
 */
letterheadId: string | null, };

/**
 * What `document.batch` takes.
 */
export type DocumentBatchArgs = { 
/**
 * Which meeting.
 */
meetingId: string, 
/**
 * `minutes`, `minutes_case`, `plan`, …; empty: all that can be made.
 */
kinds: Array<string>, };

/**
 * A document that can be made now, or why not.
 */
export type DocumentChoice = { 
/**
 * What to ask for.
 */
ask: DocumentAsk, 
/**
 * What it is called («Estratto del verbale: Rossi Maria»).
 */
name: string, 
/**
 * Nobody sealed what it says: it comes out as «BOZZA».
 */
draft: boolean, 
/**
 * Why it cannot be made yet; empty when it can.
 */
refusal: string, };

/**
 * A kind of document.
 */
export type DocumentKind = { 
/**
 * Code.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is made about: `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge`, `person`, `archive`, `period`.
 */
about: Array<string>, 
/**
 * Version of its words.
 */
version: number, };

/**
 * What `document.kinds` takes.
 */
export type DocumentKindsArgs = Record<symbol, never>;

/**
 * What `document.of` takes.
 */
export type DocumentOfArgs = { 
/**
 * `person`, `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge` or `period`.
 */
about: string, 
/**
 * Which.
 */
id: string, };

/**
 * What `document.preview` takes.
 */
export type DocumentPreviewArgs = { 
/**
 * Which.
 */
ask: DocumentAsk, };

/**
 * What `document.print` takes.
 */
export type DocumentPrintArgs = { 
/**
 * Which.
 */
ask: DocumentAsk, 
/**
 * SHA-256 of the file that was looked at: another one does not leave unseen. Empty: nobody looked.
 */
seen: string, };

/**
 * What `document.recovery` takes.
 */
export type DocumentRecoveryArgs = { 
/**
 * The code, as it was shown.
 */
code: Secret, };

/**
 * A document of a meeting that was not written.
 */
export type DocumentRefused = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Why, in whole sentences.
 */
reason: string, };

/**
 * What `document.save` takes.
 */
export type DocumentSaveArgs = { 
/**
 * Which.
 */
ask: DocumentAsk, 
/**
 * SHA-256 of the file that was looked at: another one does not leave unseen. Empty: nobody looked.
 */
seen: string, };

/**
 * A document was written in a file.
 */
export type DocumentSaved = { 
/**
 * Name of the file, in the folder that was chosen.
 */
file: string, };

/**
 * A document, made.
 */
export type DocumentSheet = { 
/**
 * Title.
 */
title: string, 
/**
 * Identifier, as in its foot.
 */
number: string, 
/**
 * Name of its file, with the extension.
 */
fileName: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * SHA-256 of the facts it was made from.
 */
digest: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * It says «BOZZA».
 */
draft: boolean, 
/**
 * It says «ESEMPIO».
 */
example: boolean, 
/**
 * What whoever signs it should know, in whole sentences.
 */
remarks: Array<string>, 
/**
 * The file (PDF), in base64.
 */
pdf: string, };

/**
 * The documents of one thing.
 */
export type Documents = { 
/**
 * That can be made, in the order in which they are used.
 */
choices: Array<DocumentChoice>, 
/**
 * That left, newest first.
 */
issued: Array<IssuedDocument>, };

/**
 * The documents of a meeting were written.
 */
export type DocumentsSaved = { 
/**
 * Names of the files, in the folder that was chosen.
 */
files: Array<string>, 
/**
 * Pages in all.
 */
pages: number, 
/**
 * Those that could not be made, and why.
 */
refused: Array<DocumentRefused>, 
/**
 * Somebody asked to stop: those after the last file were not made.
 */
stopped: boolean, };

/**
 * Needs and resources in one domain.
 */
export type DomainNoteForm = { 
/**
 * Catalogue `assessmentDomain`.
 */
domain: string, 
/**
 * What is needed.
 */
needs: string, 
/**
 * What can be counted on.
 */
resources: string, };

/**
 * A domain in the synthesis.
 */
export type DomainView = { 
/**
 * Catalogue `assessmentDomain`.
 */
domain: string, 
/**
 * In words.
 */
label: string, 
/**
 * Scores of its instruments.
 */
trends: Array<Trend>, 
/**
 * What is needed.
 */
needs: string, 
/**
 * What can be counted on.
 */
resources: string, };

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
 * Obligations of one band.
 */
export type DueBand = { 
/**
 * `now`, `late`, `today`, `week`, `later`, `open`.
 */
code: string, 
/**
 * «Adesso», «In ritardo», «Oggi», «Questa settimana», «Più avanti», «Senza un termine».
 */
label: string, 
/**
 * Urgent first, then by term; at most as many as were asked.
 */
rows: Array<DueRow>, 
/**
 * How many in all.
 */
total: number, };

/**
 * Which obligation.
 */
export type DueKey = { 
/**
 * Kind code (`vmd.term`, `discharge.assess`, …).
 */
kind: string, 
/**
 * The pathway, person, meeting or reminder; empty for a draft.
 */
of: string, 
/**
 * Which part; may be empty.
 */
part: string, };

/**
 * A page of obligations.
 */
export type DueList = { 
/**
 * The moment it speaks of (UTC).
 */
now: string, 
/**
 * Urgent first, then by term.
 */
rows: Array<DueRow>, 
/**
 * How many in all.
 */
total: number, };

/**
 * One thing to do.
 */
export type DueRow = { 
/**
 * Which.
 */
key: DueKey, 
/**
 * What it belongs to: `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge`, `person`, `reminder`, `draft`. With `key` it says the exact place.
 */
of: string, 
/**
 * «VMD», «Dimissione protetta», «Promemoria», …
 */
title: string, 
/**
 * Person; null for a meeting or a reminder of the office.
 */
personId: string | null, 
/**
 * «Cognome Nome», or what the meeting is called.
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
 * What is to be done, a whole sentence.
 */
what: string, 
/**
 * `now`, `late`, `today`, `week`, `later`, `open`.
 */
band: string, 
/**
 * The first moment at which it is late (UTC); null without a term.
 */
dueAt: string | null, 
/**
 * The day of the term (ISO, Italy): the last day in time, or the day of the appointment.
 */
dueOn: string | null, 
/**
 * Local time `HH:MM` of the term; empty when it is a whole day.
 */
dueTime: string, 
/**
 * Since when it is open (UTC).
 */
beganAt: string, 
/**
 * The number: «10 min», «3 giorni», «oggi»; empty without a term.
 */
number: string, 
/**
 * The word: «mancano», «in ritardo di», «da»; may be empty.
 */
word: string, 
/**
 * For screen readers: «Mancano 10 minuti, entro le 09:30 di oggi.»
 */
sentence: string, 
/**
 * Part of the time that is gone, 0 to 1; null without a term.
 */
gone: number | null, 
/**
 * `neutral`, `info`, `warning`, `danger`.
 */
tone: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * In charge of (operator id).
 */
assignedTo: string | null, 
/**
 * In words.
 */
assignedName: string, 
/**
 * It may be waived with a motive.
 */
mayWaive: boolean, };

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
 * Stable code; empty for a new entry in `catalogue.set`, which gives it one.
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
 * A unit asked for, and the place in its list.
 */
export type EntryView = { 
/**
 * Which unit.
 */
unitId: string, 
/**
 * Its name.
 */
unit: string, 
/**
 * Its comune.
 */
comune: string | null, 
/**
 * Its telephone.
 */
phone: string, 
/**
 * Order of preference, from 1.
 */
place: number, 
/**
 * Catalogue `unitWing`.
 */
wing: string, 
/**
 * In words; empty for an ordinary bed.
 */
wingLabel: string, 
/**
 * `waiting`, `offered`, `accepted`, `over`; null before it enters the list.
 */
turn: string | null, 
/**
 * In words.
 */
turnLabel: string, 
/**
 * First day in the list (ISO).
 */
enteredOn: string | null, 
/**
 * Days in the list, suspensions included.
 */
days: number | null, 
/**
 * Of which suspended.
 */
suspendedDays: number, 
/**
 * How many entered the list of this unit earlier and still wait, plus one: it says the order of entry, not who comes next.
 */
position: number | null, 
/**
 * The offer that holds.
 */
offer: OfferView | null, 
/**
 * Offers ever made.
 */
offers: number, 
/**
 * Offers refused.
 */
refusals: number, 
/**
 * When the place ended (ISO).
 */
leftOn: string | null, 
/**
 * Catalogue `listExit`; empty while it lasts.
 */
exit: string, 
/**
 * In words.
 */
exitLabel: string, };

/**
 * Codes the interface reacts to; everything else is `failed`.
 */
export type ErrorCode = "locked" | "wrong_key" | "wait" | "denied" | "invalid" | "conflict" | "not_found" | "busy" | "disk" | "cancelled" | "bad_request" | "failed";

/**
 * What `export.fhir` takes.
 */
export type ExportFhirArgs = { 
/**
 * `person` (all that FHIR has a resource for) or `administration`.
 */
of: string, 
/**
 * Which.
 */
id: string, };

/**
 * What `export.person` takes.
 */
export type ExportPersonArgs = { 
/**
 * Whose.
 */
personId: string, };

/**
 * What `export.save_fhir` takes.
 */
export type ExportSaveFhirArgs = { 
/**
 * Whose.
 */
personId: string, };

/**
 * A bundle.
 */
export type FhirBundle = { 
/**
 * The `Bundle`, as JSON.
 */
text: string, 
/**
 * Administrations in it.
 */
administrations: number, };

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
 * What was written in one field.
 */
export type FieldValue = number | string | Array<string> | Array<{ [key in string]: RowValue }>;

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
 * What went in and out in a month.
 */
export type FlowMonth = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Entered.
 */
entered: number, 
/**
 * Admitted.
 */
admitted: number, 
/**
 * Died.
 */
death: number, 
/**
 * Renounced.
 */
renounced: number, 
/**
 * Moved away.
 */
moved: number, 
/**
 * Admitted elsewhere.
 */
elsewhere: number, 
/**
 * In the list on its last day.
 */
waiting: number, };

/**
 * A month of the forecast. Days are the wait of who is admitted in that month; null when nobody is in most runs.
 */
export type ForecastMonth = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Tenth percentile among the runs.
 */
waitLow: number | null, 
/**
 * Median among the runs.
 */
waitMid: number | null, 
/**
 * Ninetieth percentile among the runs.
 */
waitHigh: number | null, 
/**
 * People in the list at the end of the month: tenth percentile.
 */
listLow: number, 
/**
 * Median.
 */
listMid: number, 
/**
 * Ninetieth percentile.
 */
listHigh: number, };

/**
 * A goal, as typed.
 */
export type GoalForm = { 
/**
 * What should be reached.
 */
text: string, 
/**
 * Catalogue `assessmentDomain`; may be empty.
 */
domain: string, 
/**
 * How it is seen.
 */
measure: string, 
/**
 * Catalogue `goalState`.
 */
state: string, };

/**
 * A goal.
 */
export type GoalView = { 
/**
 * Which.
 */
id: string, 
/**
 * As typed.
 */
form: GoalForm, 
/**
 * In words.
 */
domainLabel: string, 
/**
 * In words.
 */
stateLabel: string, };

/**
 * Somebody in file whom a row may be about.
 */
export type ImportCandidate = { 
/**
 * Who.
 */
personId: string, 
/**
 * «Cognome Nome, 12/03/1940, Crema».
 */
who: string, 
/**
 * Why they look alike.
 */
why: string, };

/**
 * What `import.choose` takes.
 */
export type ImportChooseArgs = { 
/**
 * Row of the file.
 */
row: number, 
/**
 * A person id, `new`, or empty to leave it out.
 */
choice: string, };

/**
 * What `import.close` takes.
 */
export type ImportCloseArgs = Record<symbol, never>;

/**
 * A column of the file.
 */
export type ImportColumn = { 
/**
 * Number, from 0.
 */
n: number, 
/**
 * Its heading.
 */
heading: string, 
/**
 * The first values, three at most.
 */
samples: Array<string>, 
/**
 * What it is taken for; empty: it is not read.
 */
field: string, };

/**
 * What `import.commit` takes.
 */
export type ImportCommitArgs = Record<symbol, never>;

/**
 * A file was imported.
 */
export type ImportDone = { 
/**
 * Which.
 */
importId: string, 
/**
 * What became of the rows.
 */
fates: Array<ImportFate>, 
/**
 * Files opened.
 */
people: number, 
/**
 * Applications written.
 */
applications: number, 
/**
 * Places that were brought up to date.
 */
updated: number, };

/**
 * An import of the past.
 */
export type ImportEntry = { 
/**
 * Which.
 */
importId: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Name of the file.
 */
file: string, 
/**
 * Rows.
 */
rows: number, 
/**
 * What became of them.
 */
fates: Array<ImportFate>, 
/**
 * When it was undone (UTC).
 */
undoneAt: string | null, 
/**
 * Applications that stayed when it was undone.
 */
kept: number, };

/**
 * How many rows have a fate.
 */
export type ImportFate = { 
/**
 * `new`, `matched`, `updated`, `known`, `doubtful`, `refused`, `empty`.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * What it means, a sentence.
 */
note: string, 
/**
 * How many.
 */
rows: number, };

/**
 * What a column may be.
 */
export type ImportField = { 
/**
 * Field.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * Without it nothing can be read (`surname` and `name` may be one `fullName`).
 */
required: boolean, };

/**
 * What `import.list` takes.
 */
export type ImportListArgs = Record<symbol, never>;

/**
 * What `import.open` takes.
 */
export type ImportOpenArgs = { 
/**
 * How it is read.
 */
options: ImportOptions, };

/**
 * How a file is read.
 */
export type ImportOptions = { 
/**
 * Catalogue `unitKind` of the lists; empty = `rsa`.
 */
kind: string, 
/**
 * The unit of every row, when the file has no column for it.
 */
unitId: string, 
/**
 * What each column is: field by number of the column, from 0 (`0` → `surname`); empty: as remembered, or as guessed.
 */
columns: { [key in string]: string }, 
/**
 * Which unit a name in the file stands for: unit id, or `new` to add it to the registry.
 */
units: { [key in string]: string }, };

/**
 * A file, read and not yet imported.
 */
export type ImportPreview = { 
/**
 * Its name.
 */
file: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * «Excel (foglio Lista)», «CSV, separato da punto e virgola, Windows-1252».
 */
format: string, 
/**
 * Rows, the heading not included.
 */
rows: number, 
/**
 * How it was read.
 */
options: ImportOptions, 
/**
 * The mapping is that of an earlier file with the same headings.
 */
remembered: boolean, 
/**
 * What a column may be.
 */
fields: Array<ImportField>, 
/**
 * Columns.
 */
columns: Array<ImportColumn>, 
/**
 * Names of units.
 */
units: Array<ImportUnitName>, 
/**
 * What becomes of the rows.
 */
fates: Array<ImportFate>, 
/**
 * What must be said before it can be imported, a sentence each.
 */
missing: Array<string>, 
/**
 * The same file was imported already: when, in words.
 */
already: string | null, 
/**
 * What should be known of the whole file (merged cells, other sheets, what is not opened), a sentence each.
 */
notes: Array<string>, };

/**
 * What `import.reread` takes.
 */
export type ImportRereadArgs = { 
/**
 * How it is read.
 */
options: ImportOptions, };

/**
 * A row of the file and what becomes of it.
 */
export type ImportRow = { 
/**
 * Row of the file, from 1.
 */
row: number, 
/**
 * See `ImportFate`.
 */
fate: string, 
/**
 * «Cognome Nome, 12/03/1940», as read.
 */
who: string, 
/**
 * Unit, as read.
 */
unit: string, 
/**
 * Day of entry (ISO), as read; may be empty.
 */
enteredOn: string, 
/**
 * Why this fate, a whole sentence.
 */
why: string, 
/**
 * What was understood or left out, a sentence each.
 */
remarks: Array<string>, 
/**
 * The file it would be written on.
 */
personId: string | null, 
/**
 * Probable duplicates, when doubtful.
 */
candidates: Array<ImportCandidate>, 
/**
 * What was decided of a doubtful row: a person id, `new`, or empty.
 */
choice: string, };

/**
 * Rows of the preview.
 */
export type ImportRows = { 
/**
 * In the order of the file.
 */
rows: Array<ImportRow>, 
/**
 * How many have the fate that was asked for.
 */
total: number, };

/**
 * What `import.rows` takes.
 */
export type ImportRowsArgs = { 
/**
 * Only those with this fate; empty = all.
 */
fate: string, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows at most.
 */
limit: number, };

/**
 * What `import.undo` takes.
 */
export type ImportUndoArgs = { 
/**
 * Which.
 */
importId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * An import was undone.
 */
export type ImportUndone = { 
/**
 * Applications undone.
 */
applications: number, 
/**
 * Files withdrawn.
 */
people: number, 
/**
 * Applications that stay, because somebody went on working on them.
 */
kept: number, 
/**
 * Files opened with the import that stay, for the same reason.
 */
keptPeople: number, };

/**
 * A name of a unit in the file.
 */
export type ImportUnitName = { 
/**
 * As written.
 */
name: string, 
/**
 * Rows that have it.
 */
rows: number, 
/**
 * What it stands for; null when not known.
 */
unitId: string | null, 
/**
 * Its name in the registry.
 */
unit: string, 
/**
 * Poliedro thinks so; nobody said it.
 */
guess: boolean, };

/**
 * Something the score needs besides the answers.
 */
export type InputView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * `single` or `number`.
 */
kind: string, 
/**
 * Possible values (points are 0).
 */
options: Array<OptionView>, 
/**
 * Smallest number.
 */
min: number | null, 
/**
 * Largest number.
 */
max: number | null, 
/**
 * Without it there is no score.
 */
required: boolean, 
/**
 * `age` when it is proposed from the birth date.
 */
source: string | null, };

/**
 * A code of a terminology.
 */
export type InstrumentCode = { 
/**
 * System (URI).
 */
system: string, 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
display: string, };

/**
 * An instrument, whole.
 */
export type InstrumentDefinition = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Source.
 */
citation: string, 
/**
 * Licence note.
 */
licence: string, 
/**
 * `full`, `subscores`, `total`.
 */
mode: string, 
/**
 * Catalogue `assessmentDomain`.
 */
domain: string, 
/**
 * `higher_better` or `higher_worse`.
 */
direction: string, 
/**
 * Who fills it.
 */
filledBy: string, 
/**
 * Declared variant or adaptation.
 */
note: string, 
/**
 * Verified codes.
 */
codes: Array<InstrumentCode>, 
/**
 * What the score needs besides the answers.
 */
inputs: Array<InputView>, 
/**
 * Questions, in the order of the form.
 */
items: Array<ItemView>, 
/**
 * Scores.
 */
scores: Array<ScoreDefinition>, 
/**
 * The main score.
 */
main: string, 
/**
 * Bands of the main score.
 */
bands: Array<BandView>, };

/**
 * What `instrument.definition` takes.
 */
export type InstrumentDefinitionArgs = { 
/**
 * Which.
 */
id: string, 
/**
 * Which version; null = the newest.
 */
version: string | null, };

/**
 * What `instrument.list` takes.
 */
export type InstrumentListArgs = Record<symbol, never>;

/**
 * What `instrument.score` takes.
 */
export type InstrumentScoreArgs = { 
/**
 * Which.
 */
id: string, 
/**
 * Answers and inputs.
 */
answers: { [key in string]: Answer }, };

/**
 * An instrument of a protocol and how far it is in one assessment.
 */
export type InstrumentState = { 
/**
 * Instrument.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Area of the protocol; empty when of none.
 */
area: string, 
/**
 * Asked by the protocol (otherwise: if needed).
 */
always: boolean, 
/**
 * Who fills it.
 */
filledBy: string, 
/**
 * The administration that counts, once closed.
 */
administrationId: string | null, 
/**
 * When it was administered (UTC).
 */
at: string | null, 
/**
 * Score in words («4 su 6»), the range when incomplete, or empty.
 */
score: string, 
/**
 * Band in words.
 */
bandLabel: string | null, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, 
/**
 * A draft of this operator waits (UTC).
 */
draftSavedAt: string | null, };

/**
 * An instrument in a list.
 */
export type InstrumentSummary = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * `full`, `subscores`, `total`.
 */
mode: string, 
/**
 * Catalogue `assessmentDomain`.
 */
domain: string, 
/**
 * In words.
 */
domainLabel: string, 
/**
 * Offered to those who assess.
 */
on: boolean, 
/**
 * Off unless someone switches it on.
 */
switchable: boolean, 
/**
 * How many questions.
 */
items: number, 
/**
 * Who fills it.
 */
filledBy: string, 
/**
 * Source.
 */
citation: string, 
/**
 * Licence note.
 */
licence: string, };

/**
 * What `instrument.switch` takes.
 */
export type InstrumentSwitchArgs = { 
/**
 * Which.
 */
id: string, 
/**
 * Offer it.
 */
on: boolean, };

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
 * Protected discharges that it sent to the COT, newest first.
 */
discharges: Array<PathwayLink>, 
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
 * An intervention, as typed.
 */
export type InterventionForm = { 
/**
 * Catalogue `interventionKind`.
 */
intervention: string, 
/**
 * Who provides it.
 */
provider: string, 
/**
 * How much and how often.
 */
intensity: string, 
/**
 * Catalogue `fundingLine`.
 */
funding: Array<string>, 
/**
 * First day (ISO); may be empty.
 */
from: string, 
/**
 * Last day (ISO); may be empty.
 */
until: string, 
/**
 * Catalogue `interventionState`.
 */
state: string, 
/**
 * The goal it serves.
 */
goal: string | null, 
/**
 * Note.
 */
note: string, };

/**
 * An intervention.
 */
export type InterventionView = { 
/**
 * Which.
 */
id: string, 
/**
 * As typed.
 */
form: InterventionForm, 
/**
 * Kind, in words.
 */
label: string, 
/**
 * In words.
 */
stateLabel: string, 
/**
 * In words.
 */
fundingLabel: string, 
/**
 * It runs today.
 */
running: boolean, };

/**
 * A document that left the archive.
 */
export type IssuedDocument = { 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
operator: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its number.
 */
number: string, 
/**
 * «stampato», «salvato in un file», …
 */
way: string, 
/**
 * It left as a draft.
 */
draft: boolean, 
/**
 * What to ask for to make it again.
 */
ask: DocumentAsk, 
/**
 * What it was made from has changed since then.
 */
outdated: boolean, };

/**
 * A question of an instrument.
 */
export type ItemView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * The question.
 */
label: string, 
/**
 * How to answer; may be empty.
 */
help: string, 
/**
 * Section; may be empty.
 */
section: string, 
/**
 * `single`, `multiple`, `number`.
 */
kind: string, 
/**
 * Possible answers, in order.
 */
options: Array<OptionView>, 
/**
 * In a multiple choice, the code that excludes the others.
 */
exclusive: string | null, 
/**
 * Label of «not applicable», where declared; its code is `na`.
 */
notApplicable: string | null, 
/**
 * Smallest number.
 */
min: number | null, 
/**
 * Largest number.
 */
max: number | null, 
/**
 * Step of the number.
 */
step: number | null, 
/**
 * Counts among what is missing.
 */
required: boolean, 
/**
 * Verified codes.
 */
codes: Array<InstrumentCode>, };

/**
 * What `job.cancel` takes.
 */
export type JobCancelArgs = Record<symbol, never>;

/**
 * How far a long command is.
 */
export type JobProgress = { 
/**
 * A long command is under way.
 */
running: boolean, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
total: number, };

/**
 * What `job.progress` takes.
 */
export type JobProgressArgs = Record<symbol, never>;

/**
 * A letterhead, as typed.
 */
export type LetterheadForm = { 
/**
 * Name of the body.
 */
name: string, 
/**
 * Lines under it, one for each line break.
 */
lines: string, 
/**
 * Its sign: a PNG in base64, as `letterhead.logo` gives it; empty: none.
 */
logo: string, 
/**
 * Closing formula of letters; empty: the program's own.
 */
closing: string, 
/**
 * Place from which letters are written.
 */
place: string, 
/**
 * One line at the foot of every page.
 */
foot: string, 
/**
 * Kinds of document written with it.
 */
kinds: Array<string>, 
/**
 * Written with it when no other says it is its own.
 */
default: boolean, };

/**
 * What `letterhead.list` takes.
 */
export type LetterheadListArgs = Record<symbol, never>;

/**
 * What `letterhead.logo` takes.
 */
export type LetterheadLogoArgs = Record<symbol, never>;

/**
 * What `letterhead.preview` takes.
 */
export type LetterheadPreviewArgs = { 
/**
 * The letterhead.
 */
form: LetterheadForm, 
/**
 * Kind of document.
 */
kind: string, };

/**
 * What `letterhead.save` takes.
 */
export type LetterheadSaveArgs = { 
/**
 * Which; null: a new one.
 */
letterheadId: string | null, 
/**
 * The letterhead.
 */
form: LetterheadForm, };

/**
 * A letterhead was written.
 */
export type LetterheadSaved = { 
/**
 * Which.
 */
letterheadId: string, };

/**
 * A letterhead.
 */
export type LetterheadView = { 
/**
 * Which.
 */
letterheadId: string, 
/**
 * As it is.
 */
form: LetterheadForm, 
/**
 * Nobody writes with it any longer.
 */
withdrawn: boolean, };

/**
 * What `letterhead.withdraw` takes.
 */
export type LetterheadWithdrawArgs = { 
/**
 * Which.
 */
letterheadId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A local day and time, as typed.
 */
export type LocalMoment = { 
/**
 * Day (ISO); empty = now, and then the time is ignored.
 */
on: string, 
/**
 * Local time `HH:MM`.
 */
at: string, 
/**
 * Of an hour that comes twice (end of summer time), the second.
 */
second: boolean, };

/**
 * A sign was read.
 */
export type LogoRead = { 
/**
 * The PNG in base64.
 */
logo: string, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, };

/**
 * What `meeting.add` takes.
 */
export type MeetingAddArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * What is added or corrected.
 */
form: AddendumForm, };

/**
 * What `meeting.agenda` takes.
 */
export type MeetingAgendaArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * Assessments, in order.
 */
cases: Array<string>, };

/**
 * What `meeting.attendance` takes.
 */
export type MeetingAttendanceArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * Members.
 */
people: Array<AttendantForm>, };

/**
 * What `meeting.cancel` takes.
 */
export type MeetingCancelArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `meeting.decide` takes.
 */
export type MeetingDecideArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * The case.
 */
vmdId: string, 
/**
 * What.
 */
decision: DecisionForm, };

/**
 * What `meeting.heard` takes.
 */
export type MeetingHeardArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * The case.
 */
vmdId: string, 
/**
 * Who.
 */
people: Array<ParticipantForm>, };

/**
 * Reply of `meeting.list`.
 */
export type MeetingList = { 
/**
 * Not sealed, by day.
 */
upcoming: Array<MeetingRow>, 
/**
 * Sealed or cancelled, newest first.
 */
sealed: Array<MeetingRow>, 
/**
 * Assessments that are ready and on no agenda.
 */
ready: number, };

/**
 * What `meeting.list` takes.
 */
export type MeetingListArgs = Record<symbol, never>;

/**
 * A meeting was convened.
 */
export type MeetingOpened = { 
/**
 * Which.
 */
meetingId: string, };

/**
 * A meeting, opened.
 */
export type MeetingPage = { 
/**
 * As lists show it.
 */
row: MeetingRow, 
/**
 * To be changed.
 */
form: ConvenedForm, 
/**
 * Members; before the first time, those of the last meeting and who assessed, as absent.
 */
people: Array<AttendantForm>, 
/**
 * Cases, in order; empty once sealed (read the minutes).
 */
agenda: Array<AgendaCase>, 
/**
 * Assessments that could be added, ready ones first.
 */
ready: Array<VmdRow>, 
/**
 * Cases without a decision.
 */
undecided: number, 
/**
 * The minutes, once sealed.
 */
minutes: MinutesView | null, 
/**
 * Integrative minutes.
 */
addenda: Array<AddendumView>, 
/**
 * The decisions that hold on its cases, once sealed: what an integrative minute begins from.
 */
standing: Array<StandingDecision>, 
/**
 * Why it will not be held.
 */
cancelled: string, 
/**
 * What whoever chairs should know, a sentence each: nobody of a body among those present, minutes that were changed from outside.
 */
warnings: Array<string>, 
/**
 * Operators, for attendance and case manager.
 */
assignable: Array<AssessorForm>, };

/**
 * What `meeting.page` takes.
 */
export type MeetingPageArgs = { 
/**
 * Which.
 */
meetingId: string, };

/**
 * What `meeting.plan` takes.
 */
export type MeetingPlanArgs = { 
/**
 * Which; null for a new one.
 */
meetingId: string | null, 
/**
 * When and how.
 */
form: ConvenedForm, };

/**
 * A meeting in a list.
 */
export type MeetingRow = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Local time `HH:MM`; may be empty.
 */
at: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * How, in words.
 */
modeLabel: string, 
/**
 * Where.
 */
place: string, 
/**
 * Cases on the agenda.
 */
cases: number, 
/**
 * Cases with a decision.
 */
decided: number, 
/**
 * «Verbale 12/2026»; empty until sealed.
 */
minutes: string, 
/**
 * When it was sealed (UTC).
 */
sealedAt: string | null, 
/**
 * It will not be held.
 */
cancelled: boolean, 
/**
 * Its day has passed and its minutes are not sealed.
 */
late: boolean, };

/**
 * What `meeting.seal` takes.
 */
export type MeetingSealArgs = { 
/**
 * Which.
 */
meetingId: string, };

/**
 * What `meeting.undecide` takes.
 */
export type MeetingUndecideArgs = { 
/**
 * Which.
 */
meetingId: string, 
/**
 * The case.
 */
vmdId: string, };

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
 * A case in the sealed minutes, in words.
 */
export type MinutesCase = { 
/**
 * Assessment.
 */
vmdId: string, 
/**
 * «Cognome Nome».
 */
fullName: string, 
/**
 * Age, comune, protocol, service.
 */
personLine: string, 
/**
 * The visits.
 */
visits: Array<string>, 
/**
 * Scores with band and day.
 */
scores: Array<string>, 
/**
 * Synthesis.
 */
summary: string, 
/**
 * Needs and resources by domain.
 */
needs: Array<string>, 
/**
 * Proposal.
 */
proposal: string, 
/**
 * Who was heard.
 */
heard: string, 
/**
 * Decision.
 */
outcome: string, 
/**
 * Setting.
 */
setting: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Who does what.
 */
responsibilities: string, 
/**
 * Who answers for the case.
 */
caseManager: string, 
/**
 * From when (ISO).
 */
startsOn: string | null, 
/**
 * Verified on (ISO).
 */
verifyOn: string | null, 
/**
 * Who did not agree.
 */
dissent: string, };

/**
 * Minutes were sealed.
 */
export type MinutesSealed = { 
/**
 * Number in the year.
 */
number: number, 
/**
 * Year.
 */
year: number, 
/**
 * Digest.
 */
sha256: string, 
/**
 * Who entered the waiting lists with this decision: names.
 */
entered: Array<string>, 
/**
 * Who did not, though the equipe decided so: a sentence each.
 */
leftOut: Array<string>, };

/**
 * The sealed minutes.
 */
export type MinutesView = { 
/**
 * «Verbale 12/2026».
 */
title: string, 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Where and how.
 */
place: string, 
/**
 * Note of the convocation.
 */
note: string, 
/**
 * When (UTC).
 */
sealedAt: string, 
/**
 * Who.
 */
sealedBy: string, 
/**
 * Digest.
 */
sha256: string, 
/**
 * The text that is kept still has that digest.
 */
intact: boolean, 
/**
 * Name, role, body.
 */
present: Array<string>, 
/**
 * Name, role, body.
 */
absent: Array<string>, 
/**
 * Cases.
 */
cases: Array<MinutesCase>, };

/**
 * A new recovery code: the old one no longer opens.
 */
export type NewRecoveryCode = { 
/**
 * Nine groups of four characters, shown once.
 */
recoveryCode: string, };

/**
 * What time it is.
 */
export type Now = { 
/**
 * The moment (UTC).
 */
now: string, 
/**
 * The day in Italy (ISO).
 */
day: string, 
/**
 * The local time in Italy, `HH:MM`.
 */
time: string, };

/**
 * An offer that holds.
 */
export type OfferView = { 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Wing, in words; empty for an ordinary bed.
 */
wing: string, 
/**
 * Last day to answer (ISO).
 */
answerBy: string | null, 
/**
 * The last day to answer has passed.
 */
late: boolean, 
/**
 * When it was accepted (ISO).
 */
acceptedOn: string | null, };

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
 * A possible answer.
 */
export type OptionView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * Points it gives.
 */
points: number, };

/**
 * A draft of a visit that can no longer be closed as it is.
 */
export type OrphanVisit = { 
/**
 * When it was kept (UTC).
 */
savedAt: string, 
/**
 * What was written, in words.
 */
lines: Array<VisitLine>, };

/**
 * A goal or an intervention was saved.
 */
export type PartSaved = { 
/**
 * Which.
 */
id: string, };

/**
 * Who was heard on a case.
 */
export type ParticipantForm = { 
/**
 * Catalogue `respondentKind`.
 */
kind: string, 
/**
 * Name, when not the person.
 */
name: string, };

/**
 * Another pathway that belongs to it, or from which it comes.
 */
export type PathwayLink = { 
/**
 * `intake`, `vmd`, `application`, `discharge` (the one before, or the one after).
 */
what: string, 
/**
 * Its id.
 */
id: string, 
/**
 * «Accesso PUA del 12/03/2026», «VMD: in valutazione», …
 */
label: string, };

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
 * The copy of what is held of a person was written.
 */
export type PersonExported = { 
/**
 * Names of the files: to be read (PDF), and as data (JSON).
 */
files: Array<string>, };

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
 * What `plan.activate` takes.
 */
export type PlanActivateArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * First day (ISO); empty = today.
 */
on: string, };

/**
 * What `plan.agree` takes.
 */
export type PlanAgreeArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * How.
 */
form: AgreementForm, };

/**
 * What `plan.close` takes.
 */
export type PlanCloseArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Catalogue `planClosure`.
 */
outcome: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `plan.compile` takes.
 */
export type PlanCompileArgs = { 
/**
 * Which.
 */
planId: string, };

/**
 * Reply of `plan.list`.
 */
export type PlanList = { 
/**
 * The nearest verification first.
 */
rows: Array<PlanRow>, 
/**
 * How many in all.
 */
total: number, };

/**
 * What `plan.list` takes.
 */
export type PlanListArgs = { 
/**
 * Only those the operator who asks answers for.
 */
mine: boolean, 
/**
 * Only those not closed.
 */
open: boolean, 
/**
 * Words of the person’s name.
 */
text: string, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows at most (up to 200).
 */
limit: number, };

/**
 * What `plan.monitor` takes.
 */
export type PlanMonitorArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `monitoringKind`.
 */
how: string, 
/**
 * What was found.
 */
text: string, };

/**
 * What `plan.open` takes.
 */
export type PlanOpenArgs = { 
/**
 * The assessment.
 */
vmdId: string, 
/**
 * Catalogue `planKind`.
 */
kind: string, };

/**
 * A plan was opened.
 */
export type PlanOpened = { 
/**
 * Which.
 */
planId: string, };

/**
 * A plan, opened.
 */
export type PlanPage = { 
/**
 * Which.
 */
planId: string, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * Catalogue `planKind`.
 */
kind: string, 
/**
 * In words.
 */
kindLabel: string, 
/**
 * In words.
 */
state: string, 
/**
 * `draft`, `compiled`, `active`, `closed`.
 */
stateCode: string, 
/**
 * The assessment it comes from.
 */
vmdId: string | null, 
/**
 * What the equipe decided, in words.
 */
decision: string, 
/**
 * When (UTC).
 */
openedAt: string, 
/**
 * Goals.
 */
goals: Array<GoalView>, 
/**
 * Interventions.
 */
interventions: Array<InterventionView>, 
/**
 * Who answers for the case.
 */
caseManager: AssessorForm, 
/**
 * Duties of the operators.
 */
responsibilities: string, 
/**
 * What the family does.
 */
family: string, 
/**
 * «Compilato» (UTC).
 */
compiledAt: string | null, 
/**
 * Consent and signature.
 */
agreement: AgreementForm | null, 
/**
 * In words.
 */
agreementLabel: string, 
/**
 * «Attivato» (UTC).
 */
activatedAt: string | null, 
/**
 * Next verification (ISO).
 */
verifyOn: string | null, 
/**
 * How far it is.
 */
verification: ClockView | null, 
/**
 * Verifications, newest first.
 */
verifications: Array<CheckView>, 
/**
 * Monitoring, newest first.
 */
monitoring: Array<CheckView>, 
/**
 * When it was closed (UTC).
 */
closedAt: string | null, 
/**
 * How, in words.
 */
closure: string, 
/**
 * What is missing before it can be called compiled, a sentence each.
 */
missing: Array<string>, 
/**
 * What «Annulla» would undo.
 */
lastFact: string | null, 
/**
 * Its words.
 */
lastTitle: string, 
/**
 * Its facts, newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * Operators who may answer for the case.
 */
assignable: Array<AssessorForm>, };

/**
 * What `plan.page` takes.
 */
export type PlanPageArgs = { 
/**
 * Which.
 */
planId: string, };

/**
 * A plan of an assessment.
 */
export type PlanRef = { 
/**
 * Which.
 */
planId: string, 
/**
 * In words.
 */
kindLabel: string, 
/**
 * In words.
 */
state: string, 
/**
 * Next verification (ISO).
 */
verifyOn: string | null, };

/**
 * What `plan.remove_part` takes.
 */
export type PlanRemovePartArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `plan.reopen` takes.
 */
export type PlanReopenArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A plan in a list.
 */
export type PlanRow = { 
/**
 * Which.
 */
planId: string, 
/**
 * Person.
 */
personId: string, 
/**
 * «Cognome Nome».
 */
fullName: string, 
/**
 * Comune of residence.
 */
comune: string | null, 
/**
 * In words.
 */
kindLabel: string, 
/**
 * In words.
 */
state: string, 
/**
 * `draft`, `compiled`, `active`, `closed`.
 */
stateCode: string, 
/**
 * Who answers for the case.
 */
caseManager: string, 
/**
 * Next verification (ISO).
 */
verifyOn: string | null, 
/**
 * How far it is.
 */
verification: ClockView | null, 
/**
 * Interventions that run.
 */
interventions: number, };

/**
 * What `plan.save_goal` takes.
 */
export type PlanSaveGoalArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Which; null for a new one.
 */
id: string | null, 
/**
 * The goal.
 */
form: GoalForm, };

/**
 * What `plan.save_intervention` takes.
 */
export type PlanSaveInterventionArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Which; null for a new one.
 */
id: string | null, 
/**
 * The intervention.
 */
form: InterventionForm, };

/**
 * What `plan.set_case_manager` takes.
 */
export type PlanSetCaseManagerArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Who.
 */
to: AssessorForm, 
/**
 * Why, when it passes from another person.
 */
reason: string, };

/**
 * What `plan.set_roles` takes.
 */
export type PlanSetRolesArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Duties of the operators.
 */
responsibilities: string, 
/**
 * What the family does.
 */
family: string, };

/**
 * What `plan.set_verification` takes.
 */
export type PlanSetVerificationArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Day (ISO).
 */
on: string, };

/**
 * What `plan.undo` takes.
 */
export type PlanUndoArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * The fact; it must be the last that counts.
 */
factId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `plan.verify` takes.
 */
export type PlanVerifyArgs = { 
/**
 * Which.
 */
planId: string, 
/**
 * Day (ISO); empty = today.
 */
on: string, 
/**
 * Catalogue `verificationOutcome`.
 */
outcome: string, 
/**
 * What was found.
 */
text: string, 
/**
 * Next verification (ISO); may be empty.
 */
next: string, };

/**
 * A visit to be made, as typed.
 */
export type PlannedVisitForm = { 
/**
 * Areas: more than one when joint.
 */
areas: Array<string>, 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Local time `HH:MM`; may be empty.
 */
at: string, 
/**
 * Catalogue `visitPlace`.
 */
place: string, 
/**
 * Address, when not the person’s.
 */
address: string, 
/**
 * Note for who goes.
 */
note: string, };

/**
 * A visit to be made.
 */
export type PlannedVisitView = { 
/**
 * As typed.
 */
form: PlannedVisitForm, 
/**
 * Where, in words.
 */
placeLabel: string, 
/**
 * Serves more than one area.
 */
joint: boolean, };

/**
 * A unit asked for.
 */
export type PreferenceForm = { 
/**
 * Which.
 */
unitId: string, 
/**
 * Catalogue `unitWing`; may be empty.
 */
wing: string, };

/**
 * The last administration of the same instrument, to be seen beside.
 */
export type PreviousAdministration = { 
/**
 * Administration.
 */
administrationId: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * What was answered.
 */
answers: { [key in string]: Answer }, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * Score in words.
 */
score: string, 
/**
 * Band in words.
 */
bandLabel: string | null, };

/**
 * An area of a protocol: one visit by one body.
 */
export type ProtocolArea = { 
/**
 * Code.
 */
area: string, 
/**
 * «Visita sanitaria».
 */
label: string, 
/**
 * Who makes it.
 */
who: string, 
/**
 * Catalogue `assessorBody` expected.
 */
body: string, 
/**
 * Sheet of the visit.
 */
sheet: string, 
/**
 * Needed for «valutazione effettuata».
 */
required: boolean, 
/**
 * Instruments always asked.
 */
always: Array<string>, 
/**
 * Instruments if needed.
 */
ifNeeded: Array<string>, };

/**
 * A clock of a protocol.
 */
export type ProtocolClock = { 
/**
 * Code.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * Days.
 */
days: number, 
/**
 * The last day is in time.
 */
inclusive: boolean, 
/**
 * Days at which it warns.
 */
warn: Array<number>, 
/**
 * Confirmed locally.
 */
confirmed: boolean, 
/**
 * Where it is written.
 */
source: string, };

/**
 * What `protocol.list` takes.
 */
export type ProtocolListArgs = Record<symbol, never>;

/**
 * A protocol.
 */
export type ProtocolView = { 
/**
 * Code.
 */
id: string, 
/**
 * Version.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for.
 */
note: string, 
/**
 * Confirmed locally.
 */
confirmed: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * For whom.
 */
people: string, 
/**
 * Smallest age.
 */
minAge: number | null, 
/**
 * Largest age.
 */
maxAge: number | null, 
/**
 * Catalogue `entryRoute`.
 */
routes: Array<string>, 
/**
 * Areas.
 */
areas: Array<ProtocolArea>, 
/**
 * Clocks.
 */
clocks: Array<ProtocolClock>, 
/**
 * Catalogue `vmdDecision`, in order.
 */
decisions: Array<string>, 
/**
 * What is to be confirmed.
 */
toConfirm: Array<string>, };

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
 * What the ward reports, as typed.
 */
export type ReferralForm = { 
/**
 * Catalogue `dischargeSource`.
 */
source: string, 
/**
 * Catalogue `facility` (the office may add to it).
 */
facility: string, 
/**
 * Ward.
 */
ward: string, 
/**
 * Whom to call in the ward.
 */
contact: string, 
/**
 * Telephone of the ward.
 */
phone: string, 
/**
 * Day of admission (ISO); may be empty.
 */
admittedOn: string, 
/**
 * Expected day of discharge (ISO); may be empty, may be in the future.
 */
expectedOn: string, 
/**
 * BRASS, 0–40; may be empty.
 */
brass: string, 
/**
 * Day of the BRASS (ISO); required with it.
 */
brassOn: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Diagnosis.
 */
diagnosis: string, 
/**
 * Catalogue `dischargeEligibility`.
 */
eligibility: Array<string>, 
/**
 * Social risk was reported.
 */
socialRisk: boolean, 
/**
 * Catalogue `homeState`; may be empty.
 */
home: string, 
/**
 * Who takes care of the person.
 */
caregiver: string, 
/**
 * Catalogue `dischargeAid`.
 */
aids: Array<string>, 
/**
 * Catalogue `nursingNeed`.
 */
nursing: Array<string>, 
/**
 * Catalogue `alreadyFollowedBy`.
 */
followedBy: Array<string>, 
/**
 * Day of the consent (ISO); may be empty.
 */
consentOn: string, 
/**
 * Notes.
 */
note: string, };

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
 * What `reminder.complete` takes.
 */
export type ReminderCompleteArgs = { 
/**
 * Which.
 */
reminderId: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `reminder.drop` takes.
 */
export type ReminderDropArgs = { 
/**
 * Which.
 */
reminderId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A reminder, as typed.
 */
export type ReminderForm = { 
/**
 * Day (ISO).
 */
on: string, 
/**
 * Local time `HH:MM`; may be empty.
 */
at: string, 
/**
 * What.
 */
text: string, 
/**
 * Who must do it (operator id); empty: whoever comes first.
 */
for: string, };

/**
 * A reminder, as it is, to be changed.
 */
export type ReminderPage = { 
/**
 * Which.
 */
reminderId: string, 
/**
 * Person; null when it is of the office.
 */
personId: string | null, 
/**
 * As it is.
 */
form: ReminderForm, 
/**
 * Done or dropped.
 */
over: boolean, };

/**
 * What `reminder.page` takes.
 */
export type ReminderPageArgs = { 
/**
 * Which.
 */
reminderId: string, };

/**
 * What `reminder.resume` takes.
 */
export type ReminderResumeArgs = { 
/**
 * Which.
 */
reminderId: string, };

/**
 * What `reminder.save` takes.
 */
export type ReminderSaveArgs = { 
/**
 * Which; null: a new one.
 */
reminderId: string | null, 
/**
 * Person; null: of the office.
 */
personId: string | null, 
/**
 * The pathway it is written from.
 */
about: string | null, 
/**
 * The reminder.
 */
form: ReminderForm, };

/**
 * A reminder was written.
 */
export type ReminderSaved = { 
/**
 * Which.
 */
reminderId: string, };

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
 * How many things wait in a room.
 */
export type RoomCount = { 
/**
 * `oggi` (now, late and today), `dimissioni` (to assess), `vmd` (terms late or pressing).
 */
room: string, 
/**
 * How many.
 */
total: number, 
/**
 * Of which late.
 */
late: number, };

/**
 * The round of a day.
 */
export type Round = { 
/**
 * Day (ISO).
 */
day: string, 
/**
 * By comune, in the order of the first visit.
 */
comuni: Array<RoundComune>, 
/**
 * Days with visits around it.
 */
days: Array<RoundDay>, };

/**
 * The visits in one comune.
 */
export type RoundComune = { 
/**
 * Comune.
 */
comune: string, 
/**
 * Visits, by time.
 */
stops: Array<RoundStop>, };

/**
 * How many visits are planned on a day.
 */
export type RoundDay = { 
/**
 * Day (ISO).
 */
day: string, 
/**
 * How many.
 */
visits: number, };

/**
 * A visit of a round.
 */
export type RoundStop = { 
/**
 * What one stops for.
 */
kind: StopKind, 
/**
 * Assessment; empty when one stops for something else.
 */
vmdId: string, 
/**
 * Discharge; empty when one stops for something else.
 */
dischargeId: string, 
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
 * Where to go.
 */
address: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Local time `HH:MM`; may be empty.
 */
at: string, 
/**
 * Areas it serves.
 */
areas: Array<AreaRow>, 
/**
 * In words.
 */
place: string, 
/**
 * Note.
 */
note: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * Instruments asked, with how far they are.
 */
scales: Array<InstrumentState>, 
/**
 * Drafts of this operator on this case.
 */
drafts: number, 
/**
 * The verification after a discharge was made at this moment (RFC 3339); of assessments each area says it.
 */
madeAt: string | null, };

/**
 * What was written in one column of a row.
 */
export type RowValue = number | string | Array<string>;

/**
 * A score that an instrument gives.
 */
export type ScoreDefinition = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * Smallest value.
 */
min: number, 
/**
 * Largest value.
 */
max: number, 
/**
 * Decimals shown.
 */
decimals: number, 
/**
 * Bands, in order.
 */
bands: Array<BandView>, };

/**
 * One of the scores.
 */
export type ScorePart = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * Value, when complete.
 */
value: number | null, 
/**
 * Smallest value.
 */
min: number, 
/**
 * Largest value.
 */
max: number, 
/**
 * What can still be reached.
 */
range: [number, number], 
/**
 * Code of the band, when complete.
 */
band: string | null, 
/**
 * In words.
 */
bandLabel: string | null, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, };

/**
 * What the answers given so far say.
 */
export type ScoreView = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * Main score, when complete.
 */
score: number | null, 
/**
 * Largest value of the main score.
 */
max: number, 
/**
 * Code of the band, when complete.
 */
band: string | null, 
/**
 * In words.
 */
bandLabel: string | null, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, 
/**
 * Nothing is missing.
 */
complete: boolean, 
/**
 * What can still be reached.
 */
range: [number, number], 
/**
 * Items and inputs without an answer, in the order of the form.
 */
missing: Array<string>, 
/**
 * Every score, the main one included.
 */
parts: Array<ScorePart>, 
/**
 * Derived class in words («Katz: C»); may be empty.
 */
note: string, };

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
 * A column of a field with rows.
 */
export type SheetColumn = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * `line`, `choice`, `choices`, `number`, `date`, `yesno`.
 */
kind: string, 
/**
 * Possible values.
 */
options: Array<SheetOption>, 
/**
 * Among several choices, the code that excludes the others.
 */
exclusive: string | null, 
/**
 * A row without it is incomplete.
 */
required: boolean, };

/**
 * The form of a visit.
 */
export type SheetDefinition = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Version.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * Sections, in order.
 */
sections: Array<SheetSection>, };

/**
 * A field of a sheet.
 */
export type SheetField = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * How to fill it; may be empty.
 */
help: string, 
/**
 * `text`, `line`, `choice`, `choices`, `number`, `date`, `yesno`, `rows`.
 */
kind: string, 
/**
 * Possible values.
 */
options: Array<SheetOption>, 
/**
 * Among several choices, the code that excludes the others.
 */
exclusive: string | null, 
/**
 * Unit of a number; may be empty.
 */
unit: string, 
/**
 * Smallest number.
 */
min: number | null, 
/**
 * Largest number.
 */
max: number | null, 
/**
 * Columns of rows.
 */
columns: Array<SheetColumn>, 
/**
 * Asked at closing.
 */
required: boolean, };

/**
 * A field that is asked at closing.
 */
export type SheetMissing = { 
/**
 * Identifier.
 */
field: string, 
/**
 * In words.
 */
label: string, 
/**
 * Section.
 */
section: string, };

/**
 * A possible value.
 */
export type SheetOption = { 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
label: string, };

/**
 * A section of a sheet.
 */
export type SheetSection = { 
/**
 * Identifier.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * May be empty.
 */
help: string, 
/**
 * Fields, in order.
 */
fields: Array<SheetField>, };

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
 * A case of sealed minutes, as an integrative minute finds it.
 */
export type StandingDecision = { 
/**
 * Assessment.
 */
vmdId: string, 
/**
 * The decision that holds.
 */
decision: DecisionForm, 
/**
 * Decisions that may take its place, in order: none that postpones.
 */
options: Array<DecisionOption>, };

/**
 * What one stops for.
 */
export type StopKind = "vmd" | "discharge";

/**
 * A suspension.
 */
export type SuspensionView = { 
/**
 * First day (ISO).
 */
from: string, 
/**
 * The day it was over (ISO).
 */
until: string | null, 
/**
 * In words.
 */
motive: string, };

/**
 * The synthesis, as typed.
 */
export type SynthesisForm = { 
/**
 * In a few lines.
 */
summary: string, 
/**
 * Needs and resources by domain.
 */
domains: Array<DomainNoteForm>, 
/**
 * Catalogue `careSetting`.
 */
setting: string, 
/**
 * Proposal to the equipe.
 */
proposal: string, };

/**
 * The temporary plan while waiting.
 */
export type TemporaryPlanView = { 
/**
 * Which.
 */
planId: string, 
/**
 * `draft`, `compiled`, `active`, `closed`.
 */
stateCode: string, 
/**
 * In words.
 */
state: string, 
/**
 * When it was compiled (UTC).
 */
compiledAt: string | null, 
/**
 * When it was activated (UTC).
 */
activatedAt: string | null, 
/**
 * What runs now, in words.
 */
running: Array<string>, };

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
 * The work that is due.
 */
export type Today = { 
/**
 * The moment it speaks of (UTC).
 */
now: string, 
/**
 * Its day in Italy (ISO).
 */
day: string, 
/**
 * Only what is in charge of the operator who asks.
 */
mine: boolean, 
/**
 * Bands in order; empty ones are left out.
 */
bands: Array<DueBand>, 
/**
 * Half-filled forms of the operator, newest first.
 */
drafts: Array<DraftView>, 
/**
 * For the side bar.
 */
counts: Array<RoomCount>, };

/**
 * What `today.list` takes.
 */
export type TodayListArgs = { 
/**
 * Only what is in charge of the operator who asks.
 */
mine: boolean, };

/**
 * What `today.week` takes.
 */
export type TodayWeekArgs = { 
/**
 * Any day of the week (ISO); empty = this week.
 */
from: string, 
/**
 * Only those in charge of the operator who asks.
 */
mine: boolean, };

/**
 * The scores of one instrument in time, oldest first; corrected ones are left out.
 */
export type Trend = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Catalogue `assessmentDomain`.
 */
domain: string, 
/**
 * `higher_better` or `higher_worse`.
 */
direction: string, 
/**
 * Smallest value.
 */
min: number, 
/**
 * Largest value.
 */
max: number, 
/**
 * Decimals shown.
 */
decimals: number, 
/**
 * Bands.
 */
bands: Array<BandView>, 
/**
 * Scores.
 */
points: Array<TrendPoint>, 
/**
 * The change since the last assessment as a sentence; empty when there is none.
 */
change: string, };

/**
 * A score in time.
 */
export type TrendPoint = { 
/**
 * Administration.
 */
administrationId: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * Version of the definition.
 */
version: string, 
/**
 * Score; null when incomplete.
 */
score: number | null, 
/**
 * Band in words.
 */
bandLabel: string | null, 
/**
 * `good`, `neutral`, `warning`, `danger`.
 */
tone: string, 
/**
 * Nothing was missing.
 */
complete: boolean, 
/**
 * Of the assessment in hand.
 */
thisVmd: boolean, };

/**
 * What `unit.end` takes.
 */
export type UnitEndArgs = { 
/**
 * Which.
 */
unitId: string, 
/**
 * Last day (ISO).
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A unit, as typed.
 */
export type UnitForm = { 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * Who runs it.
 */
body: string, 
/**
 * Belfiore code.
 */
comune: string, 
/**
 * Address.
 */
address: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Whom to ask for.
 */
contact: string, 
/**
 * Authorised beds; null when not known.
 */
authorised: number | null, 
/**
 * Accredited beds.
 */
accredited: number | null, 
/**
 * Beds under contract.
 */
contracted: number | null, 
/**
 * Signed the local agreement; null when not known.
 */
inAgreement: boolean | null, 
/**
 * Catalogue `unitWing`.
 */
wings: Array<string>, 
/**
 * Confirmed by who knows.
 */
confirmed: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `unit.list` takes.
 */
export type UnitListArgs = { 
/**
 * Also those that no longer take people in.
 */
all: boolean, };

/**
 * What `unit.resume` takes.
 */
export type UnitResumeArgs = { 
/**
 * Which.
 */
unitId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A unit in the registry.
 */
export type UnitRow = { 
/**
 * Which.
 */
unitId: string, 
/**
 * Its name, with the comune when another has the same name.
 */
label: string, 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * In words.
 */
kindLabel: string, 
/**
 * Comune, in words.
 */
comune: string | null, 
/**
 * As it is today.
 */
form: UnitForm, 
/**
 * Every version, newest first.
 */
versions: Array<UnitVersionView>, 
/**
 * Last day on which it takes people in (ISO).
 */
endedOn: string | null, 
/**
 * Why.
 */
endedReason: string, 
/**
 * Takes people in today.
 */
open: boolean, 
/**
 * People in its list today.
 */
waiting: number, };

/**
 * What `unit.save` takes.
 */
export type UnitSaveArgs = { 
/**
 * Which; null for a new one.
 */
unitId: string | null, 
/**
 * First day (ISO); empty = since always for a new unit, today for one that is there.
 */
from: string, 
/**
 * What is known of it.
 */
form: UnitForm, };

/**
 * A unit was written.
 */
export type UnitSaved = { 
/**
 * Which.
 */
unitId: string, };

/**
 * A unit from a day on.
 */
export type UnitVersionView = { 
/**
 * First day (ISO); null since always.
 */
from: string | null, 
/**
 * What is known of it.
 */
form: UnitForm, 
/**
 * Nobody has written it: it comes with the program.
 */
shipped: boolean, };

/**
 * The urgency.
 */
export type UrgencyView = { 
/**
 * Catalogue `urgencyState`.
 */
state: string, 
/**
 * In words.
 */
stateLabel: string, 
/**
 * In words.
 */
motive: string, 
/**
 * Day of the loss (ISO).
 */
eventOn: string, 
/**
 * Report of the social worker.
 */
report: string, 
/**
 * When it was started (UTC).
 */
startedAt: string, 
/**
 * By whom.
 */
startedBy: string, 
/**
 * When it was decided or withdrawn (UTC).
 */
decidedAt: string | null, 
/**
 * By whom.
 */
decidedBy: string, 
/**
 * Why.
 */
decision: string, };

/**
 * All that the form of a visit needs to open.
 */
export type VisitForm = { 
/**
 * The definition.
 */
definition: SheetDefinition, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * The assessment.
 */
row: VmdRow, 
/**
 * The area.
 */
area: AreaView, 
/**
 * The draft where it was left, or a new one.
 */
sheet: VisitSheet, 
/**
 * When the draft was kept (UTC).
 */
savedAt: string | null, 
/**
 * What is missing.
 */
missing: Array<SheetMissing>, 
/**
 * What the last closed visit of this area found.
 */
previous: { [key in string]: FieldValue } | null, 
/**
 * When it was made (UTC).
 */
previousAt: string | null, 
/**
 * The other areas, for a joint visit.
 */
otherAreas: Array<AreaView>, 
/**
 * What the operator was writing when someone else closed this visit, or corrected it: nobody throws it away.
 */
orphan: OrphanVisit | null, };

/**
 * The draft was kept.
 */
export type VisitKept = { 
/**
 * When (UTC).
 */
savedAt: string, 
/**
 * Fields that are not right.
 */
problems: Array<FieldMessage>, 
/**
 * What is missing.
 */
missing: Array<SheetMissing>, };

/**
 * A field of a closed visit, in words.
 */
export type VisitLine = { 
/**
 * Section.
 */
section: string, 
/**
 * Field.
 */
label: string, 
/**
 * What was written, a line each.
 */
lines: Array<string>, };

/**
 * A closed visit, read in full.
 */
export type VisitPage = { 
/**
 * Assessment.
 */
vmdId: string, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * «Visita sanitaria».
 */
areaLabel: string, 
/**
 * Which.
 */
factId: string, 
/**
 * When and by whom.
 */
visited: VisitedView, 
/**
 * Who was there.
 */
present: string, 
/**
 * When it was closed (UTC).
 */
closedAt: string, 
/**
 * Version of the sheet.
 */
version: string, 
/**
 * What was written; empty fields are left out.
 */
lines: Array<VisitLine>, 
/**
 * The visit that it corrects.
 */
corrects: string | null, 
/**
 * The visit that corrected it.
 */
correctedBy: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * A visit as typed. It is kept as a draft.
 */
export type VisitSheet = { 
/**
 * Assessment.
 */
vmdId: string, 
/**
 * Area.
 */
area: string, 
/**
 * Version of the sheet on the screen.
 */
version: string, 
/**
 * What was written.
 */
values: { [key in string]: FieldValue }, 
/**
 * When: local time `YYYY-MM-DDTHH:MM`; empty = now.
 */
at: string, 
/**
 * Catalogue `visitPlace`.
 */
place: string, 
/**
 * Who was there besides the person.
 */
present: string, 
/**
 * Made together with the assessor of the other area.
 */
joint: boolean, 
/**
 * The visit (fact) that it corrects.
 */
corrects: string | null, 
/**
 * Why, when it corrects.
 */
reason: string, 
/**
 * The field on which one stands.
 */
position: string, };

/**
 * A visit that was made.
 */
export type VisitedView = { 
/**
 * The fact that sealed it.
 */
factId: string, 
/**
 * When (UTC).
 */
at: string, 
/**
 * Who, with role and body.
 */
by: string, 
/**
 * Made together.
 */
joint: boolean, 
/**
 * Where, in words.
 */
place: string, 
/**
 * It corrected an earlier one.
 */
corrected: boolean, };

/**
 * What `vmd.assign` takes.
 */
export type VmdAssignArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Area.
 */
area: string, 
/**
 * To whom.
 */
assessor: AssessorForm, 
/**
 * Why, when it passes from another person.
 */
reason: string, };

/**
 * What `vmd.cancel_visit` takes.
 */
export type VmdCancelVisitArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Areas that it served.
 */
areas: Array<string>, 
/**
 * Why.
 */
reason: string, };

/**
 * What `vmd.close` takes.
 */
export type VmdCloseArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Catalogue `vmdClosure`.
 */
outcome: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `vmd.close_visit` takes.
 */
export type VmdCloseVisitArgs = { 
/**
 * The form.
 */
sheet: VisitSheet, };

/**
 * What `vmd.correct` takes.
 */
export type VmdCorrectArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * The request.
 */
form: VmdRequestForm, };

/**
 * Filters of the list; empty strings and nulls do not filter.
 */
export type VmdFilter = { 
/**
 * Stage codes; empty = all.
 */
stages: Array<string>, 
/**
 * Only open, only closed, both (null).
 */
open: boolean | null, 
/**
 * Protocol.
 */
protocol: string, 
/**
 * Belfiore code of the comune of residence.
 */
comune: string, 
/**
 * Sub-ambito name.
 */
subAmbito: string, 
/**
 * Only those in which the operator who asks assesses.
 */
mine: boolean, 
/**
 * Only urgent.
 */
urgent: boolean, 
/**
 * Only past their clock, or in its last days.
 */
late: boolean, 
/**
 * Words of the person’s name.
 */
text: string, };

/**
 * What `vmd.keep_visit` takes.
 */
export type VmdKeepVisitArgs = { 
/**
 * The form.
 */
sheet: VisitSheet, };

/**
 * Reply of `vmd.list`.
 */
export type VmdList = { 
/**
 * Urgent first, then the nearest deadline, then the oldest.
 */
rows: Array<VmdRow>, 
/**
 * How many in all.
 */
total: number, 
/**
 * How many at each stage, whatever the filter of stages says.
 */
stages: Array<StageCount>, };

/**
 * What `vmd.list` takes.
 */
export type VmdListArgs = { 
/**
 * Filters.
 */
filter: VmdFilter, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows at most (up to 200).
 */
limit: number, };

/**
 * An assessment was opened.
 */
export type VmdOpened = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Person.
 */
personId: string, 
/**
 * Another assessment of this person by the same protocol that is still open: perhaps it was the one to work on.
 */
openVmd: string | null, };

/**
 * An assessment, opened.
 */
export type VmdPage = { 
/**
 * As lists show it.
 */
row: VmdRow, 
/**
 * The person.
 */
person: PersonHit, 
/**
 * The PUA access it comes from.
 */
intakeId: string | null, 
/**
 * The application to units that it belongs to: the one that is open, or the newest.
 */
applicationId: string | null, 
/**
 * Protected discharges to which it belongs, newest first.
 */
discharges: Array<PathwayLink>, 
/**
 * Why the PUA sent it.
 */
referralMotive: string, 
/**
 * The request, to be completed or corrected.
 */
form: VmdRequestForm, 
/**
 * The request is complete.
 */
complete: boolean, 
/**
 * Its protocol.
 */
protocol: ProtocolView | null, 
/**
 * Its areas.
 */
areas: Array<AreaView>, 
/**
 * «Valutazione effettuata»: the later of the visits (UTC).
 */
assessedAt: string | null, 
/**
 * The synthesis, or an empty one.
 */
synthesis: SynthesisForm, 
/**
 * When it was last written (UTC).
 */
synthesisedAt: string | null, 
/**
 * Domains with scores or notes, in order.
 */
domains: Array<DomainView>, 
/**
 * The meeting on whose agenda it is.
 */
meetingId: string | null, 
/**
 * Its day (ISO).
 */
meetingOn: string | null, 
/**
 * Decisions, newest first.
 */
decisions: Array<DecidedView>, 
/**
 * Plans.
 */
plans: Array<PlanRef>, 
/**
 * Catalogue `planKind` of the plans that may be opened now, in order.
 */
planKinds: Array<string>, 
/**
 * The assessment before.
 */
previousId: string | null, 
/**
 * The re-assessment.
 */
nextId: string | null, 
/**
 * When the outcome was sent (UTC).
 */
transmittedAt: string | null, 
/**
 * To whom.
 */
transmittedTo: string, 
/**
 * When it was closed (UTC).
 */
closedAt: string | null, 
/**
 * How, in words.
 */
closure: string, 
/**
 * What to do now: `complete`, `assign`, `plan`, `visit`, `synthesise`, `schedule`, `decide`, `transmit`, `plan_of_care`, `none`.
 */
nextStep: string, 
/**
 * What «Annulla» would undo.
 */
lastFact: string | null, 
/**
 * Its words.
 */
lastTitle: string, 
/**
 * Its facts, newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * Operators who may assess, with their body.
 */
assignable: Array<AssessorForm>, };

/**
 * What `vmd.page` takes.
 */
export type VmdPageArgs = { 
/**
 * Which.
 */
vmdId: string, };

/**
 * What `vmd.plan_visit` takes.
 */
export type VmdPlanVisitArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * When and where.
 */
form: PlannedVisitForm, };

/**
 * What `vmd.reassess` takes.
 */
export type VmdReassessArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Why.
 */
motive: string, };

/**
 * What `vmd.reopen` takes.
 */
export type VmdReopenArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `vmd.request` takes.
 */
export type VmdRequestArgs = { 
/**
 * The one to complete.
 */
vmdId: string | null, 
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
 * The protected discharge that it belongs to.
 */
dischargeId: string | null, 
/**
 * The request.
 */
form: VmdRequestForm, };

/**
 * The request, as typed.
 */
export type VmdRequestForm = { 
/**
 * When it arrived: local time `YYYY-MM-DDTHH:MM`; empty = now.
 */
requestedAt: string, 
/**
 * Protocol.
 */
protocol: string, 
/**
 * Catalogue `entryRoute`.
 */
route: string, 
/**
 * Catalogue `serviceRequested`.
 */
service: string, 
/**
 * Why.
 */
motive: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * Catalogue `vmdUrgencyMotive`, when urgent.
 */
urgency: string, 
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
 * Requirements of art. 27 D.Lgs. 29/2024 s.m.i. were looked into.
 */
art27Checked: boolean, 
/**
 * They are met.
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
 * When (ISO).
 */
art27On: string, };

/**
 * What `vmd.round` takes.
 */
export type VmdRoundArgs = { 
/**
 * Day (ISO); empty = today.
 */
day: string, 
/**
 * Only those of the operator who asks.
 */
mine: boolean, };

/**
 * An assessment in a list.
 */
export type VmdRow = { 
/**
 * Which.
 */
vmdId: string, 
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
 * Sub-ambito.
 */
subAmbito: string | null, 
/**
 * Protocol, in words; empty until complete.
 */
protocol: string, 
/**
 * Service requested, in words.
 */
service: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * Urgent.
 */
urgent: boolean, 
/**
 * When it arrived (UTC).
 */
requestedAt: string, 
/**
 * Whole days since then.
 */
days: number, 
/**
 * The first clock of its protocol.
 */
clock: ClockView | null, 
/**
 * Areas.
 */
areas: Array<AreaRow>, 
/**
 * Assessed by ASST and by comune or Ambito.
 */
integrated: boolean, 
/**
 * Decision, in words.
 */
decision: string | null, 
/**
 * Synthetic.
 */
example: boolean, };

/**
 * What `vmd.synthesise` takes.
 */
export type VmdSynthesiseArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * The synthesis.
 */
form: SynthesisForm, };

/**
 * What `vmd.transmit` takes.
 */
export type VmdTransmitArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Note.
 */
note: string, };

/**
 * What `vmd.undo` takes.
 */
export type VmdUndoArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * The fact; it must be the last that counts.
 */
factId: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `vmd.visit_form` takes.
 */
export type VmdVisitFormArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * Area.
 */
area: string, 
/**
 * The closed visit (fact) to correct.
 */
corrects: string | null, };

/**
 * What `vmd.visit_page` takes.
 */
export type VmdVisitPageArgs = { 
/**
 * Which.
 */
vmdId: string, 
/**
 * The visit.
 */
factId: string, };

/**
 * What `waiting.export` takes.
 */
export type WaitingExportArgs = { 
/**
 * Which unit.
 */
unitId: string, 
/**
 * `xlsx` or `csv`.
 */
format: string, };

/**
 * The list of one unit was written in a file.
 */
export type WaitingExported = { 
/**
 * Name of the file, in the folder that was chosen.
 */
file: string, 
/**
 * People in it.
 */
rows: number, 
/**
 * People left out: they did not consent to be named to the unit.
 */
withheld: number, 
/**
 * People left out: their file says that they died.
 */
deceased: number, };

/**
 * Filters of the list; empty strings and nulls do not filter.
 */
export type WaitingFilter = { 
/**
 * `waiting` (in a list now), `applied` (handed in, not in a list yet), `over` (ended), `all`; empty = `waiting`.
 */
scope: string, 
/**
 * Only people in the list of this unit.
 */
unitId: string, 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * Belfiore code of the comune of residence.
 */
comune: string, 
/**
 * Sub-ambito name.
 */
subAmbito: string, 
/**
 * `M` or `F`.
 */
sex: string, 
/**
 * Catalogue `unitWing` asked for.
 */
wing: string, 
/**
 * With (true) or without (false) a temporary plan that runs.
 */
plan: boolean | null, 
/**
 * In the list for more than these days.
 */
overDays: number | null, 
/**
 * Only urgent.
 */
urgent: boolean, 
/**
 * Only with an urgency to be decided.
 */
pending: boolean, 
/**
 * Only suspended, or only not suspended.
 */
suspended: boolean | null, 
/**
 * Only with an offer to answer or accepted.
 */
offered: boolean, 
/**
 * Only those whose interest is to be confirmed.
 */
toConfirm: boolean, 
/**
 * Only those not assessed within the term, or in its last days.
 */
late: boolean, 
/**
 * Words of the person’s name.
 */
text: string, };

/**
 * Reply of `waiting.forecast`: bands, never one number.
 */
export type WaitingForecast = { 
/**
 * How many simulations.
 */
runs: number, 
/**
 * If nothing changes: 24 months.
 */
asNow: Array<ForecastMonth>, 
/**
 * With the change: 24 months.
 */
changed: Array<ForecastMonth>, 
/**
 * Entries that the past year shows.
 */
entriesPerMonth: number, 
/**
 * Admissions that the past year shows.
 */
admissionsPerMonth: number, 
/**
 * Other exits for each person who waits one year.
 */
exitsPerYear: number, 
/**
 * Mean stay that was used.
 */
stayDays: number, 
/**
 * What it stands on, a sentence each.
 */
assumptions: Array<string>, 
/**
 * The past is enough to say anything; when not, `assumptions` says why and the months are empty.
 */
enough: boolean, };

/**
 * What `waiting.forecast` takes.
 */
export type WaitingForecastArgs = { 
/**
 * What would change.
 */
whatIf: WhatIf, };

/**
 * Reply of `waiting.list`.
 */
export type WaitingList = { 
/**
 * By day of entry (of application, when not in a list yet), the oldest first.
 */
rows: Array<WaitingRow>, 
/**
 * How many in all.
 */
total: number, 
/**
 * In a list now, whatever the filter says.
 */
waiting: number, 
/**
 * Handed in and not in a list yet.
 */
applied: number, 
/**
 * Urgencies to be decided or recognised, among those who wait.
 */
urgent: number, 
/**
 * Urgencies to be decided.
 */
pending: number, 
/**
 * In a list without a temporary plan that runs; who died is not counted.
 */
uncovered: number, 
/**
 * Interest to be confirmed; who died is not counted.
 */
toConfirm: number, 
/**
 * In a list though their file says that they died: to be ended.
 */
deceased: number, };

/**
 * What `waiting.list` takes.
 */
export type WaitingListArgs = { 
/**
 * Filters.
 */
filter: WaitingFilter, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows at most.
 */
limit: number, };

/**
 * A unit asked for, in a row.
 */
export type WaitingPlace = { 
/**
 * Which.
 */
unitId: string, 
/**
 * Its name.
 */
unit: string, 
/**
 * Wing, in words; empty for an ordinary bed.
 */
wing: string, 
/**
 * `waiting`, `offered`, `accepted`, `over`; null before it enters the list.
 */
turn: string | null, 
/**
 * First day in the list (ISO).
 */
enteredOn: string | null, 
/**
 * When the place ended (ISO).
 */
leftOn: string | null, 
/**
 * How, in words.
 */
exitLabel: string, };

/**
 * An application in a list.
 */
export type WaitingRow = { 
/**
 * Which.
 */
applicationId: string, 
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
 * `M` or `F`.
 */
sex: string | null, 
/**
 * Comune of residence.
 */
comune: string | null, 
/**
 * Sub-ambito.
 */
subAmbito: string | null, 
/**
 * Kind of unit, in words.
 */
kindLabel: string, 
/**
 * Units, in order of preference.
 */
places: Array<WaitingPlace>, 
/**
 * Catalogue `applicationStage`: of the place in the list of the unit, when the filter names one.
 */
stage: string, 
/**
 * In words.
 */
stageLabel: string, 
/**
 * Day of the application (ISO).
 */
appliedOn: string, 
/**
 * First day in the list: of the unit, when the filter names one (ISO).
 */
enteredOn: string | null, 
/**
 * Days in that list, suspensions included.
 */
days: number | null, 
/**
 * Of which suspended.
 */
suspendedDays: number, 
/**
 * Suspended now.
 */
suspended: boolean, 
/**
 * Urgency recognised, or to be decided.
 */
urgent: boolean, 
/**
 * In words; empty when none.
 */
urgencyLabel: string, 
/**
 * Temporary plan: `none`, `draft`, `compiled`, `active`.
 */
plan: string, 
/**
 * In a list without a temporary plan that runs; never of who died.
 */
uncovered: boolean, 
/**
 * The file of the person says that they died: if they are still in a list, that is to be ended.
 */
deceased: boolean, 
/**
 * The nearest last day to answer an offer, among those that wait for an answer (of the unit, when the filter names one; ISO).
 */
answerBy: string | null, 
/**
 * Interest is to be confirmed.
 */
toConfirm: boolean, 
/**
 * By when (ISO).
 */
confirmBy: string | null, 
/**
 * Tone of the term of the assessment: `neutral`, `warning`, `danger`, `good`; empty when it does not run.
 */
clockTone: string, 
/**
 * In words.
 */
clockSentence: string, 
/**
 * When it ended (ISO).
 */
leftOn: string | null, 
/**
 * How, in words.
 */
exitLabel: string, 
/**
 * Synthetic.
 */
example: boolean, };

/**
 * A place in a list, without the name of the person.
 */
export type WaitingSpell = { 
/**
 * Which application.
 */
applicationId: string, 
/**
 * Of which unit.
 */
unitId: string, 
/**
 * Its name.
 */
unit: string, 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * First day in the list (ISO).
 */
enteredOn: string, 
/**
 * When the place ended (ISO); null while it lasts.
 */
leftOn: string | null, 
/**
 * How: `admitted`, `death`, `renounced`, `moved`, `elsewhere`.
 */
exit: string | null, 
/**
 * Days in the list until then, or today; suspensions included.
 */
days: number, 
/**
 * Of which suspended.
 */
suspendedDays: number, 
/**
 * An urgency to be decided or recognised.
 */
urgent: boolean, 
/**
 * The person has a temporary plan that runs.
 */
temporaryPlan: boolean, };

/**
 * What `waiting.spells` takes.
 */
export type WaitingSpellsArgs = { 
/**
 * Only the list of this unit; empty: every list.
 */
unitId: string, 
/**
 * Also the places that ended.
 */
ended: boolean, };

/**
 * Reply of `waiting.statistics`.
 */
export type WaitingStatistics = { 
/**
 * The day that is looked at (ISO).
 */
asOf: string, 
/**
 * Day of entry of who has waited longest (ISO).
 */
since: string | null, 
/**
 * Days from entry, suspensions included.
 */
withSuspensions: Waits, 
/**
 * Days from entry, suspensions taken out.
 */
withoutSuspensions: Waits, 
/**
 * By unit: waits in its list.
 */
byUnit: Array<WaitsGroup>, 
/**
 * By sub-ambito of residence.
 */
bySubAmbito: Array<WaitsGroup>, 
/**
 * Urgent and not.
 */
byUrgency: Array<WaitsGroup>, 
/**
 * The last 24 months, oldest first.
 */
flow: Array<FlowMonth>, 
/**
 * How it is computed, whole sentences.
 */
method: string, };

/**
 * What `waiting.statistics` takes.
 */
export type WaitingStatisticsArgs = { 
/**
 * Whose waits.
 */
filter: WaitsFilter, };

/**
 * How long one group waits.
 */
export type Waits = { 
/**
 * Waits looked at.
 */
n: number, 
/**
 * Still waiting on the day.
 */
waitingNow: number, 
/**
 * Ended with an admission.
 */
completed: number, 
/**
 * Median of the completed waits; null when none.
 */
medianDays: number | null, 
/**
 * Their ninetieth percentile.
 */
p90Days: number | null, 
/**
 * Their mean.
 */
meanDays: number | null, 
/**
 * Days of who has waited longest and still waits.
 */
longestDays: number | null, 
/**
 * First day by which half no longer waits, those still waiting included; null when not reached.
 */
medianCurve: number | null, 
/**
 * Day 0, then each day on which somebody left or is still waiting.
 */
curve: Array<CurvePoint>, };

/**
 * Whose waits; empty strings and nulls do not filter.
 */
export type WaitsFilter = { 
/**
 * Catalogue `unitKind`.
 */
kind: string, 
/**
 * The waits in the list of this unit; empty: the waits of people, from their first entry in a list.
 */
unitId: string, 
/**
 * Sub-ambito name.
 */
subAmbito: string, 
/**
 * Only urgent, or only not urgent.
 */
urgent: boolean | null, 
/**
 * First day of entry (ISO).
 */
from: string, 
/**
 * Last day of entry (ISO).
 */
until: string, 
/**
 * The day that is looked at (ISO); empty = today.
 */
asOf: string, 
/**
 * The waits of every place in every list, also when no unit is named.
 */
eachPlace?: boolean, };

/**
 * One group among others.
 */
export type WaitsGroup = { 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * Waits looked at.
 */
n: number, 
/**
 * Still waiting.
 */
waitingNow: number, 
/**
 * Ended with an admission.
 */
completed: number, 
/**
 * Median of the completed waits.
 */
medianDays: number | null, 
/**
 * Their ninetieth percentile.
 */
p90Days: number | null, 
/**
 * Their mean.
 */
meanDays: number | null, };

/**
 * An obligation that was waived.
 */
export type WaivedRow = { 
/**
 * Which, as it was.
 */
row: DueRow, 
/**
 * When (UTC).
 */
waivedAt: string, 
/**
 * By whom.
 */
waivedBy: string, 
/**
 * Why, in words.
 */
motive: string, };

/**
 * A week of obligations.
 */
export type Week = { 
/**
 * Today (ISO).
 */
today: string, 
/**
 * Monday (ISO).
 */
from: string, 
/**
 * Seven days.
 */
days: Array<WeekDay>, 
/**
 * Late before this week and still to be done.
 */
late: number, };

/**
 * A day of the week.
 */
export type WeekDay = { 
/**
 * Day (ISO).
 */
day: string, 
/**
 * «lunedì 23 novembre».
 */
label: string, 
/**
 * «festa» or empty.
 */
holiday: string, 
/**
 * What is due that day: timed first, by time, then the rest.
 */
rows: Array<DueRow>, 
/**
 * How many in all.
 */
total: number, };

/**
 * What would change.
 */
export type WhatIf = { 
/**
 * Catalogue `unitKind`; empty = `rsa`.
 */
kind: string, 
/**
 * Only this unit; empty: the district.
 */
unitId: string, 
/**
 * More beds, from tomorrow.
 */
extraBeds: number, 
/**
 * Fewer entries, percent, 0–100.
 */
fewerEntries: number, 
/**
 * Mean stay in a bed, days: how long one more bed takes to be free again; 0 = the default.
 */
stayDays: number, 
/**
 * Seed: the same seed gives the same answer.
 */
seed: number, };

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
  /** The instruments of assessment. */
  'instrument.list': { args: InstrumentListArgs; reply: Array<InstrumentSummary> };
  /** One instrument, whole. */
  'instrument.definition': { args: InstrumentDefinitionArgs; reply: InstrumentDefinition };
  /** What some answers say, without keeping them. */
  'instrument.score': { args: InstrumentScoreArgs; reply: ScoreView };
  /** Offer an instrument that is off unless switched on, or stop offering it. */
  'instrument.switch': { args: InstrumentSwitchArgs; reply: Done };
  /** The protocols of assessment. */
  'protocol.list': { args: ProtocolListArgs; reply: Array<ProtocolView> };
  /** Open the form of an instrument for a person. */
  'administration.form': { args: AdministrationFormArgs; reply: AdministrationForm };
  /** Keep the answers given so far as a draft, and say what they score. */
  'administration.answer': { args: AdministrationAnswerArgs; reply: AnswerKept };
  /** Close an administration: it never changes again. */
  'administration.seal': { args: AdministrationSealArgs; reply: AdministrationSealed };
  /** Read one administration in full. */
  'administration.page': { args: AdministrationPageArgs; reply: AdministrationPage };
  /** The administrations of one person. */
  'administration.list': { args: AdministrationListArgs; reply: AdministrationList };
  /** List assessments. */
  'vmd.list': { args: VmdListArgs; reply: VmdList };
  /** Open an assessment, or complete one that the PUA sent. */
  'vmd.request': { args: VmdRequestArgs; reply: VmdOpened };
  /** Correct the request of an assessment. */
  'vmd.correct': { args: VmdCorrectArgs; reply: Done };
  /** Open one assessment. */
  'vmd.page': { args: VmdPageArgs; reply: VmdPage };
  /** Assign an area of an assessment. */
  'vmd.assign': { args: VmdAssignArgs; reply: Done };
  /** Plan a visit. */
  'vmd.plan_visit': { args: VmdPlanVisitArgs; reply: Done };
  /** Cancel a planned visit. */
  'vmd.cancel_visit': { args: VmdCancelVisitArgs; reply: Done };
  /** The home visits of a day, by comune: of assessments, and to verify discharges. */
  'vmd.round': { args: VmdRoundArgs; reply: Round };
  /** Open the form of a visit. */
  'vmd.visit_form': { args: VmdVisitFormArgs; reply: VisitForm };
  /** Keep the form of a visit as a draft. */
  'vmd.keep_visit': { args: VmdKeepVisitArgs; reply: VisitKept };
  /** Close a visit: it never changes again. */
  'vmd.close_visit': { args: VmdCloseVisitArgs; reply: VisitedView };
  /** Read one closed visit in full. */
  'vmd.visit_page': { args: VmdVisitPageArgs; reply: VisitPage };
  /** Write the synthesis for the equipe. */
  'vmd.synthesise': { args: VmdSynthesiseArgs; reply: Done };
  /** Record that the outcome was sent. */
  'vmd.transmit': { args: VmdTransmitArgs; reply: Done };
  /** Open a re-assessment linked to this one. */
  'vmd.reassess': { args: VmdReassessArgs; reply: VmdOpened };
  /** Close an assessment. */
  'vmd.close': { args: VmdCloseArgs; reply: Done };
  /** Open a closed assessment again. */
  'vmd.reopen': { args: VmdReopenArgs; reply: Done };
  /** Undo the last fact of an assessment; it stays readable. */
  'vmd.undo': { args: VmdUndoArgs; reply: Done };
  /** The meetings of the equipe. */
  'meeting.list': { args: MeetingListArgs; reply: MeetingList };
  /** Convene a meeting, or convene it differently. */
  'meeting.plan': { args: MeetingPlanArgs; reply: MeetingOpened };
  /** Open one meeting. */
  'meeting.page': { args: MeetingPageArgs; reply: MeetingPage };
  /** Set the agenda of a meeting. */
  'meeting.agenda': { args: MeetingAgendaArgs; reply: Done };
  /** Record who is there and who is not. */
  'meeting.attendance': { args: MeetingAttendanceArgs; reply: Done };
  /** Record who was heard on a case. */
  'meeting.heard': { args: MeetingHeardArgs; reply: Done };
  /** Record the decision on a case. */
  'meeting.decide': { args: MeetingDecideArgs; reply: Done };
  /** Take back the decision on a case, before sealing. */
  'meeting.undecide': { args: MeetingUndecideArgs; reply: Done };
  /** Seal the minutes of a meeting: they never change again. */
  'meeting.seal': { args: MeetingSealArgs; reply: MinutesSealed };
  /** Seal an integrative minute. */
  'meeting.add': { args: MeetingAddArgs; reply: MinutesSealed };
  /** Record that a meeting will not be held. */
  'meeting.cancel': { args: MeetingCancelArgs; reply: Done };
  /** List plans. */
  'plan.list': { args: PlanListArgs; reply: PlanList };
  /** Open a plan for an assessment. */
  'plan.open': { args: PlanOpenArgs; reply: PlanOpened };
  /** Open one plan. */
  'plan.page': { args: PlanPageArgs; reply: PlanPage };
  /** Write or change a goal. */
  'plan.save_goal': { args: PlanSaveGoalArgs; reply: PartSaved };
  /** Write or change an intervention. */
  'plan.save_intervention': { args: PlanSaveInterventionArgs; reply: PartSaved };
  /** Remove a goal or an intervention written by mistake. */
  'plan.remove_part': { args: PlanRemovePartArgs; reply: Done };
  /** Say who answers for the case. */
  'plan.set_case_manager': { args: PlanSetCaseManagerArgs; reply: Done };
  /** Write who does what and the family’s part. */
  'plan.set_roles': { args: PlanSetRolesArgs; reply: Done };
  /** Say that the plan is whole. */
  'plan.compile': { args: PlanCompileArgs; reply: Done };
  /** Record consent and signature. */
  'plan.agree': { args: PlanAgreeArgs; reply: Done };
  /** Say that the plan runs. */
  'plan.activate': { args: PlanActivateArgs; reply: Done };
  /** Set the day on which the plan is verified. */
  'plan.set_verification': { args: PlanSetVerificationArgs; reply: Done };
  /** Record a verification. */
  'plan.verify': { args: PlanVerifyArgs; reply: Done };
  /** Record a monitoring visit or call. */
  'plan.monitor': { args: PlanMonitorArgs; reply: Done };
  /** Close a plan. */
  'plan.close': { args: PlanCloseArgs; reply: Done };
  /** Open a closed plan again. */
  'plan.reopen': { args: PlanReopenArgs; reply: Done };
  /** Undo the last fact of a plan; it stays readable. */
  'plan.undo': { args: PlanUndoArgs; reply: Done };
  /** Every unit, with what is known of it. */
  'unit.list': { args: UnitListArgs; reply: Array<UnitRow> };
  /** Write what a unit is from a day on; a new unit when it has no identifier. */
  'unit.save': { args: UnitSaveArgs; reply: UnitSaved };
  /** A unit no longer takes people in. */
  'unit.end': { args: UnitEndArgs; reply: Done };
  /** A unit takes people in again. */
  'unit.resume': { args: UnitResumeArgs; reply: Done };
  /** Hand in an application; it opens its assessment at once. */
  'application.register': { args: ApplicationRegisterArgs; reply: ApplicationOpened };
  /** Correct an application. */
  'application.correct': { args: ApplicationCorrectArgs; reply: Done };
  /** Open an application; the consultation is logged. */
  'application.page': { args: ApplicationPageArgs; reply: ApplicationPage };
  /** Enter the lists of units. */
  'application.enter': { args: ApplicationEnterArgs; reply: Done };
  /** Suspend an application in every list. */
  'application.suspend': { args: ApplicationSuspendArgs; reply: Done };
  /** End a suspension. */
  'application.resume': { args: ApplicationResumeArgs; reply: Done };
  /** Record the offer of a bed. */
  'application.offer': { args: ApplicationOfferArgs; reply: Done };
  /** Record that an offer was withdrawn or lapsed. */
  'application.withdraw_offer': { args: ApplicationWithdrawOfferArgs; reply: Done };
  /** Record that an offer was accepted. */
  'application.accept': { args: ApplicationAcceptArgs; reply: Done };
  /** Record that an offer was refused. */
  'application.refuse': { args: ApplicationRefuseArgs; reply: Done };
  /** Record an admission; places in the other lists end. */
  'application.admit': { args: ApplicationAdmitArgs; reply: Done };
  /** Leave one list, or end the application. */
  'application.leave': { args: ApplicationLeaveArgs; reply: ApplicationLeft };
  /** Start the procedure of urgency. */
  'application.start_urgency': { args: ApplicationStartUrgencyArgs; reply: Done };
  /** Decide an urgency. */
  'application.decide_urgency': { args: ApplicationDecideUrgencyArgs; reply: Done };
  /** Withdraw an urgency, or record that it is over. */
  'application.withdraw_urgency': { args: ApplicationWithdrawUrgencyArgs; reply: Done };
  /** Confirm that the person is still interested. */
  'application.confirm': { args: ApplicationConfirmArgs; reply: Done };
  /** Undo the last fact of an application; it stays readable. */
  'application.undo': { args: ApplicationUndoArgs; reply: Done };
  /** Protected discharges. */
  'discharge.list': { args: DischargeListArgs; reply: DischargeList };
  /** Write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once. */
  'discharge.refer': { args: DischargeReferArgs; reply: DischargeOpened };
  /** Correct the report of a ward. */
  'discharge.correct': { args: DischargeCorrectArgs; reply: Done };
  /** Open a protected discharge; the consultation is logged. */
  'discharge.page': { args: DischargePageArgs; reply: DischargePage };
  /** Record, or correct, when the request reached the COT: its clock starts there. */
  'discharge.receive': { args: DischargeReceiveArgs; reply: Done };
  /** Take a discharge in charge, or pass it on. */
  'discharge.assign': { args: DischargeAssignArgs; reply: Done };
  /** Record the assessment, in time or late. */
  'discharge.assess': { args: DischargeAssessArgs; reply: Done };
  /** Write the plan, or replace it. */
  'discharge.plan': { args: DischargePlanArgs; reply: Done };
  /** Record that the plan is active. */
  'discharge.activate': { args: DischargeActivateArgs; reply: Done };
  /** Record that the person left the ward. */
  'discharge.discharge': { args: DischargeDischargeArgs; reply: Done };
  /** Record a verification after the discharge. */
  'discharge.verify': { args: DischargeVerifyArgs; reply: Done };
  /** Close a discharge. */
  'discharge.close': { args: DischargeCloseArgs; reply: Done };
  /** Record that nothing is activated, and why. */
  'discharge.not_activate': { args: DischargeNotActivateArgs; reply: Done };
  /** Record a new admission: it opens a new discharge, linked to this one. */
  'discharge.readmit': { args: DischargeReadmitArgs; reply: DischargeOpened };
  /** Open again a discharge that was closed or not activated. */
  'discharge.reopen': { args: DischargeReopenArgs; reply: Done };
  /** Say that an assessment or an application of the same person belongs to it. */
  'discharge.link': { args: DischargeLinkArgs; reply: Done };
  /** Undo the last thing recorded. */
  'discharge.undo': { args: DischargeUndoArgs; reply: Done };
  /** Who waits, by day of entry. */
  'waiting.list': { args: WaitingListArgs; reply: WaitingList };
  /** Write the list of one unit in a file, with the least data. */
  'waiting.export': { args: WaitingExportArgs; reply: WaitingExported };
  /** How long people wait. */
  'waiting.statistics': { args: WaitingStatisticsArgs; reply: WaitingStatistics };
  /** What would change with more beds or fewer entries: a simulation. */
  'waiting.forecast': { args: WaitingForecastArgs; reply: WaitingForecast };
  /** Every place in every list, from its entry to its end, without names. */
  'waiting.spells': { args: WaitingSpellsArgs; reply: Array<WaitingSpell> };
  /** Read a list that a unit keeps today; nothing is written. */
  'import.open': { args: ImportOpenArgs; reply: ImportPreview };
  /** Read the same file with another mapping. */
  'import.reread': { args: ImportRereadArgs; reply: ImportPreview };
  /** Rows of the file that is open, and what becomes of them. */
  'import.rows': { args: ImportRowsArgs; reply: ImportRows };
  /** Say whom a doubtful row is about. */
  'import.choose': { args: ImportChooseArgs; reply: ImportRow };
  /** Import the file that is open: all of it or nothing. */
  'import.commit': { args: ImportCommitArgs; reply: ImportDone };
  /** Put away the file that is open; nothing was written. */
  'import.close': { args: ImportCloseArgs; reply: Done };
  /** Imports of the past. */
  'import.list': { args: ImportListArgs; reply: Array<ImportEntry> };
  /** Undo a whole import. */
  'import.undo': { args: ImportUndoArgs; reply: ImportUndone };
  /** How far the long command under way is. */
  'job.progress': { args: JobProgressArgs; reply: JobProgress };
  /** Ask the long command under way to stop; it leaves nothing behind. */
  'job.cancel': { args: JobCancelArgs; reply: Done };
  /** Change a list of words that the office keeps itself. */
  'catalogue.set': { args: CatalogueSetArgs; reply: Done };
  /** The file of a person, or one administration, as an HL7 FHIR R4 bundle. */
  'export.fhir': { args: ExportFhirArgs; reply: FhirBundle };
  /** The kinds of document. */
  'document.kinds': { args: DocumentKindsArgs; reply: Array<DocumentKind> };
  /** The documents of one thing: those that can be made, those that left. */
  'document.of': { args: DocumentOfArgs; reply: Documents };
  /** Make a document to be looked at; the consultation is logged. */
  'document.preview': { args: DocumentPreviewArgs; reply: DocumentSheet };
  /** Make a document to be printed; that it left is recorded. */
  'document.print': { args: DocumentPrintArgs; reply: DocumentSheet };
  /** Write a document in a file; that it left is recorded. */
  'document.save': { args: DocumentSaveArgs; reply: DocumentSaved };
  /** Write every document of a meeting: the minutes, the extract of each case, the plans of those that were decided. */
  'document.batch': { args: DocumentBatchArgs; reply: DocumentsSaved };
  /** The sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept. */
  'document.recovery': { args: DocumentRecoveryArgs; reply: DocumentSheet };
  /** Letterheads. */
  'letterhead.list': { args: LetterheadListArgs; reply: Array<LetterheadView> };
  /** Write or change a letterhead. */
  'letterhead.save': { args: LetterheadSaveArgs; reply: LetterheadSaved };
  /** Say that nobody writes with a letterhead any longer. */
  'letterhead.withdraw': { args: LetterheadWithdrawArgs; reply: Done };
  /** Read a sign from a PNG that the person picks. */
  'letterhead.logo': { args: LetterheadLogoArgs; reply: LogoRead };
  /** A document of synthetic data with a letterhead that is not saved yet. */
  'letterhead.preview': { args: LetterheadPreviewArgs; reply: DocumentSheet };
  /** Write the copy of everything held of a person (art. 15 GDPR), to be read and as data. */
  'export.person': { args: ExportPersonArgs; reply: PersonExported };
  /** Write the FHIR bundle of a person in a file. */
  'export.save_fhir': { args: ExportSaveFhirArgs; reply: DocumentSaved };
  /** Keep a half-filled form. */
  'draft.save': { args: DraftSaveArgs; reply: DraftSaved };
  /** Take up a half-filled form. */
  'draft.load': { args: DraftLoadArgs; reply: DraftBody | null };
  /** Throw a half-filled form away. */
  'draft.discard': { args: DraftDiscardArgs; reply: Done };
  /** The work that is due, most urgent first. */
  'today.list': { args: TodayListArgs; reply: Today };
  /** Obligations, of everybody or of the operator. */
  'deadline.list': { args: DeadlineListArgs; reply: DueList };
  /** Give an obligation to someone, or pass it on. */
  'deadline.assign': { args: DeadlineAssignArgs; reply: Done };
  /** Say that an obligation will not be met, and why. */
  'deadline.waive': { args: DeadlineWaiveArgs; reply: Done };
  /** Open again an obligation that was waived by mistake. */
  'deadline.resume': { args: DeadlineResumeArgs; reply: Done };
  /** Obligations that were waived, newest first. */
  'deadline.waived': { args: DeadlineWaivedArgs; reply: Array<WaivedRow> };
  /** Write deadlines in an iCalendar file, without names. */
  'deadline.export': { args: DeadlineExportArgs; reply: AgendaExported };
  /** What time it is for the archive. */
  'deadline.now': { args: DeadlineNowArgs; reply: Now };
  /** Write or change a reminder. */
  'reminder.save': { args: ReminderSaveArgs; reply: ReminderSaved };
  /** Open a reminder. */
  'reminder.page': { args: ReminderPageArgs; reply: ReminderPage };
  /** Say that a reminder is done. */
  'reminder.complete': { args: ReminderCompleteArgs; reply: Done };
  /** Say that a reminder is no longer needed. */
  'reminder.drop': { args: ReminderDropArgs; reply: Done };
  /** Open again a reminder that was done or dropped by mistake. */
  'reminder.resume': { args: ReminderResumeArgs; reply: Done };
  /** A week of obligations. */
  'today.week': { args: TodayWeekArgs; reply: Week };
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
