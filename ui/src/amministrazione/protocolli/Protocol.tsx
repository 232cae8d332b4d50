import { type ProtocolArea, type ProtocolView, useAsk, useChoices } from '../../ipc';
import { amministrazione } from '../../words/amministrazione';
import { Confirmed } from './Protocolli';

const words = amministrazione.protocols;

/** One protocol, to be read. */
export function Protocol({ of }: { of: ProtocolView }) {
  const routes = useChoices('entryRoute');
  const decisions = useChoices('vmdDecision');
  const label = (choices: typeof routes, code: string) =>
    choices.find((each) => each.value === code)?.label ?? code;
  return (
    <div className="stack">
      <div className="row">
        <h2>{of.title}</h2>
        <Confirmed yes={of.confirmed} />
      </div>
      <p className="told">{of.note}</p>
      <dl className="pairs">
        {(
          [
            [words.people, of.people],
            [words.routes, of.routes.map((code) => label(routes, code)).join(', ')],
            [words.source, of.source],
            [words.version, of.version],
          ] as const
        ).map(([term, value]) => (
          <div key={term} className="pair-row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="stack" aria-label={words.areas}>
        <h3>{words.areas}</h3>
        {of.areas.map((area) => (
          <Area key={area.area} of={area} />
        ))}
      </section>
      <section className="stack" aria-label={words.clocks}>
        <h3>{words.clocks}</h3>
        {of.clocks.length === 0 && <p className="quiet">{words.noClocks}</p>}
        {of.clocks.map((clock) => (
          <div key={clock.id} className="card">
            <div className="row">
              <h4>{clock.label}</h4>
              <Confirmed yes={clock.confirmed} />
            </div>
            <p>{words.days(clock.days, clock.inclusive)}</p>
            {clock.warn.length > 0 && <p>{words.warn(clock.warn.join(', '))}</p>}
            <p className="quiet">{clock.source}</p>
          </div>
        ))}
      </section>
      <section className="stack" aria-label={words.decisions}>
        <h3>{words.decisions}</h3>
        <ol className="steps-plain">
          {of.decisions.map((code) => (
            <li key={code}>{label(decisions, code)}</li>
          ))}
        </ol>
      </section>
      <section className="stack" aria-label={words.confirmList}>
        <h3>{words.confirmList}</h3>
        {of.toConfirm.length === 0 && <p className="quiet">{words.nothingToConfirm}</p>}
        <ul className="steps-plain">
          {of.toConfirm.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Area({ of }: { of: ProtocolArea }) {
  const bodies = useChoices('assessorBody');
  const instruments = useAsk('instrument.list', {}).data ?? [];
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? words.none
      : ids.map((id) => instruments.find((each) => each.id === id)?.short ?? id).join(', ');
  return (
    <div className="card">
      <h4>{of.label}</h4>
      <p className="quiet">{of.required ? words.required : words.optional}</p>
      <dl className="pairs">
        {(
          [
            [words.who, of.who],
            [words.body, bodies.find((each) => each.value === of.body)?.label ?? of.body],
            [words.always, names(of.always)],
            [words.ifNeeded, names(of.ifNeeded)],
          ] as const
        ).map(([term, value]) => (
          <div key={term} className="pair-row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
