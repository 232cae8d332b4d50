import { recently } from '../form/when';
import { useAsk, type VmdPage } from '../ipc';
import { Answer } from '../shell/Answer';
import { bySection } from '../visita/SealedVisit';
import { vmd } from '../words/vmd';

/** What both visits wrote, to read again while one writes: the conclusions open, the rest one key away. */
export function Findings({ page }: { page: VmdPage }) {
  const made = page.areas.flatMap((area) => (area.visited ? [{ area, factId: area.visited.factId }] : []));
  return (
    <>
      <div>
        <h2>{vmd.found1}</h2>
        <p className="quiet">{made.length > 0 ? vmd.foundHint : vmd.foundNone}</p>
      </div>
      {made.map(({ area, factId }) => (
        <Finding key={factId} vmdId={page.row.vmdId} factId={factId} label={area.label} />
      ))}
    </>
  );
}

function Finding({ vmdId, factId, label }: { vmdId: string; factId: string; label: string }) {
  const visit = useAsk('vmd.visit_page', { vmdId, factId }, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <section className="card stack" aria-labelledby={`found-${factId}`}>
      <h3 id={`found-${factId}`}>{label}</h3>
      <Answer of={visit}>
        {({ visited, lines }) => {
          const sections = bySection(lines);
          return (
            <>
              <p className="quiet">{vmd.foundBy(recently(visited.at), visited.by)}</p>
              {sections.map(({ section, lines: written }, place) => (
                // The sheet ends with what its assessor concludes.
                <details key={section} open={place === sections.length - 1}>
                  <summary>{section}</summary>
                  <dl className="found">
                    {written.map((line) => (
                      <div key={line.label}>
                        <dt>{line.label}</dt>
                        <dd className="told">{line.lines.join('\n')}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              ))}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
