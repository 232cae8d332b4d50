import { useCallback, useRef } from 'react';
import type { useDraft } from '../form/useDraft';
import { type PersonHit, useDo } from '../ipc';
import { useToast } from '../kit';
import { isBlankWho, nameOfWho, nobodyYet, type WhoTyped } from '../persone/whom/typed';
import { useForWhom } from '../persone/whom/useForWhom';
import { segnalazione } from '../words/segnalazione';
import * as arrival from './arrival';
import * as referral from './referral';

/** A new report as it stands: of whom, when it reaches the COT, and what the ward tells. */
export type NewTyped = WhoTyped & { report: referral.ReferralTyped; when: arrival.ArrivalTyped };

export const emptyNew: NewTyped = { ...nobodyYet, report: referral.emptyForm, when: arrival.emptyArrival };

/** Has anything been typed that would be missed? */
const isBlankNew = (form: NewTyped) =>
  isBlankWho(form) && referral.isBlank(form.report) && arrival.isBlank(form.when);

export type NewDraft = ReturnType<typeof useDraft<NewTyped>>;

/** Whatever is written first, the moment at which the report was begun is kept with it. */
function useFromNow(draft: NewDraft, now: string): NewDraft {
  const latest = useRef(now);
  latest.current = now;
  const { change: keep } = draft;
  const change = useCallback<NewDraft['change']>(
    (patch) =>
      keep((typed) => {
        const begun = { ...typed, when: arrival.begun(typed.when, latest.current) };
        return typeof patch === 'function' ? patch(begun) : { ...begun, ...patch };
      }),
    [keep],
  );
  return { ...draft, form: { ...draft.form, when: arrival.begun(draft.form.when, now) }, change };
}

/** Of what both a person and the report have, Rust’s refusal of a new person is the person’s. */
const shared = ['phone', 'note'];

/** What a new report does: find or write the person, save both together. `now` is what time it is for the archive, UTC. */
export function useNewDischarge(begunDraft: NewDraft, preset: PersonHit | null, now: string) {
  const draft = useFromNow(begunDraft, now);
  const toast = useToast();
  const refer = useDo('discharge.refer');
  const newPerson = draft.form.who === 'new';
  return useForWhom<NewTyped>({
    draft,
    preset,
    isBlank: isBlankNew,
    address: '/dimissioni/nuova',
    first: 'source',
    whoMissing: segnalazione.whoMissing,
    untellable: (form) => [...referral.untellable(form.report), ...arrival.untellable(form.when)],
    controlOf: (field) => (newPerson && shared.includes(field) ? field : referral.controlOf(field)),
    valuesOf: (form) => ({ ...referral.valuesOf(form.report), ...arrival.valuesOf(form.when) }),
    send: async (whom, form) => {
      const asked = {
        ...whom,
        dischargeId: null,
        ...arrival.wireOf(form.when),
        form: referral.wireOf(form.report),
      };
      const { dischargeId, openDischarge } = await refer.mutateAsync(asked);
      const said = segnalazione.registered(nameOfWho(form));
      return {
        to: `/dimissioni/${dischargeId}`,
        tell: () => toast({ words: openDischarge ? `${said} ${segnalazione.alsoOpen}` : said }),
      };
    },
  });
}
