import type { ApplicationPage, EntryView, UnitRow, WaitingRow } from '../ipc';
import { emptyApplication } from './application';

export const entry = (unitId: string, over: Partial<EntryView> = {}): EntryView => ({
  unitId,
  unit: `RSA ${unitId}`,
  comune: 'Soncino',
  phone: '0374 85000',
  place: 1,
  wing: '',
  wingLabel: '',
  turn: null,
  turnLabel: '',
  enteredOn: null,
  days: null,
  suspendedDays: 0,
  position: null,
  offer: null,
  offers: 0,
  refusals: 0,
  leftOn: null,
  exit: '',
  exitLabel: '',
  ...over,
});

export const listed = (unitId: string, over: Partial<EntryView> = {}) =>
  entry(unitId, {
    turn: 'waiting',
    turnLabel: 'In lista',
    enteredOn: '2026-03-10',
    days: 258,
    position: 12,
    ...over,
  });

const offer = {
  on: '2026-11-20',
  wing: '',
  answerBy: '2026-11-25',
  late: false,
  acceptedOn: null,
};

export const offered = (unitId: string, over: Partial<EntryView> = {}) =>
  listed(unitId, { turn: 'offered', turnLabel: 'Posto proposto', offers: 1, offer, ...over });

export const accepted = (unitId: string) =>
  listed(unitId, {
    turn: 'accepted',
    turnLabel: 'Posto accettato',
    offers: 1,
    offer: { ...offer, acceptedOn: '2026-11-22' },
  });

export const aVmd = {
  vmdId: 'v',
  stage: 'assigned',
  stageLabel: 'Assegnata',
  assessedOn: null,
  decision: null,
  decidedOn: null,
  minutes: '',
  meetingId: null,
  lists: false,
};

export const decided = {
  ...aVmd,
  stage: 'decided',
  stageLabel: 'Deliberata',
  assessedOn: '2026-03-01',
  decision: 'Inserimento in lista',
  decidedOn: '2026-03-10',
  minutes: 'Verbale 3/2026',
  meetingId: 'm',
  lists: true,
};

/** Everything that whoever may change applications may do with one in a list. */
export const everything = [
  'correct',
  'enter',
  'suspend',
  'offer',
  'leave',
  'start_urgency',
  'decide_urgency',
  'withdraw_urgency',
  'confirm',
  'undo',
];

export const page = (over: Partial<ApplicationPage> = {}): ApplicationPage => ({
  applicationId: 'a',
  person: {
    personId: 'p',
    fullName: 'Ferrari Lucia',
    sex: 'F',
    birthDate: '1938-08-15',
    age: 88,
    code: null,
    comune: 'Soncino',
    phone: '0374 1234',
    deceased: false,
    example: true,
    matchedBy: null,
    openIntakes: 0,
  },
  kind: 'rsa',
  kindLabel: 'RSA',
  stage: 'applied',
  stageLabel: 'In valutazione',
  appliedOn: '2026-02-10',
  clock: null,
  form: { ...emptyApplication, appliedOn: '2026-02-10', preferences: [{ unitId: 'a', wing: '' }] },
  requester: 'La persona stessa',
  vmd: aVmd,
  entries: [entry('a'), entry('b', { place: 2 })],
  suspensions: [],
  urgency: null,
  temporaryPlan: null,
  uncovered: false,
  confirmedOn: '2026-02-10',
  confirmBy: '2026-12-10',
  leftOn: null,
  exitLabel: '',
  remarks: [],
  may: everything,
  lastFact: 'f1',
  lastTitle: 'Domanda inserita',
  timeline: [],
  imported: '',
  ...over,
});

export const unit = (unitId: string, over: Partial<UnitRow> = {}): UnitRow => ({
  unitId,
  label: `RSA ${unitId}`,
  kind: 'rsa',
  kindLabel: 'RSA',
  comune: 'Soncino',
  form: {
    kind: 'rsa',
    name: `RSA ${unitId}`,
    body: '',
    comune: 'I827',
    address: '',
    phone: '',
    email: '',
    contact: '',
    authorised: null,
    accredited: null,
    contracted: null,
    inAgreement: null,
    wings: [],
    confirmed: false,
    source: '',
    note: '',
  },
  versions: [],
  endedOn: null,
  endedReason: '',
  open: true,
  waiting: 0,
  ...over,
});

export const row = (applicationId: string, over: Partial<WaitingRow> = {}): WaitingRow => ({
  applicationId,
  personId: `p-${applicationId}`,
  fullName: `Persona ${applicationId}`,
  age: 84,
  sex: 'F',
  comune: 'Crema',
  subAmbito: 'Crema',
  kindLabel: 'RSA',
  places: [
    {
      unitId: 'a',
      unit: 'RSA a',
      wing: '',
      turn: 'waiting',
      enteredOn: '2026-03-10',
      leftOn: null,
      exitLabel: '',
    },
    {
      unitId: 'b',
      unit: 'RSA b',
      wing: '',
      turn: 'waiting',
      enteredOn: '2026-03-10',
      leftOn: null,
      exitLabel: '',
    },
  ],
  stage: 'listed',
  stageLabel: 'In lista',
  appliedOn: '2026-02-10',
  enteredOn: '2026-03-10',
  days: 258,
  suspendedDays: 0,
  suspended: false,
  urgent: false,
  urgencyLabel: '',
  deceased: false,
  answerBy: null,
  plan: 'active',
  uncovered: false,
  toConfirm: false,
  confirmBy: null,
  clockTone: '',
  clockSentence: '',
  leftOn: null,
  exitLabel: '',
  example: true,
  ...over,
});
