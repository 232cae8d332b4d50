import { describe, expect, it, vi } from 'vitest';
import type { DischargePage, PathwayView } from '../ipc';
import { countAt } from '../rows/StageFigures';
import { figures, hiddenFilters, isFiltered, noFilters, wireOf } from './filter';
import { clock, page, person } from './fixture';
import { type Code, gestureOf } from './gesture/gestures';
import { controlOf, idOf, missingOf, momentIds, type Typed } from './gesture/spec';
import { linkable } from './LinkDialog';
import { emptyMoment } from './moment';
import { firstTab, nextOf } from './next';
import { stepsOf } from './steps';

const today = '2026-11-23';
const all = [
  'receive',
  'assess',
  'plan',
  'activate',
  'discharge',
  'verify',
  'close',
  'not_activate',
  'refer',
];
const assessment = { at: '2026-11-24T09:00:00Z', by: ['Ada Neri'], place: '', summary: '', socialNeed: true };

describe('the one next thing to do', () => {
  const at = (stage: string, over: Partial<DischargePage> = {}) =>
    nextOf(page({ stage, may: all, ...over }), false);
  it.each([
    ['referred', { doing: 'receive' }],
    ['received', { tab: 'valutazione', field: 'summary' }],
    ['assessed', { tab: 'progetto', field: 'components' }],
    ['planned', { doing: 'activate' }],
    ['activated', { doing: 'discharge' }],
    ['discharged', { doing: 'verify' }],
  ])('at %s is %o', (stage, where) => expect(at(stage)).toMatchObject({ at: where }));
  it('after a verification is the next one, or the end', () => {
    const checks = [{ at: '2026-12-01T09:00:00Z', how: '', outcome: '', text: '', author: '' }];
    expect(at('verified', { checks, verifyOn: '2026-12-10' })).toMatchObject({ at: { doing: 'verify' } });
    expect(at('verified', { checks, verifyOn: null })).toMatchObject({ at: { doing: 'close' } });
  });
  it('of who has died is to end it', () => {
    const dead = { person: { ...person, deceased: true } };
    expect(at('activated', dead)).toMatchObject({ at: { doing: 'close' } });
    expect(at('received', { ...dead, may: ['not_activate'] })).toMatchObject({
      at: { doing: 'not_activate' },
    });
  });
  it('is not offered to who may not do it; the report may still be completed', () => {
    expect(at('received', { may: [] })).not.toHaveProperty('at');
    expect(at('received', { may: ['refer'] })).toMatchObject({
      at: { to: '/dimissioni/d/segnalazione/scrivi' },
    });
  });
  it('is nothing once it is over', () => {
    for (const stage of ['closed', 'not_activated', 'readmitted', 'withdrawn'])
      expect(at(stage)).not.toHaveProperty('at');
  });
  it('says that a late assessment is still to be made', () =>
    expect(nextOf(page({ may: all }), true).why).toContain('resta fuori termine'));
});

it.each([
  ['referred', 'segnalazione'],
  ['received', 'valutazione'],
  ['planned', 'progetto'],
  ['verified', 'dopo'],
  ['closed', 'segnalazione'],
])('a discharge at %s opens at «%s»', (stage, tab) => expect(firstTab({ stage })).toBe(tab));

describe('the steps', () => {
  const said = (over: Partial<DischargePage>) =>
    Object.fromEntries(stepsOf(page(over)).map(({ id, said }) => [id, said]));
  it('say by when, while there is a term', () =>
    expect(said({ verifyOn: '2026-12-10' })).toMatchObject({
      received: '23/11 09:30',
      assessed: 'entro 25/11 09:30',
      planned: 'non ancora',
      discharged: 'prevista 27/11',
      verified: 'entro il 10/12',
    }));
  it('say the year when it is not this one', () =>
    expect(said({ now: '2027-01-02T08:00:00Z' })).toMatchObject({ received: '23/11/2026 09:30' }));
  it('of what the PUA sent say that the report is to be completed', () =>
    expect(stepsOf(page({ form: null, referredAt: null }))[0]).toMatchObject({
      done: false,
      said: 'da completare',
    }));
  it('await nothing of one that is over', () => {
    const over = stepsOf(page({ stage: 'not_activated', assessment, clock: null }));
    expect(over.filter(({ done }) => done).map(({ id }) => id)).toEqual(['referred', 'assessed']);
    expect(over.filter(({ done }) => !done).every(({ said }) => said === '')).toBe(true);
  });
});

