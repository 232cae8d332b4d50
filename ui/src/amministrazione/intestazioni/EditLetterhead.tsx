import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { useGiveUp } from '../../form/useGiveUp';
import { useKept } from '../../form/useKept';
import { type LetterheadForm, type LetterheadView, useAsk, useDo } from '../../ipc';
import { Button, Check, CheckChips, TextArea, TextField, useToast } from '../../kit';
import { common } from '../../words/common';
import { intestazioni as words } from '../../words/intestazioni';
import { LetterheadPreview } from './LetterheadPreview';
import { LogoField } from './LogoField';
import { blank, keptName, wireOf } from './typed';

type Props = {
  letterhead: LetterheadView | null;
  /** No other stands: it is proposed for every document. */
  first: boolean;
  onDone: (letterheadId?: string) => void;
  onReopen: () => void;
};

/** A letterhead while it is written, and beside it how it comes out. Left half-way, it keeps what was typed. */
export function EditLetterhead({ letterhead, first, onDone, onReopen }: Props) {
  const name = keptName(letterhead);
  const start = letterhead?.form ?? { ...blank, default: first };
  const { form: data, change: type, drop } = useKept<LetterheadForm>(name, start);
  const kinds = useAsk('document.kinds', {}, { staleTime: Number.POSITIVE_INFINITY });
  const save = useDo('letterhead.save');
  const say = useToast();
  const form = useForm({
    missing: data.name.trim() ? [] : [{ field: 'name', message: words.nameMissing }],
    sending: {
      error: save.error,
      isPending: save.isPending,
      send: () => save.mutateAsync({ letterheadId: letterhead?.letterheadId ?? null, form: wireOf(data) }),
    },
    done: ({ letterheadId }) => {
      drop();
      say({ words: words.saved(data.name.trim()) });
      onDone(letterheadId);
    },
  });
  const giveUp = useGiveUp(name, { drop, said: words.dropped, onDone, onReopen });
  const line = (field: 'place' | 'closing' | 'foot', hint?: string) => (
    <TextField
      id={field}
      label={words.fields[field]}
      hint={hint}
      value={data[field]}
      error={form.said(field)}
      onChange={(text) => type({ [field]: text })}
    />
  );
  return (
    <div className="letterhead-desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="text" aria-labelledby="letterhead-edit" tabIndex={0}>
        <form className="stack" onSubmit={form.submit} noValidate>
          <h2 id="letterhead-edit" tabIndex={-1}>
            {letterhead ? words.editOf(letterhead.form.name) : words.new}
          </h2>
          <FormNotes form={form} />
          <TextField
            id="name"
            label={words.fields.name}
            required
            value={data.name}
            error={form.said('name')}
            onChange={(text) => type({ name: text })}
          />
          <TextArea
            id="lines"
            label={words.fields.lines}
            hint={words.linesHint}
            rows={4}
            value={data.lines}
            error={form.said('lines')}
            onChange={(lines) => type({ lines })}
          />
          <LogoField
            name={data.name}
            logo={data.logo}
            error={form.said('logo')}
            onChange={(logo) => type({ logo })}
          />
          {line('place', words.placeHint)}
          {line('closing', words.closingHint)}
          {line('foot')}
          <CheckChips
            id="kinds"
            label={words.fields.kinds}
            hint={words.kindsHint}
            value={data.kinds}
            error={form.said('kinds')}
            choices={(kinds.data ?? []).map((each) => ({ value: each.kind, label: each.name }))}
            onChange={(chosen) => type({ kinds: chosen })}
          />
          <Check
            id="default"
            label={words.fields.default}
            hint={form.said('default') ?? words.defaultHint}
            checked={data.default}
            onChange={(yes) => type({ default: yes })}
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
      </section>
      <section className="text" aria-label={words.previewOf}>
        <LetterheadPreview form={data} />
      </section>
    </div>
  );
}
