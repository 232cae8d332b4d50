import { type FormEvent, useState } from 'react';
import {
  type AgendaCase,
  CallError,
  call,
  type ParticipantForm,
  useChoices,
  useRefresh,
  useSession,
} from '../ipc';
import { Button, Select, TextField, useToast } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { sedute } from '../words/sedute';

const words = sedute.case;

/** The person, a relative or who represents them, heard on their own case. */
export function Heard({
  of,
  meetingId,
  onTrouble,
}: {
  of: AgendaCase;
  meetingId: string;
  onTrouble: (words: string) => void;
}) {
  const { may } = useSession();
  const kinds = useChoices('respondentKind');
  const toast = useToast();
  const refresh = useRefresh('meeting');
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const mayChange = may('meeting.change');
  const label = ({ kind: code, name: who }: ParticipantForm) =>
    [kinds.find((each) => each.value === code)?.label ?? code, who].filter(Boolean).join(', ');
  const write = (people: ParticipantForm[]) =>
    call('meeting.heard', { meetingId, vmdId: of.vmdId, people }).then(refresh);
  const set = (people: ParticipantForm[], said: string) => {
    const before = of.heard;
    const back = () => void write(before).catch((thrown) => onTrouble(CallError.from(thrown).message));
    return write(people).then(
      () => toast({ words: said, undo: back }),
      (thrown) => onTrouble(CallError.from(thrown).message),
    );
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!kind);
    if (!kind) return focusSoon('heard-kind');
    void set([...of.heard, { kind, name: name.trim() }], words.heardSaved).then(() => {
      setKind('');
      setName('');
      setOpen(false);
      focusSoon('add-heard');
    });
  };
  return (
    <section className="stack" aria-labelledby="heard-head">
      <h3 id="heard-head">{words.heard}</h3>
      {of.heard.length === 0 && <p className="quiet">{words.nobodyHeard}</p>}
      <ul className="plain-list">
        {of.heard.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two relatives may be written alike
          <li key={`${each.kind}-${index}`} className="row">
            {label(each)}
            {mayChange && (
              <Button
                kind="quiet"
                icon="close"
                aria-label={words.heardRemove(label(each))}
                onClick={() =>
                  void set(
                    of.heard.filter((_, place) => place !== index),
                    words.heardRemoved(label(each)),
                  )
                }
              >
                {null}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && !open && (
        <div>
          <Button
            id="add-heard"
            kind="outline"
            icon="plus"
            onClick={() => {
              setOpen(true);
              focusSoon('heard-kind');
            }}
          >
            {words.addHeard}
          </Button>
        </div>
      )}
      {mayChange && open && (
        <form className="heard-line" onSubmit={add} noValidate>
          <Select
            id="heard-kind"
            label={words.heardKind}
            none={words.heardNone}
            required
            value={kind}
            error={wrong && !kind ? words.heardMissing : undefined}
            choices={kinds}
            onChange={setKind}
          />
          <TextField id="heard-name" label={words.heardName} value={name} onChange={setName} />
          <Button type="submit" kind="outline" icon="check">
            {words.heardAdd}
          </Button>
        </form>
      )}
    </section>
  );
}
