import { recently } from '../form/when';
import { useChoices, useSession, type VmdPage } from '../ipc';
import { EmptyState } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { vmd } from '../words/vmd';
import { Pairs } from './Pairs';
import { Scores } from './Scores';

/** What the assessors bring to the equipe, by domain; it is written on a page of its own. */
export function SynthesisTab({ page }: { page: VmdPage }) {
  const { may } = useSession();
  const settings = useChoices('careSetting');
  const { synthesis, synthesisedAt, domains } = page;
  const writable = may('vmd.change') && page.closedAt === null && page.complete;
  const write = writable && (
    <LinkButton to={`/vmd/${page.row.vmdId}/sintesi/scrivi`} kind="outline" icon="pencil">
      {synthesisedAt ? vmd.changeSynthesis : vmd.writeSynthesis}
    </LinkButton>
  );
  if (!synthesisedAt && domains.length === 0)
    return (
      <EmptyState icon="comment" title={vmd.noSynthesis}>
        <p>{vmd.noSynthesisHint}</p>
        {write}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="row start">
        <div>
          <h3>{vmd.synthesisTitle}</h3>
          <p className="told">{synthesis.summary || vmd.noSynthesis}</p>
          {synthesisedAt && <span className="quiet">{vmd.synthesisedOn(recently(synthesisedAt))}</span>}
        </div>
        <span className="push">{write}</span>
      </div>
      <Pairs
        of={[
          [
            vmd.setting,
            settings.find((each) => each.value === synthesis.setting)?.label ?? synthesis.setting,
          ],
          [vmd.proposal, synthesis.proposal],
        ]}
      />
      {domains.map((each) => (
        <section key={each.domain} className="card stack" aria-labelledby={`domain-${each.domain}`}>
          <h4 id={`domain-${each.domain}`}>{each.label}</h4>
          {each.trends.length > 0 ? <Scores of={each.trends} /> : <p className="quiet">{vmd.noScores}</p>}
          <Pairs
            of={[
              [vmd.needs, each.needs],
              [vmd.resources, each.resources],
            ]}
          />
        </section>
      ))}
    </div>
  );
}
