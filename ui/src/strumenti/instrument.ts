/** An assessment instrument as its versioned file says, and what is answered to it. The score always comes from Rust. */

export type ScoreTone = 'good' | 'neutral' | 'warning' | 'danger';
export type Band = { code: string; label: string; from: number; to: number; tone: ScoreTone };
export type Option = {
  code: string;
  label: string;
  points?: number | null;
  /** The ages, in completed years, for which this option is the right one. */
  from?: number | null;
  to?: number | null;
};

export type Input = {
  id: string;
  label: string;
  kind: 'single' | 'number';
  options: Option[];
  min: number | null;
  max: number | null;
  required: boolean;
  /** `age`: the birth date says it, at the day of the administration. */
  source: 'age' | null;
};

export type Item = {
  id: string;
  label: string;
  help: string;
  section: string;
  kind: 'single' | 'multiple' | 'number';
  options: Option[];
  /** In a multiple choice, the answer that excludes the others («nessuna»). */
  exclusive: string | null;
  /** The words for "it does not apply", when the instrument allows it. */
  notApplicable: string | null;
  min: number | null;
  max: number | null;
  step: number | null;
  required: boolean;
};

export type ScoreDefinition = {
  id: string;
  label: string;
  min: number;
  max: number;
  decimals: number;
  bands: Band[];
};

export type Definition = {
  id: string;
  version: string;
  title: string;
  short: string;
  citation: string;
  licence: string;
  mode: 'full' | 'subscores' | 'total';
  direction: 'higher_better' | 'higher_worse';
  filledBy: string;
  note: string;
  inputs: Input[];
  items: Item[];
  scores: ScoreDefinition[];
  /** The id of the main score. */
  main: string;
  bands: Band[];
};

export type Answer = string | string[] | number;
export type Answers = { readonly [id: string]: Answer };

export type ScorePart = {
  id: string;
  label: string;
  value: number | null;
  min: number;
  max: number;
  range: [number, number];
  band: string | null;
  bandLabel: string;
  tone: ScoreTone;
};

export type ScoreView = {
  instrument: string;
  version: string;
  score: number | null;
  max: number;
  band: string | null;
  bandLabel: string;
  tone: ScoreTone;
  complete: boolean;
  range: [number, number];
  /** Items and required inputs without an answer, in the order of the form. */
  missing: string[];
  parts: ScorePart[];
};

/** The answer that says "it does not apply". */
export const NOT_APPLICABLE = 'na';

/** An input or an item: to who fills the form in they are the same thing. */
export type Question = Omit<Item, 'section'> & {
  section: string;
  /** True for what qualifies the score (schooling, age) without being part of the instrument. */
  input: boolean;
  source: 'age' | null;
};

/** Everything that is asked, in the order of the form: first what qualifies the score, then the items. */
export const questionsOf = (definition: Definition): Question[] => [
  ...definition.inputs.map((input) => ({
    ...input,
    help: '',
    section: '',
    exclusive: null,
    notApplicable: null,
    step: null,
    input: true,
  })),
  ...definition.items.map((item) => ({ ...item, input: false, source: null })),
];

/** The main score as the file defines it. */
export const mainOf = (definition: Definition): ScoreDefinition | undefined =>
  definition.scores.find(({ id }) => id === definition.main);
