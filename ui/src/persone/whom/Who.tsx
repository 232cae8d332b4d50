import type { ReactNode } from 'react';
import type { PersonHit } from '../../ipc';
import { Button } from '../../kit';
import { accessi } from '../../words/accessi';
import { Identity } from '../Identity';
import { PersonPicker } from '../PersonPicker';
import type { WhoTyped } from './typed';

type Props = {
  form: WhoTyped;
  /** The question that the search answers. */
  label: string;
  /** What to know of the person before going on. */
  remark: string | undefined;
  error: (field: string) => string | undefined;
  onQuery: (query: string) => void;
  onPick: (person: PersonHit) => void;
  onNew: () => void;
  onSearch: () => void;
  /** The fields of a new person. */
  children: ReactNode;
};

/** For whom it is: looked for, found, or new. */
export function Who({ form, label, remark, error, onQuery, onPick, onNew, onSearch, children }: Props) {
  if (form.who === 'search')
    return (
      <PersonPicker
        id="who"
        label={label}
        text={form.query}
        autoFocus
        error={error('who')}
        onText={onQuery}
        onPick={onPick}
        onNew={onNew}
      />
    );
  if (form.who === 'new')
    return (
      <section className="stack" aria-labelledby="new-who">
        <div className="row">
          <h2 id="new-who">{accessi.newPersonTitle}</h2>
          <span className="push">
            <Button kind="quiet" icon="search" onClick={onSearch}>
              {accessi.toSearch}
            </Button>
          </span>
        </div>
        {children}
      </section>
    );
  if (!form.known) return null;
  return (
    <section className="card" aria-label={accessi.whoTitle}>
      <Identity person={form.known}>
        <Button kind="outline" icon="search" onClick={onSearch}>
          {accessi.changeWho}
        </Button>
      </Identity>
      {remark && <p className="field-warning">{remark}</p>}
    </section>
  );
}
