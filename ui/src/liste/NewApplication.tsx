import { useDraft } from '../form/useDraft';
import { type PersonHit, type UnitRow, useAsk } from '../ipc';
import { Skeleton } from '../kit';
import { ForWhomPage } from '../persone/whom/ForWhomPage';
import { ofDischarge } from '../persone/whom/ofDischarge';
import { nameOfWho } from '../persone/whom/typed';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { domanda } from '../words/domanda';
import { ApplicationFields } from './ApplicationFields';
import { emptyNew, type NewDraft, type NewTyped, useNewApplication } from './useNewApplication';
import { useUnits } from './useUnits';

/** An application on one page: for a person in file or for a new one, saved together. */
export function NewApplication({ personId, dischargeId }: { personId: string; dischargeId: string }) {
  const asked = useAsk('person.page', { personId }, { enabled: personId !== '' });
  const units = useUnits();
  const draft = useDraft<NewTyped>({
    kind: 'application.new',
    about: '',
    empty: emptyNew,
    title: (form) => domanda.draft(nameOfWho(form)),
  });
  const preset = asked.data?.person ?? null;
  if (!draft.ready || units.isPending || (personId !== '' && asked.isPending)) return <Skeleton />;
  const trouble = asked.error?.message ?? units.error?.message;
  return (
    <NewPage
      draft={draft}
      preset={preset}
      dischargeId={dischargeId}
      units={units.data ?? []}
      trouble={trouble}
    />
  );
}

type PageProps = {
  draft: NewDraft;
  preset: PersonHit | null;
  dischargeId: string;
  units: readonly UnitRow[];
  trouble: string | undefined;
};

function NewPage({ draft, preset, dischargeId, units, trouble }: PageProps) {
  const page = useNewApplication(draft, preset, dischargeId, units);
  const { form, change, submit } = page;
  return (
    <ForWhomPage
      page={page}
      words={{ ...domanda, asked: domanda.form }}
      room="/liste"
      ids={{ title: 'new-application', asked: 'application-title' }}
      trouble={trouble}
    >
      {ofDischarge(form, preset, dischargeId) && <p className="quiet">{dimissioneGesti.link.belongs}</p>}
      <ApplicationFields
        typed={form.application}
        change={(patch) =>
          change((now) => ({
            application: { ...now.application, ...patch },
            discharge: ofDischarge(now, preset, dischargeId),
          }))
        }
        error={submit.error}
        units={units}
      />
    </ForWhomPage>
  );
}
