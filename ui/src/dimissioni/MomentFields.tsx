import { useRef, useState } from 'react';
import { longDate } from '../form/date';
import { civilDayOf, shortDayOf, timeOf } from '../form/when';
import { Banner, Button, DateField, RadioChips, TextField } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { segnalazione } from '../words/segnalazione';
import { asksTurn, idsOf, isOld, type MomentTyped, momentAt, touched } from './moment';

const words = segnalazione.moment;

type Props = {
  prefix: string;
  labels: { day: string; time: string };
  hint?: string;
  typed: MomentTyped;
  onChange: (typed: MomentTyped) => void;
  error: (field: string) => string | undefined;
  /** What time it is for the archive, UTC. */
  now: string;
  required?: boolean;
  /** Alt O writes the present moment here: of one moment in a form. */
  keyed?: boolean;
};

/** `venerdì 20/11`. */
const briefDay = (utc: string) =>
  `${longDate(civilDayOf(new Date(utc))).split(' ')[0]} ${shortDayOf(utc).slice(0, 5)}`;

/** A day and an hour, the present ones one key away; when that hour came twice, which of the two. */
export function MomentFields({ prefix, labels, hint, typed, onChange, error, now, required, keyed }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const ids = idsOf(prefix);
  const change = (patch: Partial<MomentTyped>) => {
    setSaid('');
    const next = touched(typed, patch, now);
    // Who only passes through a field begins nothing.
    if (next !== typed) onChange(next);
  };
  const write = () => {
    onChange(momentAt(now));
    setSaid(words.written(shortDayOf(now), timeOf(now)));
  };
  useFormKeys(box, keyed ? { alt: { o: write } } : {});
  return (
    <>
      <DateField
        id={ids.day}
        label={labels.day}
        hint={hint}
        required={required}
        value={typed.day}
        error={error(ids.day)}
        onChange={(day) => change({ day })}
      />
      <TextField
        id={ids.time}
        label={labels.time}
        required={required}
        inputMode="numeric"
        placeholder="hh:mm"
        value={typed.time}
        error={error(ids.time)}
        onChange={(time) => change({ time })}
      />
      <div className="wide stack tight" ref={box}>
        {isOld(typed, now) && (
          <Banner tone="warning">
            <p>{words.old(briefDay(typed.since), timeOf(typed.since))}</p>
          </Banner>
        )}
        <div className="row tight">
          <Button
            id={ids.now}
            kind="quiet"
            aria-label={words.nowOf(labels.day)}
            {...(keyed ? { keys: 'Alt O', 'aria-keyshortcuts': 'Alt+O' } : {})}
            onClick={write}
          >
            {words.now}
          </Button>
          <span className="quiet" role="status">
            {said}
          </span>
        </div>
      </div>
      {asksTurn(typed) && (
        <RadioChips
          id={ids.turn}
          wide
          required
          label={words.twice}
          value={typed.turn}
          error={error(ids.turn)}
          choices={[
            { value: 'first', label: words.first },
            { value: 'second', label: words.second },
          ]}
          onChange={(turn) => change({ turn })}
        />
      )}
    </>
  );
}
