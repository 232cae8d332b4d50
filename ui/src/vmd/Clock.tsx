import type { ClockView, VmdRow } from '../ipc';
import { Days, Tag } from '../kit';
import { vmd } from '../words/vmd';
import { toneOf } from './stage';

/** The time a protocol gives: number, bar and word while it runs; a word once it stopped; only the days gone where it gives none. */
export function Clock({ row: { clock, days } }: { row: Pick<VmdRow, 'clock' | 'days'> }) {
  if (!clock) return <span className="num nowrap">{vmd.since(days)}</span>;
  if (clock.met !== null)
    return (
      <span title={clock.sentence}>
        <Tag tone={clock.met ? 'success' : 'danger'}>{clock.met ? vmd.met : vmd.notMet}</Tag>
        <span className="visually-hidden"> {clock.sentence}</span>
      </span>
    );
  return <Days {...shownOf(clock)} tone={toneOf(clock.tone)} sentence={clock.sentence} />;
}

/** What the three say: days left of those given, or days beyond with the bar full. */
export const shownOf = ({ left, total }: Pick<ClockView, 'left' | 'total'>) =>
  left < 0
    ? { days: -left, full: 1, word: vmd.late1(-left) }
    : { days: left, full: Math.max(1, total), word: left === 0 ? vmd.lastDay : vmd.left(left) };
