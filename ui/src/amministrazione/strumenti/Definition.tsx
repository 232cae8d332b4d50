import { type InstrumentDefinition, type InstrumentSummary, useAsk } from '../../ipc';
import { Tag } from '../../kit';
import { toneOf } from '../../sedute/scores';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Question } from './Question';
import { Switch } from './Switch';
import { shown } from './shown';

const words = amministrazione.instruments;

/** One instrument in full: where it comes from, its questions and points, its bands. */
export function Definition({ of }: { of: InstrumentSummary }) {
  const definition = useAsk('instrument.definition', { id: of.id, version: null });
  const pairs: [string, string][] = [
    [words.domain, of.domainLabel],
    [words.filledBy, of.filledBy],
    [words.mode, words.modes[of.mode] ?? of.mode],
    [words.version, of.version],
    [words.citation, of.citation],
    [words.licence, of.licence],
  ];
  return (
    <div className="stack">
      <h2 id="definition-title" tabIndex={-1}>
        {of.title}
      </h2>
      {of.switchable && <Switch of={of} />}
      <dl className="pairs">
        {pairs
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term} className="pair-row">
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Answer of={definition}>{(whole) => <Whole of={whole} />}</Answer>
    </div>
  );
}

const Whole = ({ of }: { of: InstrumentDefinition }) => (
  <>
    <p className="quiet">{words.directions[of.direction] ?? of.direction}</p>
    {of.note && (
      <div>
        <h3>{words.note}</h3>
        <p className="told">{of.note}</p>
      </div>
    )}
    {of.mode !== 'full' && <p className="quiet">{words.notText}</p>}
    {of.codes.length > 0 && (
      <div>
        <h3>{words.codes}</h3>
        <ul className="reasons">
          {of.codes.map((each) => (
            <li key={each.system + each.code}>
              <span className="mono">{each.code}</span> {each.display}{' '}
              <span className="quiet break">{each.system}</span>
            </li>
          ))}
        </ul>
      </div>
    )}
    {of.bands.length > 0 && (
      <div>
        <h3>{words.bands}</h3>
        <ul className="plain-list">
          {of.bands.map((band) => (
            <li key={band.code}>
              <Tag tone={toneOf(band.tone)}>
                {band.from === band.to
                  ? words.bandOne(band.label, shown(band.from))
                  : words.band(band.label, shown(band.from), shown(band.to))}
              </Tag>
            </li>
          ))}
        </ul>
      </div>
    )}
    {of.inputs.length > 0 && (
      <div>
        <h3>{words.inputs}</h3>
        <ol className="questions">
          {of.inputs.map((input) => (
            <Question
              key={input.id}
              label={input.label}
              options={input.options}
              min={input.min}
              max={input.max}
            />
          ))}
        </ol>
      </div>
    )}
    <div>
      <h3>{words.questions}</h3>
      <ol className="questions">
        {of.items.map((item) => (
          <Question
            key={item.id}
            label={item.label}
            help={item.help}
            section={item.section}
            options={item.options}
            exclusive={item.exclusive}
            multiple={item.kind === 'multiple'}
            notApplicable={item.notApplicable}
            min={item.min}
            max={item.max}
            points
          />
        ))}
      </ol>
    </div>
  </>
);
