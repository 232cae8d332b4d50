import type { useDraft } from '../form/useDraft';
import { type PersonHit, useDo } from '../ipc';
import { useToast } from '../kit';
import { type MayBelong, ofDischarge } from '../persone/whom/ofDischarge';
import { isBlankWho, nameOfWho, nobodyYet, type WhoTyped } from '../persone/whom/typed';
import { useForWhom } from '../persone/whom/useForWhom';
import { vmd } from '../words/vmd';
import { controlOf, emptyRequest, isBlank, type RequestTyped, untellable, valuesOf, wireOf } from './request';

/** A new assessment as it stands: for whom, and what is asked. */
export type NewVmdTyped = WhoTyped & MayBelong & { request: RequestTyped };

export const emptyVmd: NewVmdTyped = { ...nobodyYet, request: emptyRequest, discharge: null };

/** Has anything been typed that would be missed? */
const isBlankVmd = (form: NewVmdTyped) => isBlankWho(form) && isBlank(form.request);

export type VmdDraft = ReturnType<typeof useDraft<NewVmdTyped>>;

/** What a new assessment does: find or write the person, save both together. `dischargeId` is that of the address, until it is in the draft. */
export function useNewVmd(draft: VmdDraft, preset: PersonHit | null, dischargeId: string) {
  const toast = useToast();
  const request = useDo('vmd.request');
  return useForWhom<NewVmdTyped>({
    draft,
    preset,
    isBlank: isBlankVmd,
    address: '/vmd/nuova',
    first: 'protocol',
    whoMissing: vmd.whoMissing,
    untellable: (form) => untellable(form.request),
    controlOf,
    valuesOf: (form) => valuesOf(form.request),
    send: async (whom, form) => {
      const asked = {
        ...whom,
        vmdId: null,
        dischargeId: ofDischarge(form, preset, dischargeId)?.dischargeId ?? null,
        form: wireOf(form.request),
      };
      const { vmdId, openVmd } = await request.mutateAsync(asked);
      const said = vmd.registered(nameOfWho(form));
      return {
        to: `/vmd/${vmdId}`,
        tell: () => toast({ words: openVmd ? `${said} ${vmd.alsoOpen}` : said }),
      };
    },
  });
}
