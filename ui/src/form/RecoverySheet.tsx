import { type FormEvent, useMemo, useState } from 'react';
import { printPdf } from '../documenti/print';
import { call } from '../ipc';
import { Button, ErrorSummary, TextField } from '../kit';
import { useIdleTouch } from '../shell/useIdleTouch';
import { common } from '../words/common';
import { secret } from '../words/secret';
import { recoveryGroups } from './code';
import { dayOf } from './when';

type Props = { code: string; archiveName: string; onKept: () => void };

/** Two different places out of `count`, so that what is typed back was really copied. */
const twoOf = (count: number): [number, number] => {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
};

/** The recovery code, shown once: to print, and to give back in two pieces before going on. */
export function RecoverySheet({ code, archiveName, onKept }: Props) {
  // The archive is open while the sheet is being copied, before there is a house that says someone is here.
  useIdleTouch();
  const groups = useMemo(() => recoveryGroups(code), [code]);
  const [asked] = useState(() => twoOf(groups.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [attempt, setAttempt] = useState(0);
  const [printing, setPrinting] = useState(false);
  const wrong = asked.filter((place) => recoveryGroups(typed[place] ?? '').join('') !== groups[place]);
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.length === 0) onKept();
    else setAttempt(attempt + 1);
  };
  const print = async () => {
    setPrinting(true);
    try {
      await printPdf((await call('document.recovery', { code })).pdf);
    } catch {
      // The code is shown only now: where its sheet cannot be made, this page itself is printed.
      window.print();
    } finally {
      setPrinting(false);
    }
  };
  return (
    <form className="stack" onSubmit={check} noValidate>
      <p>{secret.sheetWhy}</p>
      <section className="sheet-print" aria-label={secret.sheetTitle}>
        <p className="print-only">
          <b>Poliedro — {secret.sheetTitle}</b>
        </p>
        <p className="print-only">{secret.sheetArchive(archiveName)}</p>
        <ol className="recovery">
          {groups.map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
            <li key={place}>
              <span className="quiet">{place + 1}</span>
              <span className="mono">{group}</span>
            </li>
          ))}
        </ol>
        <p>{secret.sheetWarn}</p>
        <p className="print-only">{secret.sheetPrintedOn(dayOf(new Date().toISOString()))}</p>
      </section>
      <div>
        <Button kind="outline" icon="print" busy={printing} onClick={() => void print()}>
          {secret.print}
        </Button>
      </div>
      <h2>{secret.confirmTitle}</h2>
      <p>{secret.confirmWhy}</p>
      <ErrorSummary
        title={common.missing(wrong.length)}
        attempt={attempt}
        missing={wrong.map((place) => ({ field: `group-${place}`, message: secret.groupWrong(place + 1) }))}
      />
      <div className="columns">
        {asked.map((place) => (
          <TextField
            key={place}
            id={`group-${place}`}
            label={secret.group(place + 1)}
            mono
            required
            maxLength={8}
            value={typed[place] ?? ''}
            onChange={(text) => setTyped({ ...typed, [place]: text })}
            error={attempt > 0 && wrong.includes(place) ? secret.groupWrong(place + 1) : undefined}
          />
        ))}
      </div>
      <div>
        <Button type="submit" icon="check">
          {secret.confirm}
        </Button>
      </div>
    </form>
  );
}
