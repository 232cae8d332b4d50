import type { ContactForm, ContactView, RepresentationForm, RepresentationView } from '../ipc';

export const emptyContact: ContactForm = {
  fullName: '',
  role: '',
  phone: '',
  email: '',
  caregiver: false,
  cohabitant: false,
  note: '',
};

export const emptyRepresentation: RepresentationForm = {
  role: '',
  fullName: '',
  phone: '',
  deed: '',
  powers: '',
  from: '',
  until: '',
};

const pick = <F extends object>(shape: F, of: F): F =>
  Object.fromEntries(Object.keys(shape).map((key) => [key, of[key as keyof F]])) as F;

/** What can be typed of a contact, without what is only shown. */
export const contactOf = (of: ContactView): ContactForm => pick(emptyContact, of);
export const representationOf = (of: RepresentationView): RepresentationForm => pick(emptyRepresentation, of);

/** A draft about one relation of one person. */
export const relationKey = (personId: string, id: string | null) => (id ? `${personId}:${id}` : personId);
