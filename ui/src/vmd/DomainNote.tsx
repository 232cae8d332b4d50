import type { DomainView } from '../ipc';
import { TextArea } from '../kit';
import { vmd } from '../words/vmd';
import { Scores } from './Scores';
import { type Note, noteId } from './synthesis';

type Props = {
  of: Pick<DomainView, 'domain' | 'label' | 'trends'>;
  note: Note;
  error: (field: string) => string | undefined;
  onChange: (patch: Partial<Note>) => void;
};

/** Needs and resources in one domain, under its scores. */
export const DomainNote = ({ of: { domain, label, trends }, note, error, onChange }: Props) => (
  <section className="card stack" aria-labelledby={`write-${domain}`}>
    <h3 id={`write-${domain}`}>{label}</h3>
    {trends.length > 0 && <Scores of={trends} />}
    <div className="pair">
      <TextArea
        id={noteId(domain, 'needs')}
        label={vmd.needs}
        aria-label={vmd.needsOf(label)}
        rows={2}
        value={note.needs}
        error={error(noteId(domain, 'needs'))}
        onChange={(needs) => onChange({ needs })}
      />
      <TextArea
        id={noteId(domain, 'resources')}
        label={vmd.resources}
        aria-label={vmd.resourcesOf(label)}
        rows={2}
        value={note.resources}
        error={error(noteId(domain, 'resources'))}
        onChange={(resources) => onChange({ resources })}
      />
    </div>
  </section>
);
