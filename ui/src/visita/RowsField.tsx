import { type KeyboardEvent, useRef } from 'react';
import type { SheetField } from '../ipc';
import { Button, focusField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { visita } from '../words/visita';
import { FieldControl } from './FieldControl';
import { type Cell, newKey, type Row } from './values';

type Props = {
  field: SheetField;
  rows: readonly Row[];
  before: readonly string[];
  beforeOn: string;
  /** What is wrong, by the id of the control. */
  error: (control: string) => string | undefined;
  onChange: (change: (rows: readonly Row[]) => Row[]) => void;
};

/** The text that tells one row from another: what is in its first column. */
const nameOf = (field: SheetField, row: Row) => {
  const cell = row.cells[field.columns[0]?.id ?? ''];
  return typeof cell === 'string' ? cell.trim() : '';
};

/** A small table: people, medicines, services. A row that is taken away can be put back. */
export function RowsField({ field, rows, before, beforeOn, error, onChange }: Props) {
  const toast = useToast();
  const box = useRef<HTMLElement>(null);
  const id = `v-${field.id}`;
  const first = field.columns[0]?.id ?? '';
  const add = () => {
    const key = newKey();
    onChange((now) => [...now, { key, cells: {} }]);
    focusSoon(`${id}-${key}-${first}`);
  };
  const remove = (row: Row, place: number) => {
    onChange((now) => now.filter(({ key }) => key !== row.key));
    const next = rows[place + 1] ?? rows[place - 1];
    if (next) focusField(`${id}-${next.key}-${first}`);
    else box.current?.querySelector<HTMLElement>('.rows-add button')?.focus();
    toast({
      words: visita.rowRemoved(nameOf(field, row)),
      undo: () => {
        onChange((now) => [...now.slice(0, place), row, ...now.slice(place)]);
        focusSoon(`${id}-${row.key}-${first}`);
      },
    });
  };
  const write = (key: string, column: string, cell: Cell) =>
    onChange((now) =>
      now.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: cell } } : row)),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.key.toLowerCase() !== 'r') return;
    event.preventDefault();
    add();
  };
  return (
    <section className="rows wide" id={id} ref={box} aria-labelledby={`${id}-label`} onKeyDown={onKeyDown}>
      <p className="legend" id={`${id}-label`}>
        {field.label}
        {field.required && <span aria-hidden="true"> *</span>}
      </p>
      {field.help && <p className="field-hint">{field.help}</p>}
      {before.length > 0 && (
        <div className="field-hint">
          <p>{visita.beforeRows(beforeOn)}</p>
          <ul className="before-rows">
            {before.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a closed visit never change
              <li key={place}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {error(id) && <p className="field-error">{error(id)}</p>}
      {rows.length > 0 && (
        <ol className="row-cards">
          {rows.map((row, place) => (
            <li
              key={row.key}
              className="card row-card"
              aria-label={visita.row(place + 1, nameOf(field, row))}
            >
              <div className="row-cells">
                {field.columns.map((column) => (
                  <FieldControl
                    key={column.id}
                    id={`${id}-${row.key}-${column.id}`}
                    question={column}
                    cell={row.cells[column.id] ?? ''}
                    error={error(`${id}-${row.key}-${column.id}`)}
                    narrow
                    onChange={(cell) => write(row.key, column.id, cell)}
                  />
                ))}
              </div>
              <Button
                kind="quiet"
                icon="delete"
                aria-label={visita.removeRow(place + 1, nameOf(field, row))}
                onClick={() => remove(row, place)}
              >
                {null}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="rows-add">
        <Button
          kind="outline"
          icon="plus"
          keys="Alt R"
          aria-keyshortcuts="Alt+R"
          aria-label={visita.addRowTo(field.label)}
          onClick={add}
        >
          {visita.addRow}
        </Button>
      </div>
    </section>
  );
}
