import { formatDate } from '../form/date';
import { stampOf } from '../form/when';
import { type DischargePage, useCatalogue } from '../ipc';
import { Banner, Button } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { Pairs } from '../vmd/Pairs';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import { segnalazione } from '../words/segnalazione';
import { Charge } from './Charge';
import type { Code } from './gesture/gestures';
import { FromIntake, Links } from './Links';

/** What the ward reports, as last corrected; who has it in charge; where it comes from and what belongs to it. */
export function ReferralTab({ page, onDo }: { page: DischargePage; onDo: (code: Code) => void }) {
  const lists = useCatalogue()?.lists;
  const { form, clock, dischargeId } = page;
  const word = (list: string, code: string) =>
    code && (lists?.[list]?.find((each) => each.code === code)?.label ?? code);
  const words = (list: string, codes: readonly string[]) => codes.map((code) => word(list, code)).join(', ');
  const writes = page.may.includes('refer') || page.may.includes('correct');
  return (
    <div className="stack">
      {form === null && (
        <Banner tone="warning">
          <p>{dimissioni.incomplete}</p>
        </Banner>
      )}
      <section className="stack tight" aria-labelledby="report-data">
        <div className="row start">
          <div>
            <h3 id="report-data">{dimissioni.referral}</h3>
            <p className="told">{form?.motive || page.intakeMotive || dimissioni.notSaid}</p>
          </div>
          {writes && (
            <span className="push">
              <LinkButton to={`/dimissioni/${dischargeId}/segnalazione/scrivi`} kind="outline" icon="pencil">
                {form ? segnalazione.correctTitle : segnalazione.completeTitle}
              </LinkButton>
            </span>
          )}
        </div>
        {form && (
          <Pairs
            of={[
              [segnalazione.source, word('dischargeSource', form.source)],
              [
                segnalazione.facility,
                [word('facility', form.facility), form.ward].filter(Boolean).join(', ') || dimissioni.notSaid,
              ],
              [segnalazione.contact, [form.contact, form.phone].filter(Boolean).join(' · ')],
              [segnalazione.admittedOn, formatDate(form.admittedOn)],
              [segnalazione.expectedOn, formatDate(form.expectedOn) || dimissioni.notSaid],
              ['BRASS', page.brass || dimissioni.notSaid],
              [segnalazione.diagnosis, form.diagnosis],
              [
                segnalazione.eligibility,
                words('dischargeEligibility', form.eligibility) || dimissioni.notSaid,
              ],
              [segnalazione.home, word('homeState', form.home) || dimissioni.notSaid],
              [segnalazione.caregiver, form.caregiver],
              [segnalazione.aids, words('dischargeAid', form.aids)],
              [segnalazione.nursing, words('nursingNeed', form.nursing)],
              [segnalazione.followedBy, words('alreadyFollowedBy', form.followedBy)],
              [segnalazione.consentOn, formatDate(form.consentOn) || dimissioni.notSaid],
              [segnalazione.note, form.note && <span className="told">{form.note}</span>],
              [dimissioni.referredAt, page.referredAt && stampOf(page.referredAt)],
            ]}
          />
        )}
        <div className="row">
          <span>
            {dimissioni.receivedAt}:{' '}
            <span className="num">{clock ? stampOf(clock.receivedAt) : dimissioni.notReceived}</span>
          </span>
          {page.may.includes('receive') && (
            <Button kind="quiet" icon={clock ? 'pencil' : 'check'} onClick={() => onDo('receive')}>
              {clock ? dimissioneGesti.receive.correct : dimissioneGesti.receive.do}
            </Button>
          )}
        </div>
      </section>
      <FromIntake page={page} />
      <Charge page={page} />
      <Links page={page} />
    </div>
  );
}
