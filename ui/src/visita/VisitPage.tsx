import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { recently } from '../form/when';
import { call, type VisitForm as Form, useAsk, useChoices, useRefresh, useSession } from '../ipc';
import { Banner, ExampleTag, useToast } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { Shut } from '../strumenti/Shut';
import { visita } from '../words/visita';
import { OrphanVisit } from './OrphanVisit';
import { VisitForm } from './VisitForm';

type Props = {
  vmdId: string;
  area: string;
  /** The closed visit that this one corrects. */
  corrects: string | null;
};

/** The visit of one area: to be written, then closed. */
export function VisitPage({ vmdId, area, corrects }: Props) {
  const { may } = useSession();
  // The form is the draft's: it is read once, when the page opens, and never shown from an earlier visit.
  const form = useAsk(
    'vmd.visit_form',
    { vmdId, area, corrects },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, enabled: may('vmd.visit') },
  );
  if (!may('vmd.visit')) return <Shut home={`/vmd/${vmdId}`}>{visita.mayNot}</Shut>;
  return <Answer of={form}>{(opened) => <Writing form={opened} />}</Answer>;
}

function Writing({ form }: { form: Form }) {
  const [, go] = useLocation();
  const toast = useToast();
  const client = useQueryClient();
  const places = useChoices('visitPlace');
  const { person, area, sheet, savedAt } = form;
  const home = `/vmd/${sheet.vmdId}`;
  /** What others show of this assessment may have changed. */
  const refresh = useRefresh('vmd', 'vmd.visit_form');
  return (
    <VisitForm
      form={form}
      places={places}
      onKeep={(kept) => call('vmd.keep_visit', { sheet: kept })}
      onClose={async (kept) => {
        await call('vmd.close_visit', { sheet: kept });
        // The case is read anew, not shown as it was for a moment: its next step is another one now.
        client.removeQueries({ queryKey: ['vmd.page'] });
        void refresh();
        toast({ words: visita.closed(area.label) });
        go(home);
      }}
      onLeave={() => {
        void refresh();
        go(home);
      }}
    >
      <div className="scale-title">
        <Title window={`${area.label}, ${person.fullName}`}>{area.label}</Title>
        <span>{person.fullName}</span>
        <span className="quiet">{ageAndComune(person)}</span>
        {person.example && <ExampleTag />}
        {savedAt && <span className="quiet push">{visita.resumed(recently(savedAt))}</span>}
      </div>
      {sheet.corrects && (
        <Banner tone="info">
          <p>
            {visita.correctHint}{' '}
            <a href={`#/vmd/${sheet.vmdId}/visita/${sheet.area}/${sheet.corrects}`}>{visita.correctedOne}</a>
          </p>
        </Banner>
      )}
      {form.orphan && <OrphanVisit orphan={form.orphan} />}
    </VisitForm>
  );
}