describe('the gestures', () => {
  const now = '2026-11-23T10:15:20Z';
  const sent = async (code: Code, typed: Partial<Typed>, over: Partial<DischargePage> = {}) => {
    const gesture = gestureOf(code, page(over), { now, day: today });
    const act = vi.fn(async () => {});
    await gesture.send(act, { ...gesture.start, ...typed });
    return act.mock.calls[0] as unknown as [string, unknown, string];
  };
  const missing = (code: Code, typed: Partial<Typed> = {}, over: Partial<DischargePage> = {}) => {
    const gesture = gestureOf(code, page(over), { now, day: today });
    return missingOf(gesture, { ...gesture.start, ...typed }).map(({ field }) => field);
  };
  it('propose today', async () =>
    expect(await sent('activate', {})).toEqual([
      'discharge.activate',
      { dischargeId: 'd', on: today, note: '' },
      'Progetto attivato.',
    ]));
  it.each<[Code, string[]]>([
    ['activate', []],
    ['discharge', ['to']],
    ['verify', ['how', 'outcome']],
    ['close', ['outcome']],
    ['not_activate', ['motive']],
    ['reopen', ['reason']],
  ])('%s wants %o', (code, fields) => expect(missing(code)).toEqual(fields.map(idOf)));
  it('«Altro» wants a note', () => {
    expect(missing('close', { outcome: 'altro' })).toEqual([idOf('note')]);
    expect(missing('not_activate', { motive: 'altro', note: 'x' })).toEqual([]);
    expect(missing('discharge', { to: 'altro' })).toEqual([idOf('note')]);
  });
  it('a day that is none is said, and kept', async () => {
    expect(missing('activate', { on: '31/2/2026' })).toEqual([idOf('on')]);
    expect(missing('activate', { on: '' })).toEqual([idOf('on')]);
    expect((await sent('activate', { on: '31/2/2026' }))[1]).toMatchObject({ on: '31/2/2026' });
  });
  it('of who has died propose how it ends', async () => {
    const dead = { person: { ...person, deceased: true } };
    expect((await sent('close', {}, dead))[1]).toMatchObject({ outcome: 'decesso' });
    expect((await sent('not_activate', {}, dead))[1]).toMatchObject({ motive: 'decesso' });
  });
  it('the arrival begins as the present moment; once recorded, as it was recorded; and is never left out', async () => {
    const present = { on: today, at: '11:15', second: false };
    expect((await sent('receive', {}, { clock: null }))[1]).toMatchObject({ at: present });
    const recorded = { on: '2026-10-25', at: '02:30', second: true };
    const again = { clock: clock({ receivedAt: '2026-10-25T01:30:00Z' }) };
    expect((await sent('receive', {}, again))[1]).toMatchObject({ at: recorded });
    expect(missing('receive', {}, again)).toEqual([]);
    expect(missing('receive', { moment: emptyMoment })).toEqual([momentIds.day]);
  });
  it('lead each of Rust’s refusals to its field', () => {
    expect(controlOf('at')).toBe(momentIds.time);
    expect(controlOf('next')).toBe(idOf('next'));
  });
});

describe('the list', () => {
  it('shows what is open, trimmed as Rust wants it', () => {
    expect(wireOf({ ...noFilters, text: ' rossi ' })).toMatchObject({ open: true, text: 'rossi' });
    expect(wireOf({ ...noFilters, state: 'over' }).open).toBe(false);
    expect(wireOf({ ...noFilters, state: 'all' }).open).toBeNull();
  });
  it('says how many filters are out of sight', () => {
    expect(hiddenFilters({ ...noFilters, facility: 'fbc', comune: 'D142', mine: true })).toBe(2);
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered({ ...noFilters, late: true })).toBe(true);
  });
  it('counts what waits at each point; every open stage is at one', () => {
    const counts = [
      { stage: 'discharged', label: '', count: 2 },
      { stage: 'verified', label: '', count: 3 },
    ];
    expect(countAt(counts, figures.find(({ id }) => id === 'home')?.stages ?? [])).toBe(5);
    const open = ['referred', 'received', 'assessed', 'planned', 'activated', 'discharged', 'verified'];
    expect(figures.flatMap(({ stages }) => [...stages])).toEqual(open);
  });
});

it('only assessments and applications are linked, each once, the open ones first', () => {
  const pathway = (kind: string, pathwayId: string, open: boolean) =>
    ({ kind, pathwayId, open }) as PathwayView;
  const found = linkable(
    [
      pathway('intake', 'i', true),
      pathway('vmd', 'v', false),
      pathway('application', 'a', true),
      pathway('vmd', 'w', true),
    ],
    [{ what: 'vmd', id: 'w', label: '' }],
  );
  expect(found.map(({ pathwayId }) => pathwayId)).toEqual(['a', 'v']);
});
