import { memo, useCallback } from 'react';
import { shortDayOf } from '../form/when';
import type { FieldValue, SheetDefinition, SheetField } from '../ipc';
import { FieldControl } from './FieldControl';
import { linesOf } from './inWords';
import { RowsField } from './RowsField';
import { type Cell, cellOf, type Row, rowsOf, type Typed } from './values';

type Props = {
  definition: SheetDefinition;
  typed: Typed;
  previous: { readonly [field: string]: FieldValue | undefined } | null;
  previousAt: string | null;
  error: (control: string) => string | undefined;
  onSet: (field: string, cell: Cell) => void;
  onRows: (field: string, change: (rows: readonly Row[]) => Row[]) => void;
  onStand: (control: string) => void;
};

const nothing: readonly string[] = [];

/** The sections of the sheet, one below the other, each field with what the last visit found. */
export const Sections = (props: Props) => (
  <>
    {props.definition.sections.map((section) => (
      <section
        key={section.id}
        id={`section-${section.id}`}
        className="card visit-section"
        aria-labelledby={`section-title-${section.id}`}
        onFocus={({ target }) => target.id && props.onStand(target.id)}
      >
        <h2 id={`section-title-${section.id}`} tabIndex={-1}>
          {section.label}
        </h2>
        {section.help && <p className="quiet">{section.help}</p>}
        <div className="visit-fields">
          {section.fields.map((field) => (
            <Field key={field.id} field={field} {...props} />
          ))}
        </div>
      </section>
    ))}
  </>
);

function Field({ field, typed, previous, previousAt, error, onSet, onRows }: Props & { field: SheetField }) {
  const before = previous ? linesOf(field, previous[field.id]) : nothing;
  const beforeOn = previousAt ? shortDayOf(previousAt) : '';
  if (field.kind === 'rows')
    return (
      <RowsField
        field={field}
        rows={rowsOf(typed[field.id])}
        before={before}
        beforeOn={beforeOn}
        error={error}
        onChange={(change) => onRows(field.id, change)}
      />
    );
  return (
    <Plain
      field={field}
      cell={cellOf(typed[field.id])}
      before={before.join('\n')}
      beforeOn={beforeOn}
      error={error(`v-${field.id}`)}
      onSet={onSet}
    />
  );
}

type PlainProps = {
  field: SheetField;
  cell: Cell;
  before: string;
  beforeOn: string;
  error: string | undefined;
  onSet: (field: string, cell: Cell) => void;
};

/** A field that is drawn again only when something of its own changes: sheets are long and typing must not wait. */
const Plain = memo(function Plain({ field, cell, before, beforeOn, error, onSet }: PlainProps) {
  const onChange = useCallback((now: Cell) => onSet(field.id, now), [onSet, field.id]);
  return (
    <FieldControl
      id={`v-${field.id}`}
      question={field}
      cell={cell}
      before={before ? before.split('\n') : []}
      beforeOn={beforeOn}
      error={error}
      onChange={onChange}
    />
  );
});
