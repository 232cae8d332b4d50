import { describe, expect, it, vi } from 'vitest';
import type { EntryView } from '../../ipc';
import { decided, entry, listed, offered, page } from '../fixture';
import { type Doing, gestureOf } from './gestures';
import { idOf, missingOf, type Typed } from './spec';

const today = '2026-11-23';
const of = (doing: Doing, over: Parameters<typeof page>[0] = {}) => {
  const gesture = gestureOf(doing, page(over), today);
  if (!gesture) throw new Error('no gesture');
  return gesture;
};
const sent = async (doing: Doing, typed: Partial<Typed>, over: Parameters<typeof page>[0] = {}) => {
  const gesture = of(doing, over);
  const act = vi.fn(async () => {});
  await gesture.send(act, { ...gesture.start, ...typed });
  return act.mock.calls[0] as unknown as [string, unknown, string];
};
const missing = (doing: Doing, typed: Partial<Typed> = {}, over: Parameters<typeof page>[0] = {}) => {
  const gesture = of(doing, over);
  return missingOf(gesture, { ...gesture.start, ...typed }).map(({ field }) => field);
};
const inList = { stage: 'listed', vmd: decided, entries: [listed('a'), listed('b')] };

describe('entering the lists', () => {
  it('is proposed for every unit, on the day of the decision', async () => {
    expect(await sent({ code: 'enter' }, {}, { vmd: decided })).toEqual([
      'application.enter',
      { applicationId: 'a', units: ['a', 'b'], on: '2026-03-10', reason: '' },
      'Inserita in lista.',
    ]);
  });
  it('without a decision asks why, and is proposed today', async () => {
    expect(missing({ code: 'enter' })).toEqual([idOf('reason')]);
    const [, args] = await sent({ code: 'enter', unitId: 'b' }, { reason: ' Verbale cartaceo ' });
    expect(args).toEqual({ applicationId: 'a', units: ['b'], on: today, reason: 'Verbale cartaceo' });
  });
  it('wants at least one list', () =>
    expect(missing({ code: 'enter' }, { units: [] }, { vmd: decided })).toEqual([idOf('units')]));
});

describe('an offer', () => {
  it('proposes the wing that was asked for and leaves the last day to the settings', async () => {
    const over = { ...inList, entries: [listed('a', { wing: 'alzheimer' })] };
    expect((await sent({ code: 'offer', unitId: 'a' }, {}, over))[1]).toEqual({
      applicationId: 'a',
      unitId: 'a',
      on: today,
      wing: 'alzheimer',
      answerBy: '',
      note: '',
    });
  });
  it('takes days as they are typed, and says which is wrong', async () => {
    const [, args] = await sent(
      { code: 'offer', unitId: 'a' },
      { on: '20.11.2026', answerBy: '25/11/2026' },
      inList,
    );
    expect(args).toMatchObject({ on: '2026-11-20', answerBy: '2026-11-25' });
    expect(missing({ code: 'offer', unitId: 'a' }, { on: '31/2/2026', answerBy: 'boh' }, inList)).toEqual([
      idOf('on'),
      idOf('answerBy'),
    ]);
    expect(missing({ code: 'offer', unitId: 'a' }, { on: '' }, inList)).toEqual([idOf('on')]);
  });
  it('refused asks a motive, and a note when it is another one; one stays in the list unless told', async () => {
    const over = { ...inList, stage: 'offered', entries: [offered('a')] };
    const refuse: Doing = { code: 'refuse', unitId: 'a' };
    expect(missing(refuse, {}, over)).toEqual([idOf('motive')]);
    expect(missing(refuse, { motive: 'altro' }, over)).toEqual([idOf('note')]);
    expect((await sent(refuse, { motive: 'costo' }, over))[1]).toMatchObject({
      motive: 'costo',
      leaves: false,
    });
    expect((await sent(refuse, { motive: 'costo', after: 'leaves' }, over))[1]).toMatchObject({
      leaves: true,
    });
  });
  it('withdrawn asks why', () =>
    expect(missing({ code: 'withdrawOffer', unitId: 'a' }, {}, inList)).toEqual([idOf('reason')]));
});

describe('leaving', () => {
  it('one list names its unit and only two ways', async () => {
    const leave: Doing = { code: 'leaveUnit', unitId: 'b' };
    expect((await sent(leave, { exit: 'renounced' }, inList))[1]).toMatchObject({
      unitId: 'b',
      exit: 'renounced',
    });
    expect(of(leave, inList).fields[0]).toMatchObject({ only: ['renounced', 'elsewhere'] });
  });
  it('the last list says that the application ends with it; one still to be entered is no reason to say so', () => {
    const left = listed('b', { turn: 'over', leftOn: '2026-11-01' });
    const doing: Doing = { code: 'leaveUnit', unitId: 'a' };
    const last = 'È l’ultima lista: la domanda si conclude.';
    expect(of(doing, inList).why).not.toContain(last);
    expect(of(doing, { ...inList, entries: [listed('a'), left] }).why).toContain(last);
    expect(of(doing, { ...inList, entries: [listed('a'), entry('b')] }).why).not.toContain(last);
    const afterwards = (other: EntryView) =>
      of({ code: 'refuse', unitId: 'a' }, { ...inList, entries: [offered('a'), other] }).fields[1];
    expect(afterwards(listed('b'))).not.toHaveProperty('hint');
    expect(afterwards(left)).toMatchObject({
      name: 'after',
      hint: 'È l’ultima lista: se ne esce, la domanda si conclude.',
    });
  });
  it('all of them names none', async () => {
    expect((await sent({ code: 'leave' }, { exit: 'moved' }, inList))[1]).toMatchObject({
      unitId: null,
      exit: 'moved',
    });
    expect(missing({ code: 'leave' }, {}, inList)).toEqual([idOf('exit')]);
  });
  it('of who has died the file knows the day', async () => {
    const dead = { ...inList, person: { ...page().person, deceased: true } };
    expect(missing({ code: 'leave' }, {}, dead)).toEqual([]);
    expect((await sent({ code: 'leave' }, {}, dead))[1]).toMatchObject({ exit: 'death', on: '' });
  });
});

it('an urgency is decided with a yes or a no, and a no says why', async () => {
  expect(missing({ code: 'decideUrgency' })).toEqual([idOf('granted')]);
  expect(missing({ code: 'decideUrgency' }, { granted: 'no' })).toEqual([idOf('note')]);
  expect(missing({ code: 'decideUrgency' }, { granted: 'yes' })).toEqual([]);
  expect((await sent({ code: 'decideUrgency' }, { granted: 'no', note: 'x' }))[1]).toMatchObject({
    granted: false,
  });
});

it('interest says who was heard', () => expect(missing({ code: 'confirm' })).toEqual([idOf('with')]));

it('a gesture on a unit that is not there is no gesture', () =>
  expect(gestureOf({ code: 'offer', unitId: 'z' }, page(), today)).toBeUndefined());
