import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../ipc';
import { Banner, Button, EmptyState, focusField } from '../kit';
import { persone } from '../words/persone';
import { Identity } from './Identity';
import { PeopleList } from './PeopleList';
import { PersonCase } from './PersonCase';
import { useFormKeys } from './useFormKeys';
import { usePeople } from './usePeople';

/** The list on the left, one file on the right. */
export function PeopleRoom({ personId }: { personId: string }) {
  const [, go] = useLocation();
  const { may } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [walked, setWalked] = useState<string>();
  const people = usePeople(query, 100);
  const wanted = walked ?? personId;
  const selected =
    people.hits.find((hit) => hit.personId === wanted)?.personId ??
    (personId ? undefined : people.hits[0]?.personId);
  const preview = people.hits.find((hit) => hit.personId === selected);
  const open = useCallback(
    (id: string) => {
      setWalked(id);
      go(`/persone/${id}`);
    },
    [go],
  );
  const leave = () => {
    go('/persone');
    focusField('people-search');
  };

  useFormKeys(box, {
    ...(personId ? { leave } : {}),
    alt: { n: () => may('person.register') && go('/persone/nuova') },
  });

  return (
    <div className="split" ref={box}>
      <PeopleList
        query={query}
        onQuery={(now) => {
          setQuery(now);
          setWalked(undefined);
        }}
        people={people}
        focused={!personId}
        selected={selected}
        onSelect={setWalked}
        onOpen={open}
      />
      {personId ? (
        <PersonCase key={personId} personId={personId} onLeave={leave} />
      ) : (
        <aside className="case" aria-label={persone.unopened}>
          {people.error ? (
            <div className="scroll">
              <Banner tone="danger" live>
                <p>{people.error.message}</p>
              </Banner>
            </div>
          ) : preview ? (
            <>
              <header>
                <Identity person={preview} />
              </header>
              <EmptyState icon="folder" title={persone.unopened}>
                <p>{persone.unopenedHint}</p>
                {may('person.read') && (
                  <Button
                    kind="outline"
                    icon="arrow-right"
                    aria-label={persone.openOf(preview.fullName)}
                    onClick={() => open(preview.personId)}
                  >
                    {persone.open}
                  </Button>
                )}
              </EmptyState>
            </>
          ) : (
            <EmptyState icon="user" title={persone.panelEmpty}>
              <p>{persone.panelEmptyHint}</p>
            </EmptyState>
          )}
        </aside>
      )}
    </div>
  );
}
