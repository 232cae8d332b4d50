import { useDraft } from '../form/useDraft';
import { useNow } from '../form/useNow';
import { type PersonHit, useAsk } from '../ipc';
import { Skeleton } from '../kit';
import { ForWhomPage } from '../persone/whom/ForWhomPage';
import { nameOfWho } from '../persone/whom/typed';
import { segnalazione } from '../words/segnalazione';
import { ReceivedFields, ReferredFields } from './ArrivalFields';
import type { ArrivalTyped } from './arrival';
import { ReferralFields } from './ReferralFields';
import { emptyNew, type NewDraft, type NewTyped, useNewDischarge } from './useNewDischarge';

/** The report of a ward on one page: for a person in file or for a new one, saved together. */
export function NewDischarge({ personId }: { personId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const draft = useDraft<NewTyped>({
    kind: 'discharge.new',
    about: '',
    empty: emptyNew,
    title: (form) => segnalazione.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  const now = useNow();
  if (!now || !draft.ready || (personId !== '' && asked.isPending)) return <Skeleton />;
  return <NewPage draft={draft} preset={preset} now={now.now} trouble={asked.error?.message} />;
}

type PageProps = { draft: NewDraft; preset: PersonHit | null; now: string; trouble: string | undefined };

function NewPage({ draft, preset, now, trouble }: PageProps) {
  const page = useNewDischarge(draft, preset, now);
  const { form, change, submit } = page;
  const when = {
    typed: form.when,
    change: (patch: Partial<ArrivalTyped>) => change((typed) => ({ when: { ...typed.when, ...patch } })),
    error: submit.error,
    now,
  };
  return (
    <ForWhomPage
      page={page}
      words={segnalazione}
      room="/dimissioni"
      ids={{ title: 'new-discharge', asked: 'report-title' }}
      trouble={trouble}
    >
      <ReferralFields
        typed={form.report}
        change={(patch) => change((typed) => ({ report: { ...typed.report, ...patch } }))}
        error={submit.error}
        arrival={<ReceivedFields {...when} />}
        referred={<ReferredFields {...when} />}
      />
    </ForWhomPage>
  );
}
