import type { ImportFate, ImportField, ImportOptions, ImportPreview, ImportUnitName } from '../../ipc';
import type { Missing } from '../../kit';
import { importa as words } from '../../words/importa';

/** How the file is to be read, as it stands on the screen; `columns` says what each column is, by its number. */
export type Draft = {
  kind: string;
  unitId: string;
  columns: Readonly<Record<string, string>>;
  units: Readonly<Record<string, string>>;
};

/** The field of the column that names the unit, and those that say who a person is. */
const UNIT = 'unit';
const FULL_NAME = 'fullName';
const inFullName = ['surname', 'name'];
/** Necessary, but there is another way to say them. */
const saidElsewhere = [UNIT, FULL_NAME, ...inFullName];

export const draftOf = ({ options, columns, units }: ImportPreview): Draft => ({
  kind: options.kind || 'rsa',
  unitId: options.unitId,
  columns: Object.fromEntries(columns.map(({ n, field }) => [String(n), field])),
  units: Object.fromEntries(units.map(({ name, unitId }) => [name, options.units[name] ?? unitId ?? ''])),
});

const said = (entries: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));

const withoutProposals = (units: Readonly<Record<string, string>>, proposals: readonly ImportUnitName[]) =>
  Object.fromEntries(
    Object.entries(units).filter(
      ([name, is]) => !proposals.some((each) => each.guess && each.name === name && each.unitId === is),
    ),
  );

/** The draft as Rust takes it: what is not said is left out, and so are the units of `proposals`, which nobody has looked at yet. */
export const optionsOf = (
  { kind, unitId, columns, units }: Draft,
  proposals: readonly ImportUnitName[] = [],
): ImportOptions => ({
  kind,
  // A file that names its units is of no unit in particular.
  unitId: Object.values(columns).includes(UNIT) ? '' : unitId,
  columns: said(columns),
  units: withoutProposals(said(units), proposals),
});

const inOrder = (entries: Readonly<Record<string, string>>) =>
  Object.entries(said(entries)).sort(([a], [b]) => (a < b ? -1 : 1));

const written = ({ kind, unitId, columns, units }: ImportOptions) =>
  JSON.stringify([kind || 'rsa', unitId, inOrder(columns), inOrder(units)]);

/** Must the file be read again to be read as `wanted`? Reading again forgets what was answered: not without a reason. */
export const differs = (
  wanted: ImportOptions,
  { options }: ImportPreview,
  proposals: readonly ImportUnitName[] = [],
) => written(wanted) !== written({ ...options, units: withoutProposals(options.units, proposals) });

/** Does a column say the unit of each row? */
export const namesUnits = ({ columns }: Draft) => Object.values(columns).includes(UNIT);

/** A column means something else; what it means is taken away from the column that meant it before, whose number is `from`. */
export function withColumn(draft: Draft, n: number, field: string): { draft: Draft; from: number | null } {
  const other = Object.entries(draft.columns).find(
    ([column, was]) => field !== '' && was === field && column !== String(n),
  );
  const columns = { ...draft.columns, ...(other && { [other[0]]: '' }), [String(n)]: field };
  return { draft: { ...draft, columns }, from: other ? Number(other[0]) : null };
}

export const withUnit = (draft: Draft, name: string, unitId: string): Draft => ({
  ...draft,
  units: { ...draft.units, [name]: unitId },
});

/** The control of a column. */
export const columnId = (n: number) => `column-${n}`;
/** The control of the unit name at a place. */
export const unitNameId = (place: number) => `unit-name-${place}`;

/** What no column says yet; surname and name may be one column. Each leads to the first column that is not read. */
export function missingColumns(fields: readonly ImportField[], draft: Draft, first: number): Missing[] {
  const known = new Set(Object.values(draft.columns));
  const free = Object.entries(draft.columns).find(([, field]) => field === '');
  const field = columnId(free ? Number(free[0]) : first);
  const nameless = !known.has(FULL_NAME) && inFullName.some((part) => !known.has(part));
  const wanted = fields.filter(
    ({ code, required }) => required && !saidElsewhere.includes(code) && !known.has(code),
  );
  return [
    ...(nameless ? [{ field, message: words.nameMissing }] : []),
    ...wanted.map(({ label }) => ({ field, message: words.fieldMissing(label) })),
  ];
}

/** Names of units that stand for nothing yet, or the unit of the whole file. */
export function missingUnits(preview: ImportPreview, draft: Draft): Missing[] {
  if (!namesUnits(draft)) return draft.unitId ? [] : [{ field: 'one-unit', message: words.oneUnitMissing }];
  return preview.units.flatMap(({ name }, place) =>
    draft.units[name]
      ? []
      : [{ field: unitNameId(place), message: words.unitMissing(name || words.unitEmpty) }],
  );
}

const rowsOf = (fates: readonly ImportFate[], ...codes: string[]) =>
  fates.filter(({ code }) => codes.includes(code)).reduce((sum, { rows }) => sum + rows, 0);

/** What the import would do: rows written, rows that are known already, rows left out, and of these the doubtful ones. */
export const sums = (fates: readonly ImportFate[]) => ({
  written: rowsOf(fates, 'new', 'matched', 'updated'),
  known: rowsOf(fates, 'known'),
  out: rowsOf(fates, 'refused', 'empty', 'doubtful'),
  undecided: rowsOf(fates, 'doubtful'),
});
