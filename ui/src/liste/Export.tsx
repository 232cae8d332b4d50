import { type FormEvent, useState } from 'react';
import { CallError, type UnitRow, useDo } from '../ipc';
import { Button, Dialog, RadioChips, Select, useToast } from '../kit';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { liste } from '../words/liste';

const words = liste.export;

type Props = { units: readonly UnitRow[]; unitId: string; onClose: () => void };

/** The list of one unit in a file. The folder is picked in a dialog of the computer: no path passes through this page. */
export function Export({ units, unitId, onClose }: Props) {
  const toast = useToast();
  const write = useDo('waiting.export');
  const [form, setForm] = useState<{ unitId: string; format: 'xlsx' | 'csv' }>({ unitId, format: 'xlsx' });
  const submit = useSubmit(
    () => (form.unitId ? [] : [{ field: 'export-unit', message: words.unitMissing }]),
    {
      controlOf: (field) => (field === 'unitId' ? 'export-unit' : field),
      values: { 'export-unit': form.unitId },
    },
  );
  const store = (event: FormEvent) => {
    event.preventDefault();
    void submit.submit(async () => {
      try {
        const { file, rows, withheld, deceased } = await write.mutateAsync(form);
        onClose();
        toast({
          words: [words.done(file, rows), words.withheld(withheld), words.deceased(deceased)]
            .filter(Boolean)
            .join(' '),
        });
      } catch (thrown) {
        // Closing the dialog of the computer without choosing is no refusal.
        if (CallError.from(thrown).code !== 'cancelled') throw thrown;
      }
    });
  };
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form className="stack" noValidate onSubmit={store}>
        <SubmitNotes submit={submit} />
        <p>{words.what}</p>
        <Select
          id="export-unit"
          label={words.unit}
          none={words.choose}
          required
          value={form.unitId}
          error={submit.error('export-unit')}
          choices={units.map((unit) => ({
            value: unit.unitId,
            label: liste.unitOf(unit.label, unit.waiting),
          }))}
          onChange={(chosen) => setForm((now) => ({ ...now, unitId: chosen }))}
        />
        <RadioChips
          id="export-format"
          label={words.format}
          value={form.format}
          choices={(['xlsx', 'csv'] as const).map((value) => ({ value, label: words.formats[value] }))}
          onChange={(format) => setForm((now) => ({ ...now, format }))}
        />
        <div className="row">
          <Button type="submit" icon="download" busy={submit.busy}>
            {words.do}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
