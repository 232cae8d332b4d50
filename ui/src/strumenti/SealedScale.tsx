import './strumenti.css';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { stampOf } from '../form/when';
import { ScoreBar } from '../grafico/ScoreBar';
import { type AdministrationPage, type InstrumentDefinition, useAsk, useSession } from '../ipc';
import { Banner, ExampleTag, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { useFormKeys } from '../persone/useFormKeys';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { strumenti } from '../words/strumenti';
import { written } from './answers';
import { mainOf } from './instrument';
import { Parts } from './Parts';
import { homeOf } from './ScalePage';
import { toneOf } from './tone';

/** A closed scale, read in full: it never changes, and a mistake is corrected by another one that points to it. */
export function SealedScale({ administrationId }: { administrationId: string }) {
  const page = useAsk('administration.page', { administrationId });
  return <Answer of={page}>{(scale) => <Sealed scale={scale} />}</Answer>;
}

function Sealed({ scale }: { scale: AdministrationPage }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const { person } = scale;
  const home = homeOf(scale.vmdId, person.personId);
  const corrects = may('administration.seal') && (scale.vmdId === null || may('vmd.visit'));
  // Only to draw the bands of that version: the score is the one of then.
  const definition = useAsk(
    'instrument.definition',
    { id: scale.instrument, version: scale.version },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  useFormKeys(box, { leave: () => go(home) });
  return (
    <div className="desk scale" ref={box}>
      <header className="scale-head">
        <div className="scale-title">
          <Title window={`${scale.short}, ${person.fullName}`}>{scale.title}</Title>
          <span>{person.fullName}</span>
          <span className="quiet">{ageAndComune(person)}</span>
          {person.example && <ExampleTag />}
        </div>
        <Result scale={scale} definition={definition.data} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scale-body" aria-label={strumenti.sealed} tabIndex={0}>
        <Links scale={scale} />
        <dl className="pairs card">
          <dt>{strumenti.when}</dt>
          <dd className="num">{stampOf(scale.at)}</dd>
          <dt>{strumenti.sealedWhen}</dt>
          <dd className="num">{stampOf(scale.closedAt)}</dd>
          <dt>{strumenti.who}</dt>
          <dd>{scale.by}</dd>
          <dt>{strumenti.where}</dt>
          <dd>{scale.place || strumenti.notSaid}</dd>
          <dt>{strumenti.withWhom}</dt>
          <dd>{scale.respondent || strumenti.notSaid}</dd>
          {scale.note && (
            <>
              <dt>{strumenti.note}</dt>
              <dd className="told">{scale.note}</dd>
            </>
          )}
          <dt>{strumenti.version}</dt>
          <dd>{scale.version}</dd>
          <dt>{strumenti.source}</dt>
          <dd>{scale.citation}</dd>
        </dl>
        <table className="plain answers">
          <caption className="visually-hidden">{strumenti.answersTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{strumenti.questionHead}</th>
              <th scope="col">{strumenti.answerHead}</th>
              <th scope="col">{strumenti.pointsHead}</th>
            </tr>
          </thead>
          <tbody>
            {scale.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.label}</th>
                <td>{item.answer || <span className="quiet">{strumenti.notAnswered}</span>}</td>
                <td className="num">{item.points === null ? '' : written(item.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <footer className="foot">
        <LinkButton to={home} kind="outline" icon="arrow-left" shortcut="Escape">
          {scale.vmdId ? strumenti.leave : strumenti.leavePerson}
        </LinkButton>
        {corrects && scale.correctedBy === null && (
          <div className="row push">
            <span className="quiet long">{strumenti.correctHint}</span>
            <LinkButton to={`/scale/${scale.administrationId}/correggi`} kind="outline" icon="pencil">
              {strumenti.correct}
            </LinkButton>
          </div>
        )}
      </footer>
    </div>
  );
}

/** The score of then, in words and on its range. */
function Result({
  scale: { score },
  definition,
}: {
  scale: AdministrationPage;
  definition: InstrumentDefinition | undefined;
}) {
  const main = definition && mainOf(definition);
  return (
    <section className="live" aria-label={strumenti.score}>
      <p className="live-line">
        {score.score === null ? (
          <b>{strumenti.noScore}</b>
        ) : (
          <b className="live-total num">{strumenti.total(written(score.score), written(score.max))}</b>
        )}
        {score.bandLabel && <Tag tone={toneOf(score.tone)}>{score.bandLabel}</Tag>}
        {score.note && <span>{score.note}</span>}
      </p>
      {main && score.score !== null && (
        <ScoreBar
          min={main.min}
          max={score.max}
          bands={main.bands.length > 0 ? main.bands : definition.bands}
          band={score.band}
          range={score.range}
          complete
        />
      )}
      <Parts parts={score.parts.filter(({ value }) => value !== null)} definition={definition} />
    </section>
  );
}

/** What one must know before reading: it is incomplete, it corrects another, another took its place. */
const Links = ({ scale }: { scale: AdministrationPage }) => (
  <>
    {scale.incomplete && (
      <Banner tone="warning">
        <p>{strumenti.incompleteWhy(scale.incomplete)}</p>
      </Banner>
    )}
    {scale.correctedBy && (
      <Banner tone="warning">
        <p>
          {strumenti.isCorrected(scale.corrects ? '' : scale.reason)}{' '}
          <a href={`#/scale/${scale.correctedBy}`}>{strumenti.correctedBy}</a>
        </p>
      </Banner>
    )}
    {scale.corrects && (
      <Banner tone="info">
        <p>
          {strumenti.isCorrection(scale.reason)}{' '}
          <a href={`#/scale/${scale.corrects}`}>{strumenti.corrects}</a>
        </p>
      </Banner>
    )}
  </>
);
