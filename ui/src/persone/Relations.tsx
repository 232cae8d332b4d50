import { type ContactView, type PersonPage, type RepresentationView, useDo, useSession } from '../ipc';
import { Button, Tag } from '../kit';
import { persone } from '../words/persone';
import { ContactDialog } from './ContactDialog';
import { RepresentationDialog } from './RepresentationDialog';
import { contactOf, representationOf } from './relation';
import { useDraftKey } from './useHasDraft';
import { useStart } from './useStart';
import { useTell } from './useTell';

type Open =
  | { what: 'contact'; of: ContactView | null }
  | { what: 'representation'; of: RepresentationView | null }
  | null;

/** Who is close to the person, and who may decide for them. */
export function Relations({ page }: { page: PersonPage }) {
  const { may } = useSession();
  const personId = page.person.personId;
  const contactDraft = useDraftKey('person.contact', personId);
  const representationDraft = useDraftKey('person.representation', personId);
  const part = (key: string) => key.split(':')[1];
  // A half-filled one opens again by itself.
  const waiting: Open | undefined =
    contactDraft !== undefined
      ? { what: 'contact', of: page.contacts.find((each) => each.id === part(contactDraft)) ?? null }
      : representationDraft !== undefined
        ? {
            what: 'representation',
            of: page.representations.find((each) => each.id === part(representationDraft)) ?? null,
          }
        : undefined;
  const [open, setOpen] = useStart<Open>(waiting, null);
  const mayChange = may('person.change');
  const { removeContact, removeRepresentation } = useRemove(personId);
  return (
    <div className="stack">
      <div className="row">
        <h3>{persone.heading.contatti}</h3>
        {mayChange && (
          <span className="push">
            <Button kind="outline" icon="plus" onClick={() => setOpen({ what: 'contact', of: null })}>
              {persone.addContact}
            </Button>
          </span>
        )}
      </div>
      {page.contacts.length === 0 && <p className="quiet">{persone.noContacts}</p>}
      <ul className="plain-list">
        {page.contacts.map((contact) => (
          <li key={contact.id} className="card row start">
            <div>
              <div className="row tight">
                <b>{contact.fullName}</b>
                {contact.caregiver && <Tag tone="info">{persone.caregiver}</Tag>}
                {contact.cohabitant && <Tag>{persone.cohabitant}</Tag>}
              </div>
              <p className="quiet">
                {[contact.roleLabel, contact.phone, contact.email].filter(Boolean).join(' · ')}
              </p>
              {contact.note && <p className="told">{contact.note}</p>}
            </div>
            {mayChange && (
              <RowActions
                name={contact.fullName}
                onEdit={() => setOpen({ what: 'contact', of: contact })}
                onRemove={() => removeContact(contact)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <h3>{persone.heading.tutela}</h3>
        {mayChange && (
          <span className="push">
            <Button kind="outline" icon="plus" onClick={() => setOpen({ what: 'representation', of: null })}>
              {persone.addRepresentation}
            </Button>
          </span>
        )}
      </div>
      {page.representations.length === 0 && <p className="quiet">{persone.noRepresentations}</p>}
      <ul className="plain-list">
        {page.representations.map((each) => (
          <li key={each.id} className="card row start">
            <div>
              <div className="row tight">
                <b>{each.fullName}</b>
                <Tag tone={each.inForce ? 'success' : 'neutral'}>{each.validity}</Tag>
              </div>
              <p className="quiet">{[each.roleLabel, each.phone, each.deed].filter(Boolean).join(' · ')}</p>
              {each.powers && <p className="told">{each.powers}</p>}
            </div>
            {mayChange && (
              <RowActions
                name={each.fullName}
                onEdit={() => setOpen({ what: 'representation', of: each })}
                onRemove={() => removeRepresentation(each)}
              />
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'contact' && <ContactDialog page={page} of={open.of} onClose={() => setOpen(null)} />}
      {open?.what === 'representation' && (
        <RepresentationDialog page={page} of={open.of} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

const RowActions = ({
  name,
  onEdit,
  onRemove,
}: {
  name: string;
  onEdit: () => void;
  onRemove: () => void;
}) => (
  <span className="row push tight">
    <Button kind="quiet" icon="pencil" aria-label={persone.editOf(name)} onClick={onEdit}>
      {persone.edit}
    </Button>
    <Button kind="quiet" icon="delete" aria-label={persone.removeOf(name)} onClick={onRemove}>
      {persone.remove}
    </Button>
  </span>
);

/** Taking away what was entered by mistake, with its undoing. */
function useRemove(personId: string) {
  const tell = useTell();
  const remove = useDo('person.remove_relation');
  const saveContact = useDo('person.save_contact');
  const saveRepresentation = useDo('person.save_representation');
  const take = (id: string, name: string, back: () => Promise<unknown>) =>
    tell(remove.mutateAsync({ personId, id, reason: persone.byMistake }), persone.removed(name), () =>
      tell(back(), persone.asBefore(name)),
    );
  return {
    removeContact: (of: ContactView) =>
      take(of.id, of.fullName, () =>
        saveContact.mutateAsync({ personId, id: of.id, contact: contactOf(of) }),
      ),
    removeRepresentation: (of: RepresentationView) =>
      take(of.id, of.fullName, () =>
        saveRepresentation.mutateAsync({ personId, id: of.id, representation: representationOf(of) }),
      ),
  };
}
