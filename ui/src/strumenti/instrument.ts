import type { Answer, InstrumentDefinition, ItemView, ScoreDefinition } from '../ipc';

/** The answers given so far, by question. The score they make always comes from Rust. */
export type Answers = { readonly [id: string]: Answer };

/** The answer that says "it does not apply". */
export const NOT_APPLICABLE = 'na';

/** An input or an item: to who fills the form in they are the same thing. */
export type Question = Omit<ItemView, 'codes'> & {
  /** True for what qualifies the score: it gives no points. */
  input: boolean;
};

/** Everything that is asked, in the order of the form: first what qualifies the score (schooling, age), then the items. */
export const questionsOf = (definition: InstrumentDefinition): Question[] => [
  ...definition.inputs.map((input) => ({
    ...input,
    help: '',
    section: '',
    exclusive: null,
    notApplicable: null,
    step: null,
    input: true,
  })),
  ...definition.items.map((item) => ({ ...item, input: false })),
];

/** A class in the shape of a score (the letter of Katz): its number means nothing to a reader, its words do. */
export const isClass = ({ min, max, bands }: ScoreDefinition) =>
  bands.length > 1 && bands.length === max - min + 1 && bands.every(({ from, to }) => from === to);

/** The main score as the file defines it. */
export const mainOf = (definition: InstrumentDefinition): ScoreDefinition | undefined =>
  definition.scores.find(({ id }) => id === definition.main);
