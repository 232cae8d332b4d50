import { useState } from 'react';
import type { DueBand, DueRow } from '../ipc';
import { Banner, Button, Icon } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { oggi } from '../words/oggi';
import { rowId } from './place';
import { Row } from './Row';
import type { Deeds } from './useDeeds';
import { PAGE, useRest } from './useRest';

/** What does not press is behind its number: the page stays short, and nothing is out of reach. */
const folded: readonly string[] = ['later', 'open'];
const pressing: readonly string[] = ['now', 'late'];

/** Who died and still waits is shown at once: a list leads here. */
const DECEASED = 'application.deceased';
const isDeceased = ({ key }: DueRow) => key.kind === DECEASED;

/** The bands that were opened, while the program runs. */
const opened = new Set<string>();

type Props = { band: DueBand; mine: boolean; at: string; deeds: Deeds };

/** Obligations that stand at the same distance, in the order in which to take them. */
export function Band({ band, mine, at, deeds }: Props) {
  const [open, setOpen] = useState(
    !folded.includes(band.code) || opened.has(band.code) || band.rows.some(isDeceased),
  );
  const toggle = () => {
    if (open) opened.delete(band.code);
    else opened.add(band.code);
    setOpen(!open);
  };
  const presses = pressing.includes(band.code);
  return (
    <section className={presses ? 'card due urgent' : 'card due'} aria-labelledby={headingOf(band)}>
      <header>
        <h2 id={headingOf(band)} tabIndex={-1}>
          {presses && <Icon name="warning-circle" />}
          {band.label} <span className="num">{band.total.toLocaleString('it-IT')}</span>
        </h2>
        {open && band.total > 1 && <p className="quiet">{oggi.order}</p>}
        {folded.includes(band.code) && (
          <Button
            kind="quiet"
            data-stop
            aria-expanded={open}
            aria-describedby={headingOf(band)}
            onClick={toggle}
          >
            {open ? oggi.hide : oggi.show(band.total)}
          </Button>
        )}
      </header>
      {open && <Rows band={band} mine={mine} at={at} deeds={deeds} />}
    </section>
  );
}

function Rows({ band, mine, at, deeds }: Props) {
  const { shown, left, busy, trouble, more } = useRest(band, mine, at);
  const last = shown.at(-1);
  const deceased = shown.find(isDeceased);
  return (
    <>
      <ul>
        {shown.map((row) => (
          <Row
            key={rowId(row.key)}
            row={row}
            deeds={deeds}
            {...(row === deceased ? { id: 'due-deceased' } : {})}
          />
        ))}
      </ul>
      {trouble && (
        <Banner tone="danger" live>
          <p>{trouble}</p>
        </Banner>
      )}
      {left > 0 && (
        <Button
          kind="quiet"
          icon="expand"
          data-stop
          busy={busy}
          onClick={() => {
            more();
            // The last page takes the button away: the focus stays where the new rows begin.
            if (left <= PAGE && last) focusSoon(rowId(last.key));
          }}
        >
          {oggi.more(PAGE, left)}
        </Button>
      )}
    </>
  );
}

/** The id of a band's heading. */
export const headingOf = ({ code }: DueBand) => `due-${code}`;
