import { OfDischarges } from '../dimissioni/OfDischarges';
import { formatDate } from '../form/date';
import { stampOf } from '../form/when';
import { useCatalogue, useSession, type VmdPage } from '../ipc';
import { Banner } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { accessi } from '../words/accessi';
import { vmd } from '../words/vmd';
import { Clock } from './Clock';
import { FromPua } from './EditRequest';
import { Pairs } from './Pairs';

/** What was asked, as last corrected, and where it comes from. */
export function RequestTab({ page }: { page: VmdPage }) {
  const { may } = useSession();
  const lists = useCatalogue()?.lists;
  const { form, row } = page;
  const word = (list: string, code: string) =>
    code && (lists?.[list]?.find((each) => each.code === code)?.label ?? code);
  const writable = page.closedAt === null && may(page.complete ? 'vmd.change' : 'vmd.request');
  return (
    <div className="stack">
      {!page.complete && (
        <Banner tone="warning">
          <p>{vmd.incompleteRequest}</p>
        </Banner>
      )}
      <div className="row start">
        <div>
          <h3>{vmd.motive}</h3>
          <p className="told">{form.motive || page.referralMotive || vmd.notSaid}</p>
        </div>
        {writable && (
          <span className="push">
            <LinkButton to={`/vmd/${row.vmdId}/richiesta/scrivi`} kind="outline" icon="pencil">
              {page.complete ? vmd.correctTitle : vmd.completeTitle}
            </LinkButton>
          </span>
        )}
      </div>
      <Pairs
        of={[
          [vmd.protocol, page.protocol?.title ?? vmd.notSaid],
          [vmd.service, word('serviceRequested', form.service) || vmd.notSaid],
          [vmd.route, word('entryRoute', form.route) || vmd.notSaid],
          [
            vmd.urgencyTerm,
            form.urgent ? word('vmdUrgencyMotive', form.urgency) || vmd.urgentCheck : vmd.notUrgent,
          ],
          [
            vmd.requester,
            [word('requesterKind', form.requesterKind), form.requesterName, form.requesterPhone]
              .filter(Boolean)
              .join(' · '),
          ],
          [vmd.arrived, stampOf(row.requestedAt)],
          [
            vmd.clockTerm,
            row.clock && (
              <span className="stack tight">
                <Clock row={row} />
                <span className="quiet">{[row.clock.label, row.clock.sentence].join('. ')}</span>
              </span>
            ),
          ],
          [
            accessi.art27Term,
            form.art27Checked &&
              [
                form.art27Met ? accessi.art27Yes : accessi.art27No,
                form.art27MultiChronic && accessi.art27Many,
                form.art27By,
                formatDate(form.art27On),
              ]
                .filter(Boolean)
                .join(' · '),
          ],
        ]}
      />
      <FromPua page={page} />
      <OfApplication page={page} />
      <OfDischarges discharges={page.discharges} />
      <Chain page={page} />
    </div>
  );
}

/** The application for a bed that opened this assessment, when it is told. */
function OfApplication({ page }: { page: VmdPage }) {
  const { may } = useSession();
  const { applicationId, person } = page;
  if (!applicationId || !may('application.read')) return null;
  return (
    <section className="card row" aria-labelledby="of-application">
      <h3 id="of-application">{vmd.ofApplication}</h3>
      <span className="push">
        <LinkButton
          to={`/liste/${applicationId}`}
          kind="outline"
          icon="arrow-right"
          name={vmd.openApplicationOf(person.fullName)}
        >
          {vmd.openApplication}
        </LinkButton>
      </span>
    </section>
  );
}

/** The assessments before and after this one. */
const Chain = ({ page: { previousId, nextId } }: { page: VmdPage }) =>
  (previousId || nextId) && (
    <div className="row">
      {previousId && (
        <LinkButton to={`/vmd/${previousId}`} kind="quiet" icon="arrow-left" name={vmd.openPrevious}>
          {vmd.previousVmd}
        </LinkButton>
      )}
      {nextId && (
        <LinkButton to={`/vmd/${nextId}`} kind="quiet" icon="arrow-right" name={vmd.openNext}>
          {vmd.nextVmd}
        </LinkButton>
      )}
    </div>
  );
