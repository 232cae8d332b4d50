import '../strumenti/strumenti.css';
import './visita.css';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { stampOf } from '../form/when';
import { useAsk, useSession, type VisitLine, type VisitPage } from '../ipc';
import { Banner, ExampleTag, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { LinkButton } from '../persone/LinkButton';
import { useFormKeys } from '../persone/useFormKeys';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { visita } from '../words/visita';

type Props = { vmdId: string; area: string; factId: string };

/** A closed visit, read in full: it never changes, and a mistake is corrected by another one that points to it. */
export function SealedVisit({ vmdId, area, factId }: Props) {
  const page = useAsk('vmd.visit_page', { vmdId, factId });
  return <Answer of={page}>{(visit) => <Sealed visit={visit} area={area} />}</Answer>;
}

/** Lines under the heading of their section, in order. */
export const bySection = (lines: readonly VisitLine[]): { section: string; lines: VisitLine[] }[] =>
  lines.reduce<{ section: string; lines: VisitLine[] }[]>((groups, line) => {
    const last = groups.at(-1);
    if (last?.section === line.section) last.lines.push(line);
    else groups.push({ section: line.section, lines: [line] });
    return groups;
  }, []);

function Sealed({ visit, area }: { visit: VisitPage; area: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const { person, visited } = visit;
  const home = `/vmd/${visit.vmdId}`;
  const placeOf = (factId: string) => `#/vmd/${visit.vmdId}/visita/${area}/${factId}`;
  useFormKeys(box, { leave: () => go(home) });
  return (
    <div className="desk scale" ref={box}>
      <header className="scale-head">
        <div className="scale-title">
          <Title window={`${visit.areaLabel}, ${person.fullName}`}>{visit.areaLabel}</Title>
          <span>{person.fullName}</span>
          <span className="quiet">{ageAndComune(person)}</span>
          {person.example && <ExampleTag />}
          <Tag tone="success" icon="check-circle">
            {visita.sealed}
          </Tag>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scale-body sealed-visit" aria-label={visita.sealed} tabIndex={0}>
        {visit.correctedBy && (
          <Banner tone="warning">
            <p>
              {visita.isCorrected(visit.corrects ? '' : visit.reason)}{' '}
              <a href={placeOf(visit.correctedBy)}>{visita.correctedBy}</a>
            </p>
          </Banner>
        )}
        {visit.corrects && (
          <Banner tone="info">
            <p>
              {visita.isCorrection(visit.reason)} <a href={placeOf(visit.corrects)}>{visita.corrects}</a>
            </p>
          </Banner>
        )}
        <dl className="pairs card">
          <dt>{visita.when}</dt>
          <dd className="num">{stampOf(visited.at)}</dd>
          <dt>{visita.sealedWhen}</dt>
          <dd className="num">{stampOf(visit.closedAt)}</dd>
          <dt>{visita.by}</dt>
          <dd>
            {visited.by} {visited.joint && <Tag>{visita.isJoint}</Tag>}
          </dd>
          <dt>{visita.where}</dt>
          <dd>{visited.place || visita.notSaid}</dd>
          <dt>{visita.who}</dt>
          <dd>{visit.present || visita.alone}</dd>
          <dt>{visita.version}</dt>
          <dd>{visit.version}</dd>
        </dl>
        {bySection(visit.lines).map((group) => (
          <section key={group.section} className="card stack">
            <h2>{group.section}</h2>
            <dl className="pairs">
              {group.lines.map((line) => (
                <Line key={line.label} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </section>
      <footer className="foot">
        <LinkButton to={home} kind="outline" icon="arrow-left" shortcut="Escape">
          {visita.back}
        </LinkButton>
        {may('vmd.visit') && visit.correctedBy === null && (
          <div className="row push">
            <span className="quiet long">{visita.correctHint}</span>
            <LinkButton
              to={`/vmd/${visit.vmdId}/visita/${area}/${visit.factId}/correggi`}
              kind="outline"
              icon="pencil"
            >
              {visita.correct}
            </LinkButton>
          </div>
        )}
      </footer>
    </div>
  );
}

const Line = ({ line }: { line: VisitLine }) => (
  <>
    <dt>{line.label}</dt>
    <dd className="told">{line.lines.join('\n')}</dd>
  </>
);
