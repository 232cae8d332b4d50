import { describe, expect, it } from 'vitest';
import type { AreaView, VmdPage } from '../ipc';
import { countAt } from '../rows/StageFigures';
import { assessorOf, assignMissing, emptyAssign, inOrder } from './assessor';
import { shownOf } from './Clock';
import { hiddenFilters, isFiltered, noFilters, wireOf } from './filter';
import { firstTab, nextOf } from './next';
import { elsewhere, emptyPlanned, plannedFor, tomorrow, untellable, wireOf as visitWire } from './planned';
import { asked, pathOfScale, wordOf } from './scale';
import { stepsOf } from './steps';

const area = (over: Partial<AreaView>): AreaView => ({
  area: 'health',
  label: 'Visita sanitaria',
  who: 'Infermiere',
  body: 'asst',
  required: true,
  assessor: null,
  assessorLabel: '',
  planned: null,
  visited: null,
  draftSavedAt: null,
  instruments: [],
  ...over,
});
const nurse = { operatorId: 'n', name: 'Ada Neri', role: 'ifec', body: 'asst', bodyName: '' };
const social = {
  operatorId: 's',
  name: 'Bea Sala',
  role: 'assistente_sociale_comune',
  body: 'comune',
  bodyName: 'Comune di Soncino',
};
const planned = {
  form: { ...emptyPlanned, areas: ['health', 'social'], on: '2026-12-01', at: '10:30' },
  placeLabel: 'A casa',
  joint: true,
};
const visited = {
  factId: 'f',
  at: '2026-11-20T09:00:00Z',
  by: 'Ada',
  joint: false,
  place: '',
  corrected: false,
};
const page = (over: Partial<VmdPage>): VmdPage =>
  ({
    row: { vmdId: 'v', requestedAt: '2026-11-02T09:00:00Z' },
    complete: true,
    areas: [area({}), area({ area: 'social', label: 'Visita sociale', body: 'comune' })],
    assessedAt: null,
    synthesisedAt: null,
    decisions: [],
    meetingId: null,
    meetingOn: null,
    plans: [],
    planKinds: [],
    closedAt: null,
    nextStep: 'none',
    ...over,
  }) as VmdPage;

describe('the one next thing to do', () => {
  const both = [
    area({ assessor: nurse }),
    area({ area: 'social', label: 'Visita sociale', assessor: social, draftSavedAt: '2026-11-20T09:00:00Z' }),
  ];
  it.each([
    ['complete', {}, { to: '/vmd/v/richiesta/scrivi' }],
    [
      'assign',
      { areas: [area({ assessor: nurse }), area({ area: 'social' })] },
      { tab: 'visite', field: 'assign-social' },
    ],
    ['plan', { areas: both }, { tab: 'visite', field: 'plan-social', press: true }],
    ['visit', { areas: both }, { to: '/vmd/v/visita/social' }],
    ['visit', { areas: [both[0], area({ area: 'social', visited })] }, { to: '/vmd/v/visita/health' }],
    ['synthesise', {}, { to: '/vmd/v/sintesi/scrivi' }],
    ['decide', { meetingId: 'm' }, { to: '/sedute/m' }],
    ['plan_of_care', { plans: [{ planId: 'p' }] }, { to: '/progetti/p' }],
    ['plan_of_care', {}, { tab: 'decisione', field: 'new-plan' }],
  ])('%s leads to its place, to one’s own area first', (nextStep, over, at) =>
    expect(nextOf(page({ nextStep, ...over } as Partial<VmdPage>), 's')?.at).toEqual(at),
  );
  it('says whether a visit was begun', () =>
    expect(nextOf(page({ nextStep: 'visit', areas: both }), 's')?.label).toBe('Riprendi: visita sociale'));
  it('an area that is not required waits for those that are', () =>
    expect(
      nextOf(
        page({
          nextStep: 'visit',
          areas: [area({ area: 'extra', required: false, assessor: social }), area({})],
        }),
        's',
      )?.at,
    ).toEqual({ to: '/vmd/v/visita/health' }));
  it('nothing to do is nothing, and the case opens at the request', () => {
    expect(nextOf(page({ nextStep: 'none' }), 's')).toBeNull();
    expect(firstTab('none')).toBe('richiesta');
    expect(firstTab('visit')).toBe('visite');
  });
});

describe('the six steps', () => {
  const said = (over: Partial<VmdPage>) =>
    stepsOf(page(over)).map((step) => `${step.done ? '✓' : '·'} ${step.said}`);
  it('a request that waits to be completed', () =>
    expect(said({ complete: false, areas: [] })).toEqual([
      '· da completare',
      '· non ancora',
      '· non ancora',
      '· non ancora',
      '· non ancora',
      '· non ancora',
    ]));
  it('counts areas, shows the nearest day planned, and does not take a postponement for a decision', () =>
    expect(
      said({
        areas: [area({ assessor: nurse, planned }), area({ area: 'social', assessor: social })],
        meetingOn: '2026-12-10',
        decisions: [{ postponed: true, at: '2026-11-20T09:00:00Z' }] as VmdPage['decisions'],
      }),
    ).toEqual([
      '✓ 02/11/2026',
      '✓ 2 su 2',
      '· il 01/12/2026',
      '· non ancora',
      '· in seduta 10/12/2026',
      '· non ancora',
    ]));
  it('one visit of two is not an assessment', () =>
    expect(said({ areas: [area({ visited }), area({ area: 'social' })] })[2]).toBe('· 1 su 2'));
});

