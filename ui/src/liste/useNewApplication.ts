import { useQueryClient } from '@tanstack/react-query';
import { formatDate } from '../form/date';
import type { useDraft } from '../form/useDraft';
import { call, type PersonHit, type UnitRow, useDo } from '../ipc';
import { useToast } from '../kit';
import { type MayBelong, ofDischarge } from '../persone/whom/ofDischarge';
import { isBlankWho, nameOfWho, nobodyYet, type WhoTyped } from '../persone/whom/typed';
import { useForWhom } from '../persone/whom/useForWhom';
import { domanda } from '../words/domanda';
import {
  type ApplicationTyped,
  controlOf,
  emptyApplication,
  isBlank,
  untellable,
  valuesOf,
  wireOf,
} from './application';

/** A new application as it stands: for whom, and what is asked. */
export type NewTyped = WhoTyped & MayBelong & { application: ApplicationTyped };

export const emptyNew: NewTyped = { ...nobodyYet, application: emptyApplication, discharge: null };

/** Has anything been typed that would be missed? */
const isBlankNew = (form: NewTyped) => isBlankWho(form) && isBlank(form.application);

export type NewDraft = ReturnType<typeof useDraft<NewTyped>>;

/** What a new application does: find or write the person, save both together. `dischargeId` is that of the address, until it is in the draft. */
export function useNewApplication(
  draft: NewDraft,
  preset: PersonHit | null,
  dischargeId: string,
  units: readonly UnitRow[],
) {
  const toast = useToast();
  const client = useQueryClient();
  const register = useDo('application.register');

  /** Says until when the assessment is to be made, as the opened page tells it: the term belongs to the protocol. */
  const sayTerm = async (applicationId: string, name: string) => {
    const page = await client
      .fetchQuery({
        queryKey: ['application.page', { applicationId }],
        queryFn: () => call('application.page', { applicationId }),
      })
      .catch(() => undefined);
    const last = page?.clock?.met === null ? formatDate(page.clock.lastDay) : '';
    toast({ words: last ? domanda.registeredTerm(name, last) : domanda.registered(name) });
  };

  return useForWhom<NewTyped>({
    draft,
    preset,
    isBlank: isBlankNew,
    address: '/liste/nuova',
    first: 'preferences',
    whoMissing: domanda.whoMissing,
    untellable: (form) => untellable(form.application, units),
    controlOf,
    valuesOf: (form) => valuesOf(form.application),
    send: async (whom, form) => {
      const asked = {
        ...whom,
        vmdId: null,
        dischargeId: ofDischarge(form, preset, dischargeId)?.dischargeId ?? null,
        form: wireOf(form.application),
      };
      const { applicationId } = await register.mutateAsync(asked);
      return { to: `/liste/${applicationId}`, tell: () => void sayTerm(applicationId, nameOfWho(form)) };
    },
  });
}
