import { useState } from 'react';
import { formatDate, isoOf } from '../../form/date';
import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { civilDayOf } from '../../form/when';
import { type ComuneRow, useDo } from '../../ipc';
import { Button, Check, DateField, Select, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';

const words = amministrazione.territory;

/** Which sub-ambito a comune belongs to, from a day on. What held before stays in the history. */
export function AssignSubAmbito({ comune, subAmbiti }: { comune: ComuneRow; subAmbiti: readonly string[] }) {
  const [data, setData] = useState({
    subAmbito: comune.subAmbito ?? '',
    from: formatDate(comune.from ?? civilDayOf(new Date())),
    confirmed: comune.confirmed,
  });
  const assign = useDo('territory.assign');
  const say = useToast();
  const from = isoOf(data.from);
  const form = useForm({
    missing: [
      ...(data.subAmbito ? [] : [{ field: 'subAmbito', message: words.subAmbitoMissing }]),
      ...(from ? [] : [{ field: 'from', message: words.fromMissing }]),
    ],
    sending: {
      error: assign.error,
      isPending: assign.isPending,
      send: () => assign.mutateAsync({ ...data, belfiore: comune.belfiore, from: from ?? '' }),
    },
    done: () => say({ words: words.saved(comune.name, data.subAmbito) }),
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <h2>{words.editTitle(comune.name)}</h2>
      {comune.hypothesis && !comune.confirmed && (
        <p className="quiet">{words.hypothesis(comune.hypothesis)}</p>
      )}
      <FormNotes form={form} />
      <Select
        id="subAmbito"
        label={words.subAmbito}
        required
        none={words.choose}
        value={data.subAmbito}
        error={form.said('subAmbito')}
        choices={subAmbiti.map((name) => ({ value: name, label: name }))}
        onChange={(subAmbito) => setData({ ...data, subAmbito })}
      />
      <DateField
        id="from"
        label={words.from}
        required
        value={data.from}
        error={form.said('from')}
        onChange={(text) => setData((now) => ({ ...now, from: text }))}
      />
      <Check
        id="confirmed"
        label={words.confirmedBy}
        checked={data.confirmed}
        onChange={(confirmed) => setData({ ...data, confirmed })}
      />
      <div>
        <Button type="submit" icon="check" busy={assign.isPending}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}
