import { formatDate, isoOf } from '../form/date';
import type { FieldValue, RowValue, SheetColumn, SheetDefinition, SheetField } from '../ipc';
import { written } from '../strumenti/answers';
import { readNumber } from '../strumenti/number';

/** What stands in one control: numbers and dates are still the text that was typed, `yes` and `no` are codes. */
export type Cell = string | string[];
/** A row keeps its key while others come and go. */
export type Row = { key: string; cells: { readonly [column: string]: Cell } };
export type TypedValue = Cell | Row[];
export type Typed = { readonly [field: string]: TypedValue };

/** What a field and a column of a table have in common. */
export type Question = Pick<SheetField, 'id' | 'label' | 'kind' | 'options' | 'exclusive' | 'required'> &
  Partial<Pick<SheetField, 'help' | 'unit' | 'min' | 'max'>>;

let made = 0;
/** A key for a new row. */
export const newKey = () => `r${++made}`;

export const isBlankCell = (cell: Cell | undefined) =>
  cell === undefined || (typeof cell === 'string' ? cell.trim() === '' : cell.length === 0);

export const isBlankRow = ({ cells }: Row) => Object.values(cells).every(isBlankCell);

export const isRows = (value: TypedValue | undefined): value is Row[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object');

export const rowsOf = (value: TypedValue | undefined): Row[] => (isRows(value) ? value : []);
export const cellOf = (value: TypedValue | undefined): Cell =>
  value === undefined || isRows(value) ? '' : value;

export const fieldsOf = (definition: SheetDefinition): SheetField[] =>
  definition.sections.flatMap(({ fields }) => fields);

const typedCell = (kind: string, value: RowValue): Cell => {
  if (typeof value === 'number') return written(value);
  return kind === 'date' && typeof value === 'string' ? formatDate(value) : value;
};

const wireCell = (kind: string, cell: Cell): RowValue => {
  if (Array.isArray(cell)) return cell;
  const text = cell.trim();
  if (kind === 'number') {
    const read = readNumber(text, { min: null, max: null, step: null });
    // What is no number goes as it is, to be refused by name and kept.
    return 'value' in read ? read.value : text;
  }
  return kind === 'date' ? (isoOf(text) ?? text) : kind === 'text' ? cell : text;
};

const isTable = (value: FieldValue): value is { [column: string]: RowValue }[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

/** What Rust kept, as it stands in the controls. */
export function typedOf(
  definition: SheetDefinition,
  values: { readonly [field: string]: FieldValue | undefined },
): Typed {
  const typed: { [field: string]: TypedValue } = {};
  for (const field of fieldsOf(definition)) {
    const value = values[field.id];
    if (value === undefined) continue;
    if (field.kind !== 'rows') typed[field.id] = typedCell(field.kind, value as RowValue);
    else if (isTable(value))
      typed[field.id] = value.map((row) => ({
        key: newKey(),
        cells: Object.fromEntries(
          Object.entries(row).map(([id, cell]) => [id, typedCell(kindOf(field.columns, id), cell)]),
        ),
      }));
  }
  return typed;
}

const kindOf = (columns: readonly SheetColumn[], id: string) =>
  columns.find((column) => column.id === id)?.kind ?? 'line';

/** The rows that are sent: blank ones are not. Their places are those that Rust speaks of. */
export const sentRows = (value: TypedValue | undefined): Row[] =>
  rowsOf(value).filter((row) => !isBlankRow(row));

/** What is in the controls, as Rust takes it: nothing for what is empty. */
export function wireOf(definition: SheetDefinition, typed: Typed): { [field: string]: FieldValue } {
  const values: { [field: string]: FieldValue } = {};
  for (const field of fieldsOf(definition)) {
    const value = typed[field.id];
    if (field.kind === 'rows') {
      const rows = sentRows(value).map(({ cells }) =>
        Object.fromEntries(
          Object.entries(cells)
            .filter(([, cell]) => !isBlankCell(cell))
            .map(([id, cell]) => [id, wireCell(kindOf(field.columns, id), cell)]),
        ),
      );
      if (rows.length > 0) values[field.id] = rows;
    } else {
      const cell = cellOf(value);
      if (!isBlankCell(cell)) values[field.id] = wireCell(field.kind, cell);
    }
  }
  return values;
}

/** A box ticked or unticked among several, where one may exclude the others. */
export const ticked = (question: Question, before: readonly string[], after: readonly string[]): string[] => {
  const { exclusive } = question;
  if (!exclusive || !after.includes(exclusive)) return [...after];
  return before.includes(exclusive) ? after.filter((code) => code !== exclusive) : [exclusive];
};

/** `network[2].phone`, as Rust names a field, as the id of its control in the page. */
export function controlOf(path: string, typed: Typed): string {
  const [, field = path, place, column] = /^([^[.]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(path) ?? [];
  const row = place === undefined ? undefined : sentRows(typed[field])[Number(place)];
  return row && column ? `v-${field}-${row.key}-${column}` : `v-${field}`;
}
