import './giro.css';
import './paper.css';
import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { longDate } from '../form/date';
import { useNow } from '../form/useNow';
import { type Round, useAsk, useSession } from '../ipc';
import { EmptyState, focusField, RadioChips, walkList } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { giro } from '../words/giro';
import { DayBar } from './DayBar';
import { dayAfter, isDay } from './day';
import { Print } from './Print';
import { Stop } from './Stop';
import { keyOf } from './stop';

/** Whose visits were shown last: kept while the program runs, so that coming back from a scale finds the same round. */
let lastWhose: 'mine' | 'all' | undefined;

/** The visits of one day, by comune, as they will be driven. */
export function Giro() {
  const [here, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const asked = here.split('?')[0]?.split('/')[2] ?? '';
  // Nobody asked for a day: today, as the archive says it.
  const now = useNow();
  const day = isDay(asked) ? asked : (now?.day ?? '');
  const [whose, setWhose] = useState(lastWhose ?? (may('vmd.visit') ? 'mine' : 'all'));
  const round = useAsk(
    'vmd.round',
    { day, mine: whose === 'mine' },
    { enabled: day !== '', placeholderData: keepPreviousData, gcTime: 30_000 },
  );
  const onDay = (next: string) => {
    go(`/giro/${next}`, { replace: true });
    focusField('round-title');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !day || event.ctrlKey || event.altKey) return walkList(event);
    event.preventDefault();
    onDay(dayAfter(day, step));
  };
  useFormKeys(box, { leave: () => go('/oggi') });
  const total = round.data?.comuni.reduce((sum, { stops }) => sum + stops.length, 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows change the day and walk the links inside
    <div className="page stack round" ref={box} onKeyDown={onKeyDown}>
      <header className="page-head">
        <div id="round-title" tabIndex={-1}>
          <Title>{giro.title}</Title>
          <p role="status">
            {day && <b>{longDate(day)}.</b>}{' '}
            {total === undefined || round.isPlaceholderData ? '' : giro.visits(total)}
          </p>
        </div>
        <div className="row push">
          <div className="chips-only">
            <RadioChips
              id="whose"
              label={giro.whose}
              value={whose}
              choices={[
                { value: 'mine', label: giro.mine },
                { value: 'all', label: giro.all },
              ]}
              onChange={(next) => {
                lastWhose = next;
                setWhose(next);
              }}
            />
          </div>
          {now && round.data && !round.isPlaceholderData && (
            <Print now={now.now} day={day} mine={whose === 'mine'} round={round.data} />
          )}
        </div>
      </header>
      {day && (
        <DayBar
          day={day}
          days={round.data?.days ?? []}
          onDay={onDay}
          onToday={() => {
            go('/giro', { replace: true });
            focusField('round-title');
          }}
        />
      )}
      <Answer of={round}>{(found) => <Comuni round={found} mine={whose === 'mine'} />}</Answer>
      <p className="quiet">{giro.keys}</p>
    </div>
  );
}

function Comuni({ round: { comuni }, mine }: { round: Round; mine: boolean }) {
  if (comuni.length === 0)
    return (
      <EmptyState icon="map-marker" title={giro.none}>
        <p>{mine ? giro.noneMine : giro.noneAll}</p>
      </EmptyState>
    );
  return comuni.map(({ comune, stops }) => (
    <section
      key={comune}
      className="stack tight"
      aria-label={giro.comune(comune || giro.noComune, stops.length)}
    >
      <h2>
        {comune || giro.noComune} <span className="quiet num">{stops.length}</span>
      </h2>
      <ol className="round-stops">
        {stops.map((stop) => (
          <Stop key={keyOf(stop)} stop={stop} />
        ))}
      </ol>
    </section>
  ));
}
