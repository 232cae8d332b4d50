import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { PlaceField } from '../../form/PlaceField';
import { useForm } from '../../form/useForm';
import { useGiveUp } from '../../form/useGiveUp';
import { useKept } from '../../form/useKept';
import { civilDayOf } from '../../form/when';
import { type UnitRow, useChoices, useDo } from '../../ipc';
import {
  Button,
  Check,
  CheckChips,
  DateField,
  RadioChips,
  Select,
  TextArea,
  TextField,
  useToast,
} from '../../kit';
import { common } from '../../words/common';
import { unita as words } from '../../words/unita';
import { missingIn, type Typed, typedOf, wireOf } from './typed';

/** The name under which an unfinished form is kept. */
export const keptName = (unit: UnitRow | null) => `unit.${unit?.unitId ?? 'new'}`;

type Props = { unit: UnitRow | null; onDone: (unitId?: string) => void; onReopen: () => void };
type Plain = { [F in keyof Typed]: Typed[F] extends string ? F : never }[keyof Typed];

/** A new unit, or a new version of one that is there: what it is from a day on. Left half-way, it keeps what was typed. */
export function EditUnit({ unit, onDone, onReopen }: Props) {
  const name = keptName(unit);
  const [today] = useState(() => civilDayOf(new Date()));
  const { form: data, change: type, drop } = useKept<Typed>(name, typedOf(unit, today));
  const kinds = useChoices('unitKind');
  const wings = useChoices('unitWing');
  const save = useDo('unit.save');
  const say = useToast();
  const form = useForm({
    missing: missingIn(data, unit === null),
    sending: {
      error: save.error,
      isPending: save.isPending,
      send: () => save.mutateAsync(wireOf(unit?.unitId ?? null, data)),
    },
    done: ({ unitId }) => {
      drop();
      say({ words: (unit ? words.saved : words.added)(data.name.trim()) });
      onDone(unitId);
    },
  });
  const giveUp = useGiveUp(name, { drop, said: words.dropped, onDone, onReopen });
  const line = (field: Plain, more: { hint?: string; inputMode?: 'numeric' | 'tel' | 'email' } = {}) => (
    <TextField
      id={field}
      label={words.fields[field as keyof typeof words.fields]}
      value={data[field]}
      error={form.said(field)}
      onChange={(text) => type({ [field]: text })}
      {...more}
    />
  );
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <h2 id="unit-edit" tabIndex={-1}>
        {unit ? words.editOf(unit.label) : words.add}
      </h2>
      <p className="quiet">{unit ? words.editHint : words.newHint}</p>
      <FormNotes form={form} />
      <div className="columns">
        <Select
          id="kind"
          label={words.fields.kind}
          required
          none={words.kindNone}
          value={data.kind}
          error={form.said('kind')}
          choices={kinds}
          onChange={(kind) => type({ kind })}
        />
        <TextField
          id="name"
          label={words.fields.name}
          required
          value={data.name}
          error={form.said('name')}
          onChange={(text) => type({ name: text })}
        />
        {line('body')}
        <PlaceField
          id="comune"
          label={words.fields.comune}
          required
          value={data.comune}
          error={form.said('comune')}
          onChange={(comune) => type({ comune })}
        />
        {line('address')}
        {line('phone', { inputMode: 'tel' })}
        {line('email', { inputMode: 'email' })}
        {line('contact')}
        {line('authorised', { inputMode: 'numeric', hint: words.bedsHint })}
        {line('accredited', { inputMode: 'numeric', hint: words.bedsHint })}
        {line('contracted', { inputMode: 'numeric', hint: words.bedsHint })}
      </div>
      <RadioChips
        id="inAgreement"
        label={words.fields.inAgreement}
        value={data.inAgreement || 'unknown'}
        error={form.said('inAgreement')}
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: words.inAgreement[value],
        }))}
        onChange={(value) => type({ inAgreement: value === 'unknown' ? '' : value })}
      />
      <CheckChips
        id="wings"
        label={words.fields.wings}
        value={data.wings}
        error={form.said('wings')}
        choices={wings}
        onChange={(chosen) => type({ wings: chosen })}
      />
      {line('source')}
      <TextArea
        id="note"
        label={words.fields.note}
        value={data.note}
        error={form.said('note')}
        onChange={(note) => type({ note })}
      />
      <Check
        id="confirmed"
        label={words.confirmedCheck}
        checked={data.confirmed}
        onChange={(confirmed) => type({ confirmed })}
      />
      <DateField
        id="from"
        label={words.from}
        required={unit !== null}
        hint={unit ? undefined : words.fromHintNew}
        value={data.from}
        error={form.said('from')}
        onChange={(from) => type({ from })}
      />
      <div className="row">
        <Button type="submit" icon="check" busy={save.isPending}>
          {common.save}
        </Button>
        <Button kind="quiet" onClick={giveUp}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