describe('the clock', () => {
  it.each([
    [12, 30, { days: 12, full: 30, word: 'giorni' }],
    [1, 30, { days: 1, full: 30, word: 'giorno' }],
    [0, 30, { days: 0, full: 30, word: 'ultimo giorno' }],
    [-1, 30, { days: 1, full: 1, word: 'giorno oltre' }],
    [-9, 30, { days: 9, full: 1, word: 'giorni oltre' }],
  ])('%i left of %i', (left, total, shown) => expect(shownOf({ left, total })).toEqual(shown));
});

describe('who assesses', () => {
  const people = [social, nurse, { ...nurse, operatorId: 'z', name: 'Zoe Bo' }];
  it('the operator first, then the body that the protocol expects', () =>
    expect(inOrder(people, { body: 'asst' }, 'z').map((each) => each.operatorId)).toEqual(['z', 'n', 's']));
  it('one digit is enough: role and body are those the archive guesses', () => {
    const typed = { ...emptyAssign, who: 's' };
    expect(assignMissing(typed, people, { prefix: 'a', passing: false })).toEqual([]);
    expect(assessorOf(typed, people)).toEqual(social);
    expect(assessorOf({ ...typed, role: 'educatore' }, people).role).toBe('educatore');
  });
  it('someone else has a name, a role and a body; a passage has a reason', () =>
    expect(
      assignMissing({ ...emptyAssign, who: 'other' }, people, { prefix: 'a', passing: true }).map(
        ({ field }) => field,
      ),
    ).toEqual(['a-name', 'a-role', 'a-body', 'a-reason']));
});

describe('a visit to be made', () => {
  it('starts with its own area; a joint one is changed for both', () => {
    expect(plannedFor(area({})).areas).toEqual(['health']);
    expect(plannedFor(area({ planned }))).toMatchObject({ areas: ['health', 'social'], on: '01/12/2026' });
  });
  it('has a day; its hour may wait', () => {
    expect(untellable(emptyPlanned).map(({ field }) => field)).toEqual(['areas', 'on']);
    expect(
      untellable({ ...emptyPlanned, areas: ['health'], on: '1/12/2026', at: '10.3' }).map(
        ({ field }) => field,
      ),
    ).toEqual(['at']);
    expect(visitWire({ ...emptyPlanned, areas: ['health'], on: '1/12/2026', at: '930' })).toMatchObject({
      on: '2026-12-01',
      at: '09:30',
    });
  });
  it('tomorrow is tomorrow in Italy, also when the clock changes', () => {
    expect(tomorrow(new Date('2026-11-23T23:30:00Z'))).toBe('25/11/2026');
    expect(tomorrow(new Date('2026-10-24T22:30:00Z'))).toBe('26/10/2026');
  });
  it('a day is told by comune, without this case', () =>
    expect(
      elsewhere(
        {
          comuni: [
            { comune: 'Soncino', stops: [{ vmdId: 'a' }, { vmdId: 'v' }] },
            { comune: 'Crema', stops: [{ vmdId: 'v' }] },
          ],
        } as Parameters<typeof elsewhere>[0],
        'v',
      ),
    ).toEqual({ visits: 1, where: 'Soncino (1)' }));
});

describe('scales', () => {
  const scale = { id: 'katz', always: true, administrationId: null, draftSavedAt: null };
  it.each([
    [scale, '/vmd/v/scale/katz', 'da fare'],
    [{ ...scale, draftSavedAt: 'x' }, '/vmd/v/scale/katz', 'a metà'],
    [{ ...scale, administrationId: 'a' }, '/scale/a', 'fatta'],
  ])('%o', (state, path, word) => {
    expect(pathOfScale('v', state)).toBe(path);
    expect(wordOf(state)).toBe(word);
  });
  it('one that is only if needed shows once it is begun', () => {
    const states = [
      scale,
      { ...scale, id: 'cirs', always: false },
      { ...scale, id: 'gds', always: false, draftSavedAt: 'x' },
    ];
    const { now, ifNeeded } = asked(states as unknown as Parameters<typeof asked>[0]);
    expect([now.map(({ id }) => id), ifNeeded.map(({ id }) => id)]).toEqual([['katz', 'gds'], ['cirs']]);
  });
});

describe('the filters', () => {
  it('show the open ones at first', () => {
    expect(wireOf(noFilters)).toMatchObject({ open: true, late: false });
    expect(wireOf({ ...noFilters, state: 'all', text: ' rossi ' })).toMatchObject({
      open: null,
      text: 'rossi',
    });
    expect(isFiltered(noFilters)).toBe(false);
  });
  it('those out of sight are counted', () =>
    expect(hiddenFilters({ ...noFilters, comune: 'D142', protocol: 'rsa', mine: true })).toBe(2));
  it('a figure adds its stages', () =>
    expect(
      countAt(
        [
          { stage: 'ready', count: 2 },
          { stage: 'in_meeting', count: 3 },
          { stage: 'closed', count: 9 },
        ],
        ['ready', 'in_meeting'],
      ),
    ).toBe(5));
});
