import { type PathwayLink, useSession } from '../ipc';
import { LinkButton } from '../persone/LinkButton';
import { dimissioni } from '../words/dimissioni';

/** The protected discharges to which another pathway belongs, or that it opened, each with the way there. */
export function OfDischarges({ discharges }: { discharges: readonly PathwayLink[] }) {
  const { may } = useSession();
  if (discharges.length === 0 || !may('discharge.read')) return null;
  return (
    <section className="card stack tight" aria-labelledby="of-discharges">
      <h3 id="of-discharges">{dimissioni.ofDischarges(discharges.length)}</h3>
      {discharges.map(({ id, label }) => (
        <div key={id} className="row">
          <span>{label}</span>
          <span className="push">
            <LinkButton
              to={`/dimissioni/${id}`}
              kind="outline"
              icon="arrow-right"
              name={dimissioni.linkOpenOf(label)}
            >
              {dimissioni.open}
            </LinkButton>
          </span>
        </div>
      ))}
    </section>
  );
}
