import { describe, expect, it } from 'vitest';
import { progetti } from '../words/progetti';
import { controlOf } from './Compile';
import { matching } from './matching';
import {
  agreementUntellable,
  agreementWire,
  checkUntellable,
  checkWire,
  emptyAgreement,
  emptyCheck,
  emptyGoal,
  emptyIntervention,
  goalUntellable,
  goalWire,
  interventionTyped,
  interventionUntellable,
  interventionWire,
  passes,
} from './typed';

const fields = (missing: readonly { field: string }[]) => missing.map((each) => each.field);

describe('an intervention found by its first letters', () => {
  const list = [
    'Assistenza domiciliare (SAD)',
    'SAD per dimissione protetta (LEPS)',
    'Cure domiciliari (C-DOM/ADI)',
    'Comunità alloggio',
    'Volontariato',
  ].map((label) => ({ label }));
  it.each([
    ['sad', ['Assistenza domiciliare (SAD)', 'SAD per dimissione protetta (LEPS)']],
    ['cdom', ['Cure domiciliari (C-DOM/ADI)']],
    ['comunita', ['Comunità alloggio']],
    ['dom', ['Assistenza domiciliare (SAD)', 'Cure domiciliari (C-DOM/ADI)']],
    ['sad lep', ['SAD per dimissione protetta (LEPS)']],
    ['co', ['Comunità alloggio']],
    ['xyz', []],
  ])('%s', (text, labels) => expect(matching(list, text).map((each) => each.label)).toEqual(labels));
});

describe('an intervention', () => {
  const whole = {
    ...emptyIntervention,
    intervention: 'sad',
    kindText: 'SAD',
    provider: ' Coop ',
    from: '1/12/2026',
  };
  it('needs to be one of the list, with days that exist and in order', () => {
    expect(fields(interventionUntellable(emptyIntervention))).toEqual(['intervention']);
    expect(interventionUntellable(whole)).toEqual([]);
    expect(fields(interventionUntellable({ ...whole, until: '31/11/2026' }))).toEqual(['until']);
    expect(fields(interventionUntellable({ ...whole, until: '30/11/2026' }))).toEqual(['until']);
    expect(interventionUntellable({ ...whole, until: '1/12/2026' })).toEqual([]);
  });
  it('is told with its days as Rust takes them and the first state when none was chosen', () =>
    expect(interventionWire(whole, 'proposto')).toMatchObject({
      provider: 'Coop',
      from: '2026-12-01',
      until: '',
      state: 'proposto',
      goal: null,
    }));
  it('changed in nothing, gives back itself', () => {
    const form = {
      ...interventionWire(whole, 'proposto'),
      goal: 'g1',
      state: 'attivo',
      funding: ['fna', 'comune'],
    };
    expect(interventionWire(interventionTyped(form, 'SAD'), 'proposto')).toEqual(form);
  });
});

it('a goal needs words, and begins in the first state', () => {
  expect(fields(goalUntellable({ ...emptyGoal, text: '  ' }))).toEqual(['text']);
  expect(goalWire({ ...emptyGoal, text: ' Uscire ' }, 'aperto')).toEqual({
    text: 'Uscire',
    domain: '',
    measure: '',
    state: 'aperto',
  });
});

describe('consent', () => {
  const whole = {
    ...emptyAgreement,
    signer: 'tutore',
    name: 'Carla Po',
    on: '1/12/2026',
    accepted: 'no' as const,
  };
  it('is never assumed', () =>
    expect(fields(agreementUntellable(emptyAgreement))).toEqual(['signer', 'on', 'accepted']));
  it('wants the name of who signs for the person, and only then', () => {
    expect(fields(agreementUntellable({ ...whole, name: '' }))).toEqual(['name']);
    expect(agreementUntellable({ ...whole, signer: 'persona', name: '' })).toEqual([]);
    expect(agreementWire({ ...whole, signer: 'persona' })).toMatchObject({ name: '', accepted: false });
    expect(agreementWire({ ...whole, accepted: 'yes' })).toMatchObject({
      name: 'Carla Po',
      on: '2026-12-01',
      accepted: true,
    });
  });
});

describe('a verification and a monitoring', () => {
  const verify = { ...progetti.verify, whatMissing: progetti.verify.outcomeMissing };
  const monitor = { ...progetti.monitor, whatMissing: progetti.monitor.howMissing };
  it('say how and what was found', () => {
    expect(fields(checkUntellable(emptyCheck, verify))).toEqual(['what', 'text']);
    expect(fields(checkUntellable({ ...emptyCheck, what: 'telefonata', text: 'Bene' }, monitor))).toEqual([]);
  });
  it('only a verification sets the next day', () => {
    const typed = { what: 'confermato', text: 'Bene', on: '', next: '31/6/2027' };
    expect(fields(checkUntellable(typed, verify))).toEqual(['next']);
    expect(fields(checkUntellable(typed, monitor))).toEqual([]);
    expect(checkWire({ ...typed, next: '1/6/2027' }).next).toBe('2027-06-01');
  });
});

it('passing the case to another person is known by who it is, not by how it is written', () => {
  const anna = { operatorId: 'o1', name: 'Anna', role: '', body: '', bodyName: '' };
  expect(passes({ ...anna, operatorId: null, name: '' }, anna)).toBe(false);
  expect(passes(anna, { ...anna, role: 'ifec' })).toBe(false);
  expect(passes(anna, { ...anna, operatorId: 'o2' })).toBe(true);
  expect(passes({ ...anna, operatorId: null }, { ...anna, operatorId: null, name: 'Carla' })).toBe(true);
});

it.each([
  ['goals', 'goal-text'],
  ['interventions', 'int-intervention'],
  ['interventions.i7', 'edit-i7'],
  ['caseManager', 'manager-edit'],
  ['verifyOn', 'verify-on'],
])('what is missing in %s leads to %s', (field, control) => expect(controlOf(field)).toBe(control));
