import '../persone/persone.css';
import { useRoute } from 'wouter';
import { useAsk } from '../ipc';
import { Answer } from '../shell/Answer';
import { ScalePage } from './ScalePage';
import { SealedScale } from './SealedScale';

/**
 * The pages of scales: one to fill in, for an assessment or for a person alone; one closed, to read; the correction of a closed one.
 * Each has its own `key`, so that going from one scale to the next begins afresh.
 */
export function Scale() {
  const [, ofVmd] = useRoute('/vmd/:vmdId/scale/:instrument');
  const [, ofPerson] = useRoute('/persone/:personId/scale/:instrument');
  const [, closed] = useRoute('/scale/:administrationId');
  const [, correction] = useRoute('/scale/:administrationId/correggi');
  if (ofVmd) return <OfVmd key={`${ofVmd.vmdId}/${ofVmd.instrument}`} {...ofVmd} />;
  if (ofPerson)
    return (
      <ScalePage
        key={`${ofPerson.personId}/${ofPerson.instrument}`}
        {...ofPerson}
        vmdId={null}
        corrects={null}
      />
    );
  if (correction) return <Correction key={correction.administrationId} {...correction} />;
  if (closed) return <SealedScale key={closed.administrationId} {...closed} />;
  return null;
}

/** The assessment says whom it is about; what the page that led here has just read is enough. */
function OfVmd({ vmdId, instrument }: { vmdId: string; instrument: string }) {
  const page = useAsk('vmd.page', { vmdId }, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <Answer of={page}>
      {({ row }) => (
        <ScalePage personId={row.personId} vmdId={vmdId} instrument={instrument} corrects={null} />
      )}
    </Answer>
  );
}

function Correction({ administrationId }: { administrationId: string }) {
  const page = useAsk('administration.page', { administrationId }, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <Answer of={page}>
      {({ person, vmdId, instrument }) => (
        <ScalePage
          personId={person.personId}
          vmdId={vmdId}
          instrument={instrument}
          corrects={administrationId}
        />
      )}
    </Answer>
  );
}
