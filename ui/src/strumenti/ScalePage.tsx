import { useState } from 'react';
import { useLocation } from 'wouter';
import { recently } from '../form/when';
import {
  type AdministrationForm,
  type AdministrationSealed,
  call,
  useAsk,
  useChoices,
  useRefresh,
  useSession,
} from '../ipc';
import { Banner, ExampleTag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { Answer } from '../shell/Answer';
import { Title } from '../shell/Page';
import { strumenti } from '../words/strumenti';
import { Closed } from './Closed';
import type { Answers } from './instrument';
import type { PreviousScale } from './QuestionRow';
import { ScaleForm } from './ScaleForm';
import { Shut } from './Shut';
import { draftOf, sheetOf } from './sheet';

type Props = {
  personId: string;
  /** The assessment the scale serves, when it serves one. */
  vmdId: string | null;
  instrument: string;
  /** The closed administration that this one corrects. */
  corrects: string | null;
};

/** Where one goes back to: the assessment, or the person. */
export const homeOf = (vmdId: string | null, personId: string) =>
  vmdId ? `/vmd/${vmdId}` : `/persone/${personId}`;

/** One scale for one person: to be filled in, then closed. */
export function ScalePage({ personId, vmdId, instrument, corrects }: Props) {
  const { may } = useSession();
  // In an assessment, only who visits for it.
  const fills = may('administration.seal') && (vmdId === null || may('vmd.visit'));
  // The form is the draft's: it is read once, when the page opens, and never shown from an earlier visit.
  const form = useAsk(
    'administration.form',
    { personId, vmdId, instrument, corrects },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, enabled: fills },
  );
  if (!fills) return <Shut home={homeOf(vmdId, personId)}>{strumenti.mayNot}</Shut>;
  return <Answer of={form}>{(opened) => <Filling form={opened} />}</Answer>;
}

const previousOf = ({ previous }: AdministrationForm): PreviousScale | null =>
  previous && {
    at: previous.at,
    answers: previous.answers as Answers,
    score: previous.score,
    bandLabel: previous.bandLabel,
  };

function Filling({ form }: { form: AdministrationForm }) {
  const [, go] = useLocation();
  const [closed, setClosed] = useState<AdministrationSealed | null>(null);
  const places = useChoices('visitPlace');
  const respondents = useChoices('respondentKind');
  const { definition, person, sheet, savedAt } = form;
  const [start] = useState(() => draftOf(sheet));
  const home = homeOf(form.vmdId, person.personId);
  /** What others show of this person may have changed. */
  const refresh = useRefresh('administration', 'administration.form');
  const heading = (
    <div className="scale-title">
      <Title window={`${definition.short}, ${person.fullName}`}>{definition.title}</Title>
      <span>{person.fullName}</span>
      <span className="quiet">{ageAndComune(person)}</span>
      {person.example && <ExampleTag />}
      {savedAt && !closed && <span className="quiet push">{strumenti.resumed(recently(savedAt))}</span>}
    </div>
  );
  if (closed)
    return (
      <Closed
        definition={definition}
        sealed={closed}
        home={home}
        personId={person.personId}
        vmdId={form.vmdId}
      >
        {heading}
      </Closed>
    );
  return (
    <ScaleForm
      definition={definition}
      start={start}
      score={form.score}
      savedAt={savedAt}
      previous={previousOf(form)}
      proposals={form.proposals}
      hints={form.hints}
      places={places}
      respondents={respondents}
      correcting={sheet.corrects !== null}
      onAnswer={(draft) => call('administration.answer', { sheet: sheetOf(sheet, draft) })}
      onClose={async (draft, incomplete) => {
        const sealed = await call('administration.seal', { sheet: sheetOf(sheet, draft, incomplete) });
        setClosed(sealed);
        void refresh();
      }}
      onLeave={() => {
        void refresh();
        go(home);
      }}
    >
      {heading}
      {sheet.corrects && (
        <Banner tone="info">
          <p>
            {strumenti.correctHint} <a href={`#/scale/${sheet.corrects}`}>{strumenti.correctedOne}</a>
          </p>
        </Banner>
      )}
    </ScaleForm>
  );
}
