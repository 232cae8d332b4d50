import { isoOf } from '../form/date';
import { useDraft } from '../form/useDraft';
import { type PersonHit, useAsk } from '../ipc';
import { Skeleton } from '../kit';
import { ageOn } from '../persone/age';
import { ForWhomPage } from '../persone/whom/ForWhomPage';
import { ofDischarge } from '../persone/whom/ofDischarge';
import { nameOfWho } from '../persone/whom/typed';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { vmd } from '../words/vmd';
import { RequestFields } from './RequestFields';
import { emptyVmd, type NewVmdTyped, useNewVmd, type VmdDraft } from './useNewVmd';

/** A request of assessment on one page: for a person in file or for a new one, saved together. */
export function NewVmd({ personId, dischargeId }: { personId: string; dischargeId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const draft = useDraft<NewVmdTyped>({
    kind: 'vmd.new',
    about: '',
    empty: emptyVmd,
    title: (form) => vmd.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || (personId !== '' && asked.isPending)) return <Skeleton />;
  return (
    <NewVmdPage draft={draft} preset={preset} dischargeId={dischargeId} trouble={asked.error?.message} />
  );
}

type PageProps = {
  draft: VmdDraft;
  preset: PersonHit | null;
  dischargeId: string;
  trouble: string | undefined;
};

function NewVmdPage({ draft, preset, dischargeId, trouble }: PageProps) {
  const page = useNewVmd(draft, preset, dischargeId);
  const { form, isNew, change, submit } = page;
  const born = isNew ? isoOf(form.person.birthDate) : null;
  const age = isNew ? born && ageOn(born, new Date()) : form.known?.age;
  return (
    <ForWhomPage
      page={page}
      words={{ ...vmd, asked: vmd.request }}
      room="/vmd"
      ids={{ title: 'new-vmd', asked: 'request-title' }}
      trouble={trouble}
    >
      {ofDischarge(form, preset, dischargeId) && <p className="quiet">{dimissioneGesti.link.belongs}</p>}
      <RequestFields
        typed={form.request}
        change={(patch) =>
          change((now) => ({
            request: { ...now.request, ...patch },
            discharge: ofDischarge(now, preset, dischargeId),
          }))
        }
        error={submit.error}
        age={age || null}
      />
    </ForWhomPage>
  );
}
