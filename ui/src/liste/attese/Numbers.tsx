import { formatDate } from '../../form/date';
import type { WaitingStatistics, Waits } from '../../ipc';
import { attese as words } from '../../words/attese';

const figure = (value: number | null, says: (n: number) => string) => ({
  value: value === null ? words.notAvailable : words.days(value),
  says: value === null ? words.noneCompleted : says(value),
});

/** Who waits now and since when; how long those who entered had waited. Every number stands in a sentence. */
export function Numbers({ all, waits }: { all: WaitingStatistics; waits: Waits }) {
  // The day of entry is that of the longest wait, suspensions included: without them somebody else may have waited longest.
  const longest = all.withSuspensions.longestDays;
  const figures = [
    { label: words.median, ...figure(waits.medianDays, words.medianSays) },
    { label: words.p90, ...figure(waits.p90Days, words.p90Says) },
    { label: words.mean, ...figure(waits.meanDays, words.meanSays) },
  ];
  return (
    <section className="card stack" aria-labelledby="waits-now">
      <h2 id="waits-now">{words.now}</h2>
      <div>
        <p className="waits-now num">{words.waiting(waits.waitingNow, formatDate(all.asOf))}</p>
        {all.since && longest !== null && waits.waitingNow > 0 && (
          <p className="num">
            {words.longest(formatDate(all.since), longest, waits === all.withoutSuspensions)}
          </p>
        )}
        <p className="quiet num">{words.counted(waits.n, waits.completed)}</p>
      </div>
      <h3>{words.completed}</h3>
      <ul className="facts waits-facts">
        {figures.map(({ label, value, says }) => (
          <li key={label}>
            {label}
            <b className="num">{value}</b>
            {says}
          </li>
        ))}
      </ul>
      <p>{waits.medianCurve === null ? words.noMedianCurve : words.medianCurve(waits.medianCurve)}</p>
    </section>
  );
}
