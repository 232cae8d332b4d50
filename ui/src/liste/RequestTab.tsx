import { OfDischarges } from '../dimissioni/OfDischarges';
import { formatDate } from '../form/date';
import { type ApplicationPage, useCatalogue, useSession } from '../ipc';
import { LinkButton } from '../persone/LinkButton';
import { Pairs } from '../vmd/Pairs';
import { domanda } from '../words/domanda';

/** What was asked, as last corrected, and its assessment. */
export function RequestTab({ page }: { page: ApplicationPage }) {
  const lists = useCatalogue()?.lists;
  const { form } = page;
  const word = (list: string, code: string) =>
    code && (lists?.[list]?.find((each) => each.code === code)?.label ?? code);
  return (
    <div className="stack">
      <OfVmd page={page} />
      <OfDischarges discharges={page.discharges} />
      <section className="stack tight" aria-labelledby="request-data">
        <div className="row start">
          <div>
            <h3 id="request-data">{domanda.data}</h3>
            <p className="told">{form.note || domanda.notSaid}</p>
          </div>
          {page.may.includes('correct') && (
            <span className="push">
              <LinkButton to={`/liste/${page.applicationId}/domanda/scrivi`} kind="outline" icon="pencil">
                {domanda.correct}
              </LinkButton>
            </span>
          )}
        </div>
        <Pairs
          of={[
            [domanda.appliedOn, formatDate(page.appliedOn)],
            [domanda.accessPoint, form.accessPoint],
            [domanda.requester, page.requester],
            [domanda.setting, word('careSetting', form.setting) || domanda.notSaid],
            [domanda.caregiver, form.caregiver || domanda.notSaid],
            [domanda.disability, word('civilDisability', form.disability) || domanda.notSaid],
            [domanda.certificateOn, formatDate(form.certificateOn) || domanda.notSaid],
            [
              domanda.documents,
              form.documents.map((code) => word('applicationDocument', code)).join(', ') || domanda.notSaid,
            ],
            [domanda.sharingConsentOn, formatDate(form.sharingConsentOn) || domanda.noConsent],
          ]}
        />
      </section>
    </div>
  );
}

/** The assessment that the application opened, what was decided, and the ways there. */
function OfVmd({ page: { vmd, person } }: { page: ApplicationPage }) {
  const { may } = useSession();
  return (
    <section className="card stack" aria-labelledby="request-vmd">
      <div className="row">
        <h3 id="request-vmd">{domanda.vmd}</h3>
        <span className="row push tight">
          {vmd?.meetingId && may('meeting.read') && (
            <LinkButton to={`/sedute/${vmd.meetingId}`} kind="quiet" icon="presentation">
              {domanda.meetingOpen}
            </LinkButton>
          )}
          {vmd && may('vmd.read') && (
            <LinkButton
              to={`/vmd/${vmd.vmdId}`}
              kind="outline"
              icon="files"
              name={domanda.vmdOpenOf(person.fullName)}
            >
              {domanda.vmdOpen}
            </LinkButton>
          )}
        </span>
      </div>
      {vmd ? (
        <Pairs
          of={[
            [domanda.vmdStage, vmd.stageLabel],
            [domanda.vmdAssessed, vmd.assessedOn && formatDate(vmd.assessedOn)],
            [
              domanda.vmdDecision,
              [vmd.decision, vmd.decidedOn && formatDate(vmd.decidedOn)].filter(Boolean).join(' · '),
            ],
            [domanda.vmdMinutes, vmd.minutes],
            [domanda.vmdLists, vmd.decidedOn && (vmd.lists ? domanda.vmdListsYes : domanda.vmdListsNo)],
          ]}
        />
      ) : (
        <p className="quiet">{domanda.vmdNone}</p>
      )}
    </section>
  );
}
