import { formatDate } from '../form/date';
import type { FieldValue, RowValue, SheetField } from '../ipc';
import { written } from '../strumenti/answers';
import { common } from '../words/common';
import type { Question } from './values';

const labelOf = (question: Question, code: string) =>
  question.options.find((option) => option.code === code)?.label ?? code;

/** One value in words. */
export function cellInWords(question: Question, value: RowValue): string {
  if (typeof value === 'number') return [written(value), question.unit].filter(Boolean).join(' ');
  if (Array.isArray(value)) return value.map((code) => labelOf(question, code)).join(', ');
  switch (question.kind) {
    case 'yesno':
      return value === 'yes' ? common.yes : common.no;
    case 'date':
      return formatDate(value);
    case 'choice':
      return labelOf(question, value);
    default:
      return value;
  }
}

/** What was written in a field, a line each; a row of a table is one line. */
export function linesOf(field: SheetField, value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  if (field.kind !== 'rows') return [cellInWords(field, value as RowValue)];
  return (value as { [column: string]: RowValue }[]).map((row) =>
    field.columns
      .flatMap((column) => {
        const cell = row[column.id];
        return cell === undefined ? [] : [cellInWords(column, cell)];
      })
      .join(' · '),
  );
}
