import { dayOf } from '../form/when';
import { type DischargePage, type PathwayView, useAsk, useSession } from '../ipc';
import { Button, Dialog, Skeleton } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { LinkButton } from '../persone/LinkButton';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { useFact } from './useFact';

const words = dimissioneGesti.link;

/** The assessments and applications of the person that do not belong to the discharge yet; the open ones first. */
export const linkable = (pathways: readonly PathwayView[], links: DischargePage['links']) =>
  pathways
    .filter(({ kind }) => kind === 'vmd' || kind === 'application')
    .filter(({ pathwayId }) => !links.some((link) => link.id === pathwayId))
    .sort((a, b) => Number(b.open) - Number(a.open));

type Props = { page: DischargePage; onClose: () => void };

/** Another pathway that belongs to it: a new one, or one that is there. */
export function LinkDialog({ page, onClose }: Props) {
  const { dischargeId, person } = page;
  const { may } = useSession();
  const link = useFact('discharge.link', dischargeId);
  const submit = useSubmit(() => []);
  const file = useAsk('person.page', { personId: person.personId }, { enabled: may('person.read') });
  const found = linkable(file.data?.pathways ?? [], page.links);
  const pick = ({ kind, pathwayId }: PathwayView) =>
    submit.submit(async () => {
      const isVmd = kind === 'vmd';
      await link(
        { dischargeId, vmdId: isVmd ? pathwayId : null, applicationId: isVmd ? null : pathwayId },
        words.said,
      );
      onClose();
      focusSoon('link');
    });
  const asked = `persona=${encodeURIComponent(person.personId)}&dimissione=${encodeURIComponent(dischargeId)}`;
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <div className="stack">
        <SubmitNotes submit={submit} />
        <p className="quiet">{words.why}</p>
        <div className="row">
          {may('vmd.request') && (
            <LinkButton to={`/vmd/nuova?${asked}`} kind="outline" icon="plus">
              {words.newVmd}
            </LinkButton>
          )}
          {may('application.register') && (
            <LinkButton to={`/liste/nuova?${asked}`} kind="outline" icon="plus">
              {words.newApplication}
            </LinkButton>
          )}
        </div>
        <h3>{words.existing}</h3>
        {file.isPending && may('person.read') ? (
          <Skeleton lines={2} />
        ) : found.length === 0 ? (
          <p className="quiet">{file.error?.message ?? words.none}</p>
        ) : (
          <ul className="plain-list">
            {found.map((pathway) => (
              <li key={pathway.pathwayId} className="row">
                <span>
                  <b>{pathway.title}</b>{' '}
                  <span className="quiet">{`${dayOf(pathway.beganAt)} · ${pathway.state}`}</span>
                </span>
                <span className="push">
                  <Button
                    kind="outline"
                    busy={submit.busy}
                    aria-label={words.pick(`${pathway.title}, ${dayOf(pathway.beganAt)}`)}
                    onClick={() => void pick(pathway)}
                  >
                    {words.pickDo}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
