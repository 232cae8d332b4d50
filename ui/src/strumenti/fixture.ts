import type { InstrumentDefinition, ItemView, ScoreView } from '../ipc';
import { isAnswered } from './answers';
import type { Answers } from './instrument';

/** An instrument for tests, with one question of each kind. Not a real one: the real ones are files that Rust reads. */
const item = (id: string, label: string, rest: Partial<ItemView> = {}): ItemView => ({
  id,
  label,
  help: '',
  section: '',
  kind: 'single',
  options: [
    { code: 'no', label: 'Dipendente', points: 0 },
    { code: 'part', label: 'Con aiuto', points: 5 },
    { code: 'yes', label: 'Autonomo', points: 10 },
  ],
  exclusive: null,
  notApplicable: null,
  min: null,
  max: null,
  step: null,
  required: true,
  codes: [],
  ...rest,
});

export const probe: InstrumentDefinition = {
  id: 'probe',
  version: '1.0.0',
  title: 'Scala di prova',
  short: 'Prova',
  citation: 'Nessuna fonte: serve alle prove.',
  licence: '',
  mode: 'full',
  direction: 'higher_better',
  filledBy: 'Infermiere',
  note: '',
  domain: 'functional',
  codes: [],
  inputs: [],
  items: [
    item('eat', 'Alimentazione'),
    item('move', 'Mobilità', {
      kind: 'multiple',
      exclusive: 'none',
      options: [
        { code: 'none', label: 'Nessun aiuto', points: 0 },
        { code: 'stick', label: 'Bastone', points: 1 },
        { code: 'frame', label: 'Deambulatore', points: 1 },
      ],
    }),
    item('laundry', 'Bucato', { notApplicable: 'Mai svolto' }),
    item('pain', 'Dolore', { kind: 'number', options: [], min: 0, max: 10, step: 1 }),
  ],
  scores: [{ id: 'total', label: 'Totale', min: 0, max: 32, decimals: 0, bands: [] }],
  main: 'total',
  bands: [],
};

/** The shape of what Rust answers, with a score that is only recognisable: how many answers there are. */
export const reply = (definition: InstrumentDefinition, answers: Answers): ScoreView => {
  const missing = definition.items.filter(({ id }) => !isAnswered(answers[id])).map(({ id }) => id);
  const complete = missing.length === 0;
  const given = definition.items.length - missing.length;
  return {
    instrument: definition.id,
    version: definition.version,
    score: complete ? given : null,
    max: 32,
    band: complete ? 'fine' : null,
    bandLabel: complete ? 'Buona' : null,
    tone: 'good',
    complete,
    range: [given, complete ? given : 32],
    missing,
    parts: [],
    note: '',
  };
};
