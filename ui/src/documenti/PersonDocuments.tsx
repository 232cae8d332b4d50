import { useState } from 'react';
import { type PersonHit, useSession } from '../ipc';
import { Button } from '../kit';
import { documenti } from '../words/documenti';
import { DocumentsOf } from './DocumentsOf';
import { type Export, ExportDialog } from './ExportDialog';

const words = documenti.person;

/** The documents of a person: what can be made, what left, and the ways in which the person takes their own data along. */
export function PersonDocuments({ person }: { person: Pick<PersonHit, 'personId' | 'fullName'> }) {
  const { may } = useSession();
  const [exporting, setExporting] = useState<Export | null>(null);
  const { personId, fullName } = person;
  const exports = ([may('export.person') && 'copy', may('export.fhir') && 'fhir'] as const).filter(
    (each) => each !== false,
  );
  return (
    <div className="stack">
      <DocumentsOf subject={{ about: 'person', id: personId, name: fullName }} />
      {exports.length > 0 && (
        <section className="stack-tight" aria-labelledby="documents-carry">
          <h3 id="documents-carry">{words.carry}</h3>
          {exports.map((each) => (
            <div key={each} className="stack-tight">
              <p>{words.exports[each].what}</p>
              <div>
                <Button kind="outline" icon="download" onClick={() => setExporting(each)}>
                  {words.exports[each].name}
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
      <ExportDialog
        what={exporting}
        personId={personId}
        fullName={fullName}
        onClose={() => setExporting(null)}
      />
    </div>
  );
}
