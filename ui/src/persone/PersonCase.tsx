import { useLocation } from 'wouter';
import { PersonDocuments } from '../documenti/PersonDocuments';
import { useSubject } from '../documenti/useSubject';
import { type PersonHit, useAsk, useSession } from '../ipc';
import { Banner, Button, type Leaf, Menu, Tabs } from '../kit';
import { NewReminderButton } from '../promemoria/NewReminderButton';
import { Answer } from '../shell/Answer';
import { documenti } from '../words/documenti';
import { persone } from '../words/persone';
import { AccessLog } from './AccessLog';
import { CaseTitle } from './CaseTitle';
import { Identity } from './Identity';
import { IdentityTab } from './IdentityTab';
import { LinkButton } from './LinkButton';
import { Pathways } from './Pathways';
import { Relations } from './Relations';
import { ScalesTab } from './ScalesTab';
import { Story } from './Story';
import { useHasDraft } from './useHasDraft';
import { useStart } from './useStart';

/** A person's file: identity pinned, everything else in sections. */
export function PersonCase({ personId, onLeave }: { personId: string; onLeave: () => void }) {
  const { may } = useSession();
  const [here, go] = useLocation();
  const page = useAsk('person.page', { personId });
  const editing = useHasDraft('person.change', personId);
  const contact = useHasDraft('person.contact', personId);
  const representation = useHasDraft('person.representation', personId);
  const asked = ['anagrafica', 'contatti'].find((each) => each === here.split('/')[3]);
  const [tab, setTab] = useStart(
    asked ?? (editing ? 'anagrafica' : contact || representation ? 'contatti' : undefined),
    'storia',
  );
  return (
    <aside className="case" aria-labelledby="case-title">
      <Answer of={page}>
        {(file) => {
          const leaves: Leaf[] = [
            {
              id: 'storia',
              label: persone.tab.storia,
              content: () => <Story entries={file.timeline} pathways={file.pathways} />,
            },
            {
              id: 'percorsi',
              label: persone.tab.percorsi,
              content: () => <Pathways pathways={file.pathways} personId={personId} />,
            },
            ...(may('administration.read')
              ? [
                  {
                    id: 'scale',
                    label: persone.tab.scale,
                    content: () => <ScalesTab personId={file.person.personId} />,
                  },
                ]
              : []),
            {
              id: 'contatti',
              label: persone.tab.contatti,
              content: () => <Relations page={file} />,
            },
            {
              id: 'anagrafica',
              label: persone.tab.anagrafica,
              content: () => <IdentityTab page={file} editAtOnce={editing} />,
            },
            ...(may('document.make')
              ? [
                  {
                    id: 'documenti',
                    label: documenti.person.tab,
                    content: () => <PersonDocuments person={file.person} />,
                  },
                ]
              : []),
          ];
          if (may('person.access_log'))
            leaves.push({
              id: 'consultazioni',
              label: persone.tab.consultazioni,
              content: () => <AccessLog personId={personId} />,
            });
          return (
            <>
              <HasDocuments person={file.person} />
              <header>
                <Identity person={file.person} heading={<CaseTitle>{file.person.fullName}</CaseTitle>} />
                <div className="row tight push">
                  {may('deadline.change') && <NewReminderButton person={file.person} />}
                  {may('discharge.register') && (
                    <Menu
                      label={persone.moreFor(file.person.fullName)}
                      deeds={[
                        {
                          id: 'new-discharge',
                          label: persone.newDischarge,
                          act: () => go(`/dimissioni/nuova?persona=${file.person.personId}`),
                        },
                      ]}
                    />
                  )}
                  <Button kind="quiet" icon="close" aria-keyshortcuts="Escape" onClick={onLeave}>
                    <span className="visually-hidden">{persone.close}</span>
                  </Button>
                </div>
              </header>
              {file.remarks.length > 0 && (
                <div className="remarks">
                  <Banner tone="warning">
                    {file.remarks.map((remark) => (
                      <p key={remark.field + remark.message}>{remark.message}</p>
                    ))}
                  </Banner>
                </div>
              )}
              <Tabs label={persone.tabs} leaves={leaves} selected={tab} onSelect={setTab} />
              <footer className="foot ways">
                {may('person.merge') && (
                  <LinkButton
                    to={`/persone/${file.person.personId}/unisci`}
                    kind="quiet"
                    icon="exchange-circle"
                    name={persone.mergeLong}
                  >
                    {persone.merge}
                  </LinkButton>
                )}
                <span className="row push tight">
                  {may('vmd.request') && (
                    <LinkButton to={`/vmd/nuova?persona=${file.person.personId}`} kind="outline" icon="plus">
                      {persone.newVmd}
                    </LinkButton>
                  )}
                  {may('application.register') && (
                    <LinkButton
                      to={`/liste/nuova?persona=${file.person.personId}`}
                      kind="outline"
                      icon="plus"
                    >
                      {persone.newApplication}
                    </LinkButton>
                  )}
                  {may('intake.register') && (
                    <LinkButton to={`/accessi/nuovo?persona=${file.person.personId}`} icon="plus">
                      {persone.newIntake}
                    </LinkButton>
                  )}
                </span>
              </footer>
            </>
          );
        }}
      </Answer>
    </aside>
  );
}

/** The section «Documenti» shows them; Ctrl P does from every other. */
function HasDocuments({ person: { personId, fullName } }: { person: PersonHit }) {
  useSubject({ about: 'person', id: personId, name: fullName });
  return null;
}
