import { useDraft } from '../form/useDraft';
import { type PersonHit, useAsk, useDo } from '../ipc';
import { Skeleton, useToast } from '../kit';
import { ForWhomPage } from '../persone/whom/ForWhomPage';
import { nameOfWho } from '../persone/whom/typed';
import { useForWhom } from '../persone/whom/useForWhom';
import { accessi } from '../words/accessi';
import { persone } from '../words/persone';
import { emptyIntake, type IntakeTyped, isBlankIntake } from './intake';
import { RequestFields } from './RequestFields';
import * as request from './request';

/** A PUA access on one page: for a person in file or for a new one, saved together. */
export function NewIntake({ personId }: { personId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const draft = useDraft<IntakeTyped>({
    kind: 'intake.new',
    about: '',
    empty: emptyIntake,
    title: (form) => accessi.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || (personId !== '' && asked.isPending)) return <Skeleton />;
  return <IntakePage draft={draft} preset={preset} trouble={asked.error?.message} />;
}

type PageProps = {
  draft: ReturnType<typeof useDraft<IntakeTyped>>;
  /** The person the page was opened for. */
  preset: PersonHit | null;
  trouble: string | undefined;
};

function IntakePage({ draft, preset, trouble }: PageProps) {
  const toast = useToast();
  const register = useDo('intake.register');
  const page = useForWhom<IntakeTyped>({
    draft,
    preset,
    isBlank: isBlankIntake,
    address: '/accessi/nuovo',
    first: 'need',
    whoMissing: accessi.whoMissing,
    untellable: (form) => request.untellable(form.request),
    valuesOf: (form) => ({ ...form.request, contactAt: form.request.contactDay }),
    send: async (whom, form) => {
      const { intakeId } = await register.mutateAsync({ ...whom, form: request.wireOf(form.request) });
      return {
        to: `/accessi/${intakeId}`,
        tell: () => toast({ words: accessi.registered(nameOfWho(form)) }),
      };
    },
  });
  const { form, change, submit } = page;
  return (
    <ForWhomPage
      page={page}
      words={{ ...accessi, asked: accessi.request }}
      room="/accessi"
      ids={{ title: 'new-intake', asked: 'request-title' }}
      trouble={trouble}
      remark={form.known?.openIntakes ? persone.alreadyOpen(form.known.openIntakes) : undefined}
    >
      <RequestFields
        typed={form.request}
        change={(patch) => change((now) => ({ request: { ...now.request, ...patch } }))}
        error={submit.error}
      />
    </ForWhomPage>
  );
}
