import type { DueBand, DueRow, Today } from '../ipc';

/** An obligation for tests: an access to assess, of nobody, unless told otherwise. */
export const dueRow = (over: Partial<DueRow> = {}): DueRow => ({
  key: { kind: 'intake.assess', of: 'i1', part: '' },
  of: 'intake',
  title: 'Accesso PUA',
  personId: 'p1',
  fullName: 'Rossi Maria',
  age: 88,
  comune: 'Crema',
  what: 'Da valutare.',
  band: 'open',
  dueAt: null,
  dueOn: null,
  dueTime: '',
  beganAt: '2026-11-20T10:00:00Z',
  number: '3 giorni',
  word: 'da',
  sentence: 'Aperta da 3 giorni.',
  gone: null,
  tone: 'neutral',
  urgent: false,
  assignedTo: null,
  assignedName: '',
  mayWaive: false,
  ...over,
});

/** Something that may be waived: a verification of a plan. */
export const verification = (over: Partial<DueRow> = {}) =>
  dueRow({
    key: { kind: 'plan.verify', of: 'pl1', part: '2026-11-24' },
    of: 'plan',
    title: 'Progetto',
    fullName: 'Bianchi Ugo',
    what: 'Verifica del progetto.',
    mayWaive: true,
    ...over,
  });

export const reminder = (over: Partial<DueRow> = {}) =>
  dueRow({
    key: { kind: 'reminder', of: 'r1', part: '' },
    of: 'reminder',
    title: 'Promemoria',
    what: 'Telefonare alla figlia.',
    ...over,
  });

export const band = (code: string, rows: DueRow[], total = rows.length): DueBand => ({
  code,
  label:
    { now: 'Adesso', late: 'In ritardo', today: 'Oggi', later: 'Più avanti', open: 'Senza un termine' }[
      code
    ] ?? code,
  rows: rows.map((row) => ({ ...row, band: code })),
  total,
});

export const todayOf = (bands: DueBand[], over: Partial<Today> = {}): Today => ({
  now: '2026-11-23T09:42:00Z',
  day: '2026-11-23',
  mine: false,
  bands,
  drafts: [],
  counts: [{ room: 'oggi', total: 3, late: 1 }],
  ...over,
});
