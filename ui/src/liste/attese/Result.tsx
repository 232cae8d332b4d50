import type { WaitingForecast } from '../../ipc';
import { Banner } from '../../kit';
import { attese as words } from '../../words/attese';
import { Bands } from './Bands';
import { listOf, waitOf } from './forecast';
import { monthFirst } from './month';

/** What the simulations answer: bands and what they stand on, never one number. */
export function Result({ forecast, change }: { forecast: WaitingForecast; change: string }) {
  const { asNow, changed, assumptions } = forecast;
  if (!forecast.enough)
    return (
      <Banner tone="warning" live>
        <p>
          <b>{words.notEnough}</b>
        </p>
        {assumptions.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Banner>
    );
  const ends = [
    { month: asNow.at(-1), who: words.ifNothing },
    { month: changed.at(-1), who: words.ifChanged(change) },
  ].flatMap(({ month, who }) => (month ? [{ month, name: monthFirst(month.month), who }] : []));
  return (
    <div className="stack">
      <p className="quiet">
        {words.runs(forecast.runs)} {words.band}
      </p>
      <Bands
        title={words.waitBand}
        months={asNow.map(({ month }) => month)}
        asNow={asNow.map(waitOf)}
        changed={changed.map(waitOf)}
        sentences={ends.map(({ month, name, who }) =>
          month.waitLow === null || month.waitHigh === null
            ? words.waitUnknown(name, who)
            : words.waitSays(name, who, month.waitLow, month.waitHigh),
        )}
      />
      <Bands
        title={words.listBand}
        months={asNow.map(({ month }) => month)}
        asNow={asNow.map(listOf)}
        changed={changed.map(listOf)}
        sentences={ends.map(({ month, name, who }) =>
          words.listSays(name, who, month.listLow, month.listHigh),
        )}
      />
      <section aria-labelledby="waits-assumptions">
        <h3 id="waits-assumptions">{words.assumptions}</h3>
        <ul className="sentences">
          <li className="num">
            {words.past(
              forecast.entriesPerMonth,
              forecast.admissionsPerMonth,
              forecast.exitsPerYear,
              forecast.stayDays,
            )}
          </li>
          {assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
