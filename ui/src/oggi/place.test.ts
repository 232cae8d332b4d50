import { expect, it } from 'vitest';
import { draftOf, placeOf } from './place';

const row = (kind: string, part = '') => ({
  key: { kind, of: kind === 'draft' ? '' : 'ID', part },
  of: kind.split('.')[0] ?? '',
});
const all = () => true;
const none = () => false;

it.each([
  ['intake.assess', '', '/accessi/ID'],
  ['intake.decide', '', '/accessi/ID'],
  ['intake.close', '', '/accessi/ID'],
  ['vmd.complete', '', '/vmd/ID/richiesta/scrivi'],
  ['vmd.term', 'decision', '/vmd/ID'],
  ['vmd.visit', 'health+social@2026-11-23', '/vmd/ID/visita/health'],
  ['vmd.synthesise', '', '/vmd/ID/sintesi'],
  ['vmd.schedule', '', '/vmd/ID/decisione'],
  ['vmd.transmit', '', '/vmd/ID/decisione'],
  ['meeting.hold', '', '/sedute/ID'],
  ['plan.activate', '', '/progetti/ID'],
  ['plan.verify', '2026-11-23', '/progetti/ID'],
  ['plan.ends', 'I@2026-11-23', '/progetti/ID'],
  ['application.urgency', '', '/liste/ID/urgenza'],
  ['application.term', '', '/liste/ID'],
  ['application.enter', '', '/liste/ID'],
  ['application.answer', 'rsa-1@2026-11-20', '/liste/ID'],
  ['application.admit', 'rsa-1', '/liste/ID'],
  ['application.uncovered', '', '/liste/ID'],
  ['application.confirm', '2026-05-23', '/liste/ID'],
  ['application.consent', '2026-05-23', '/liste/ID/domanda'],
  ['application.deceased', '', '/liste/ID'],
  ['discharge.receive', '', '/dimissioni/ID'],
  ['discharge.assess', '', '/dimissioni/ID'],
  ['discharge.verify', '2026-11-30', '/dimissioni/ID'],
  ['person.code', 'stp@2026-12-01', '/persone/ID/anagrafica'],
  ['person.representation', 'R@2026-12-01', '/persone/ID/contatti'],
  ['reminder', '', null],
  ['draft', 'intake.new:', '/accessi/nuovo'],
  ['draft', 'vmd.visit:V/health', '/vmd/V/visita/health'],
])('%s «%s» is met at %s', (kind, part, place) => expect(placeOf(row(kind, part), all)).toBe(place));

it('who may not write is led to what may be read', () => {
  expect(placeOf(row('vmd.visit', 'health@2026-11-23'), none)).toBe('/vmd/ID/visite');
  expect(placeOf(row('vmd.complete'), none)).toBe('/vmd/ID/richiesta');
});

it('a draft about a part keeps every colon after the first', () =>
  expect(draftOf('person.contact:P:C')).toEqual({ kind: 'person.contact', about: 'P:C' }));
