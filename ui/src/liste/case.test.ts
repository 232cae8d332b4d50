import { describe, expect, it } from 'vitest';
import { gesturesOf } from './EntryCard';
import { accepted, decided, entry, everything, listed, offered, page } from './fixture';
import { exitsOf, unitsToEnter } from './gesture/gestures';
import { isToConfirm, nextOf } from './next';
import { stepsOf } from './steps';

const today = '2026-11-23';
const at = (over: Parameters<typeof page>[0]) => {
  const next = nextOf(page(over), today);
  return 'at' in next ? next.at : null;
};
const urgency = {
  state: 'pending',
  stateLabel: 'Da decidere',
  motive: 'Perdita del domicilio',
  eventOn: '2026-11-20',
  report: 'r',
  startedAt: '2026-11-21T08:00:00Z',
  startedBy: 'Bea Sala',
  decidedAt: null,
  decidedBy: '',
  decision: '',
};
const plan = {
  planId: 'pl',
  stateCode: 'compiled',
  state: 'Compilato',
  compiledAt: null,
  activatedAt: null,
  running: [],
};
const inList = { stage: 'listed', vmd: decided, entries: [listed('a'), listed('b')] };

describe('what comes next', () => {
  it('the assessment, until the equipe has decided', () => expect(at({})).toEqual({ to: '/vmd/v' }));
  it('the list, once the equipe said so', () =>
    expect(at({ vmd: decided })).toEqual({ doing: { code: 'enter' } }));
  it('the end, when the equipe said otherwise', () =>
    expect(at({ vmd: { ...decided, lists: false } })).toEqual({ doing: { code: 'leave' } }));
  it('an urgency to decide comes before everything, for whoever may decide it', () => {
    expect(at({ urgency })).toEqual({ doing: { code: 'decideUrgency' } });
    expect(at({ urgency, may: everything.filter((code) => code !== 'decide_urgency') })).toEqual({
      to: '/vmd/v',
    });
    expect(at({ urgency: { ...urgency, state: 'granted' } })).toEqual({ to: '/vmd/v' });
  });
  it('of who has died, the end, whatever else was to be done; not when it has ended', () => {
    const person = { ...page().person, deceased: true };
    const offers = { ...inList, stage: 'offered', entries: [offered('b')] };
    expect(at({ ...offers, person, urgency })).toEqual({ doing: { code: 'leave' } });
    expect(at({ ...offers, person, stage: 'closed' })).toBeNull();
  });
  it('the answer to an offer leads to its buttons: it may be a no', () => {
    expect(at({ ...inList, stage: 'offered', entries: [listed('a'), offered('b')] })).toEqual({
      tab: 'liste',
      field: 'answer-b',
    });
    const late = offered('b');
    const next = nextOf(
      page({
        ...inList,
        stage: 'offered',
        entries: [{ ...late, offer: late.offer && { ...late.offer, late: true } }],
      }),
      today,
    );
    expect(next.why).toBe('RSA b ha proposto un posto: il termine per rispondere è passato il 25/11/2026.');
  });
  it('the admission, once accepted', () =>
    expect(at({ ...inList, stage: 'accepted', entries: [accepted('a')] })).toEqual({
      doing: { code: 'admit', unitId: 'a' },
    }));
  it('the end of a suspension', () =>
    expect(at({ ...inList, stage: 'suspended' })).toEqual({ doing: { code: 'resume' } }));
  it('the temporary plan: the one there is, or a new one; a closed one does not cover', () => {
    expect(at({ ...inList, uncovered: true, temporaryPlan: plan })).toEqual({ to: '/progetti/pl' });
    expect(at({ ...inList, uncovered: true })).toEqual({ newPlan: 'v' });
    expect(at({ ...inList, uncovered: true, temporaryPlan: { ...plan, stateCode: 'closed' } })).toEqual({
      newPlan: 'v',
    });
  });
  it('interest, on the day it is due and not before', () => {
    expect(at({ ...inList, confirmBy: today })).toEqual({ doing: { code: 'confirm' } });
    expect(at({ ...inList, confirmBy: '2026-11-24' })).toBeNull();
    expect(isToConfirm({ confirmBy: null }, today)).toBe(false);
  });
  it.each(['admitted', 'closed', 'withdrawn'])('nothing when it is %s', (stage) =>
    expect(at({ ...inList, stage, urgency, uncovered: true })).toBeNull(),
  );
});

describe('the gestures on a place in a list', () => {
  const of = (entries: Parameters<typeof page>[0], place = 0) => {
    const open = page(entries);
    const one = open.entries[place];
    if (!one) throw new Error('no entry');
    return gesturesOf(open, one);
  };
  it('before the list there are none', () => expect(of({})).toEqual([]));
  it('who waits is offered a bed; not while suspended', () => {
    expect(of(inList)).toEqual(['offer', 'admit', 'leaveUnit']);
    expect(of({ ...inList, may: ['leave', 'resume'] })).not.toContain('offer');
  });
  it('an offer is answered in one of three ways', () =>
    expect(of({ ...inList, entries: [offered('a')] }).slice(0, 3)).toEqual([
      'accept',
      'refuse',
      'withdrawOffer',
    ]));
  it('a bed accepted elsewhere leaves no other to take', () => {
    const both = { ...inList, entries: [accepted('a'), offered('b'), listed('c')] };
    expect(of(both, 0)).toEqual(['admit', 'withdrawOffer', 'leaveUnit']);
    expect(of(both, 1)).toEqual(['refuse', 'withdrawOffer', 'leaveUnit']);
    expect(of(both, 2)).toEqual(['leaveUnit']);
  });
  it('nothing once it is over', () => {
    expect(of({ ...inList, entries: [listed('a', { turn: 'over', leftOn: '2026-10-01' })] })).toEqual([]);
    expect(of({ ...inList, stage: 'closed' })).toEqual([]);
  });
});

it('only units without a place, present or past, can be entered', () => {
  const left = listed('b', { turn: 'over', leftOn: '2026-10-01' });
  expect(unitsToEnter(page({ entries: [entry('a'), left, listed('c')] })).map((each) => each.unitId)).toEqual(
    ['a'],
  );
});

it('«not listed» is an end only for who never entered a list', () => {
  expect(exitsOf(page())).toContain('not_listed');
  expect(exitsOf(page(inList))).not.toContain('not_listed');
});

describe('the six steps', () => {
  const said = (over: Parameters<typeof page>[0]) =>
    stepsOf(page(over)).map((step) => [step.done, step.said]);
  it('say the last day of the assessment while it runs', () => {
    const clock = {
      label: 'Valutazione',
      lastDay: '2026-03-12',
      left: 3,
      total: 30,
      met: null,
      tone: 'warning',
      sentence: 'Mancano 3 giorni.',
    };
    expect(said({ clock }).slice(0, 3)).toEqual([
      [true, '10/02/2026'],
      [false, 'entro il 12/03/2026'],
      [false, 'non ancora'],
    ]);
  });
  it('say the days of what happened', () =>
    expect(said({ ...inList, stage: 'offered', entries: [listed('a'), offered('b')] })).toEqual([
      [true, '10/02/2026'],
      [true, '01/03/2026'],
      [true, '10/03/2026'],
      [true, '10/03/2026'],
      [false, 'proposto'],
      [false, 'non ancora'],
    ]));
  it('an admission fills the line', () =>
    expect(
      said({ ...inList, stage: 'admitted', leftOn: '2026-11-23', entries: [accepted('a')] }).slice(4),
    ).toEqual([
      [true, '22/11/2026'],
      [true, '23/11/2026'],
    ]));
});
