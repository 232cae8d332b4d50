import { formatDate, isoOf } from '../../form/date';
import { FormNotes } from '../../form/FormNotes';
import { ReasonForm } from '../../form/ReasonForm';
import { useForm } from '../../form/useForm';
import { useKept } from '../../form/useKept';
import { civilDayOf } from '../../form/when';
import { type UnitRow, useDo } from '../../ipc';
import { Button, DateField, TextField, useToast } from '../../kit';
import { common } from '../../words/common';
import { unita as words } from '../../words/unita';

type Props = { unit: UnitRow; onDone: () => void };

/** A unit no longer takes people in. Those who wait in its list stay, and the page says how many they are. */
export function Shut({ unit, onDone }: Props) {
  const {
    form: data,
    change: type,
    drop,
  } = useKept(`unit.${unit.unitId}.end`, { on: formatDate(civilDayOf(new Date())), reason: '' });
  const end = useDo('unit.end');
  const say = useToast();
  const on = isoOf(data.on);
  const form = useForm({
    missing: [
      ...(on ? [] : [{ field: 'on', message: words.endOnMissing }]),
      ...(data.reason.trim() ? [] : [{ field: 'reason', message: words.reasonMissing }]),
    ],
    sending: {
      error: end.error,
      isPending: end.isPending,
      send: () => end.mutateAsync({ unitId: unit.unitId, on: on ?? '', reason: data.reason.trim() }),
    },
    done: () => {
      drop();
      say({ words: words.endedSaid(unit.label) });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p>{words.endWhat(unit.waiting)}</p>
      <FormNotes form={form} />
      <DateField
        id="on"
        label={words.endOn}
        required
        autoFocus
        value={data.on}
        error={form.said('on')}
        onChange={(day) => type({ on: day })}
      />
      <TextField
        id="reason"
        label={words.reason}
        required
        value={data.reason}
        error={form.said('reason')}
        onChange={(reason) => type({ reason })}
      />
      <div className="row">
        <Button type="submit" kind="danger" icon="ban" busy={end.isPending}>
          {words.endDo}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A unit takes people in again. */
export function Reopen({ unit, onDone }: Props) {
  const resume = useDo('unit.resume');
  const { reason, reasonMissing } = words;
  return (
    <ReasonForm
      name={`unit.${unit.unitId}.resume`}
      what={words.resumeWhat}
      words={{ reason, reasonMissing, submit: words.endDo, done: words.resumed(unit.label) }}
      sending={resume}
      send={(why) => resume.mutateAsync({ unitId: unit.unitId, reason: why })}
      onDone={onDone}
    />
  );
}
