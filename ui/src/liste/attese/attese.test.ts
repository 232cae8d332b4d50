import { describe, expect, it } from 'vitest';
import type { CurvePoint, FlowMonth, ForecastMonth, UnitRow } from '../../ipc';
import { attese as words } from '../../words/attese';
import { apart, dayTicks, type Frame, valueTicks } from './axis';
import { outOf100, plotOf, readingAt, tableRows } from './curve';
import { isBackwards, noFilters, wireOf as wireOfFilters, withKind } from './filter';
import { barsOf, leftOtherwise, totals } from './flow';
import { bandsOf, noChange, waitOf, wholeOf, wireOf } from './forecast';

const frame: Frame = { width: 120, height: 110, left: 10, right: 10, top: 5, bottom: 5 };

/** Four people: one admitted on day 10, one still waiting on day 20, one dead on day 30, one admitted on day 40. */
const curve: CurvePoint[] = [
  { day: 0, atRisk: 4, survival: 1, cifAdmitted: 0, cifOther: 0 },
  { day: 10, atRisk: 4, survival: 0.75, cifAdmitted: 0.25, cifOther: 0 },
  { day: 20, atRisk: 3, survival: 0.75, cifAdmitted: 0.25, cifOther: 0 },
  { day: 30, atRisk: 2, survival: 0.375, cifAdmitted: 0.25, cifOther: 0.375 },
  { day: 40, atRisk: 1, survival: 0, cifAdmitted: 0.625, cifOther: 0.375 },
];

describe('the curves at a day', () => {
  it('keep their value from one step to the next, and change on the day itself', () => {
    expect(readingAt(curve, 9)).toMatchObject({ waiting: 1, admitted: 0, atRisk: 4 });
    expect(readingAt(curve, 10)).toMatchObject({ waiting: 0.75, admitted: 0.25, atRisk: 4 });
    expect(readingAt(curve, 25)).toMatchObject({ waiting: 0.75, other: 0, atRisk: 2 });
    expect(readingAt(curve, 30)).toMatchObject({ waiting: 0.375, other: 0.375 });
    expect(readingAt(curve, 500)).toMatchObject({ waiting: 0, admitted: 0.625, atRisk: 0 });
    expect(readingAt([], 0)).toEqual({ day: 0, waiting: 1, admitted: 0, other: 0, atRisk: 0 });
  });

  it('are said as people out of 100 that add up to 100', () => {
    expect(outOf100({ waiting: 1 / 3, admitted: 1 / 3, other: 1 / 3 })).toEqual({
      waiting: 34,
      admitted: 33,
      other: 33,
    });
    expect(outOf100(readingAt(curve, 30))).toEqual({ waiting: 38, admitted: 25, other: 37 });
  });

  it('are drawn as steps; a place on the picture is a day, never outside the curve', () => {
    const plot = plotOf(curve, frame);
    expect(plot.paths.waiting.startsWith('M10,5L35,5L35,30')).toBe(true);
    expect(plot.ends).toEqual([105, 42.5, 67.5]);
    expect([plot.dayAt(10), plot.dayAt(60), plot.dayAt(-50), plot.dayAt(900)]).toEqual([0, 20, 0, 40]);
  });

  it('are told in a table on the days when something changes, the last included', () => {
    expect(tableRows(curve).map(({ day }) => day)).toEqual([0, 10, 30, 40]);
    expect(tableRows(curve.slice(0, 3)).map(({ day }) => day)).toEqual([0, 10, 20]);
  });
});

describe('axes', () => {
  it('mark days on a short curve and months on a long one, eight marks at most', () => {
    expect(dayTicks(0)).toEqual([{ day: 0, months: null }]);
    expect(dayTicks(30).map(({ day }) => day)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(dayTicks(365)).toEqual([
      { day: 0, months: null },
      { day: 61, months: 2 },
      { day: 122, months: 4 },
      { day: 183, months: 6 },
      { day: 244, months: 8 },
      { day: 304, months: 10 },
    ]);
    for (const last of [1, 7, 62, 63, 200, 700, 3000, 20_000]) {
      const ticks = dayTicks(last);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.at(-1)?.day).toBeLessThanOrEqual(last + 1);
    }
  });

  it('count people in whole steps', () => {
    expect(valueTicks(0)).toEqual([0, 1]);
    expect(valueTicks(3)).toEqual([0, 1, 2, 3]);
    expect(valueTicks(143)).toEqual([0, 50, 100, 150]);
  });

  it('never write one name over another, nor outside', () => {
    expect(apart([50, 50, 52], 16, 0, 100)).toEqual([50, 66, 82]);
    expect(apart([95, 100, 98], 16, 0, 100)).toEqual([68, 100, 84]);
  });
});

const month = (patch: Partial<FlowMonth>): FlowMonth => ({
  month: '2026-01',
  entered: 0,
  admitted: 0,
  death: 0,
  renounced: 0,
  moved: 0,
  elsewhere: 0,
  waiting: 0,
  ...patch,
});

describe('the months', () => {
  const flow = [
    month({ entered: 5, admitted: 2, death: 1, renounced: 1, waiting: 20 }),
    month({ month: '2026-02', moved: 1, elsewhere: 2, waiting: 17 }),
  ];

  it('count every way out once', () => {
    expect(flow.map(leftOtherwise)).toEqual([2, 3]);
    expect(totals(flow)).toEqual({ entered: 5, admitted: 2, other: 5, left: 17 });
  });

  it('stand other exits upon admissions, and draw no bar for nobody', () => {
    const { months } = barsOf(flow, { ...frame, width: 220 });
    expect(months.map(({ bars }) => bars.map(({ what }) => what))).toEqual([
      ['entered', 'admitted', 'other'],
      ['other'],
    ]);
    const [entered, admitted, other] = months[0]?.bars ?? [];
    expect(entered).toMatchObject({ y: 5, height: 100 });
    expect((other?.y ?? 0) + (other?.height ?? 0)).toBe(admitted?.y);
  });

  it('are said in one sentence, numbers of one and of none included', () => {
    expect(words.flowSays(24, 5, 2, 5, 1)).toBe(
      'In 24 mesi sono entrate in lista 5 persone; ne sono uscite 7, di cui 2 per l’ingresso in una struttura e 5 per altro. Alla fine aspetta 1 persona.',
    );
    expect(words.flowSays(1, 1, 0, 0, 0)).toBe(
      'In 1 mese è entrata in lista 1 persona; non ne è uscito nessuno. Alla fine non aspetta nessuno.',
    );
  });
});

describe('the filters', () => {
  const unit = (unitId: string, kind: string) => ({ unitId, kind }) as UnitRow;

  it('send a day only when it is whole', () => {
    expect(wireOfFilters({ ...noFilters, from: '1/2/2026', until: '3/', urgency: 'plain' })).toEqual({
      kind: 'rsa',
      unitId: '',
      subAmbito: '',
      urgent: false,
      from: '2026-02-01',
      until: '',
      asOf: '',
    });
    expect(isBackwards({ ...noFilters, from: '2/2/2026', until: '1/2/2026' })).toBe(true);
    expect(isBackwards({ ...noFilters, from: '2/2/2026', until: '' })).toBe(false);
  });

  it('forget a unit of another kind', () => {
    const filters = { ...noFilters, unitId: 'u' };
    expect(withKind(filters, 'cdi', [unit('u', 'rsa')]).unitId).toBe('');
    expect(withKind(filters, '', [unit('u', 'rsa')]).unitId).toBe('u');
  });
});

describe('the forecast', () => {
  const ahead = (at: string, wait: number | null): ForecastMonth => ({
    month: at,
    waitLow: wait,
    waitMid: wait === null ? null : wait + 10,
    waitHigh: wait === null ? null : wait + 20,
    listLow: 1,
    listMid: 2,
    listHigh: 3,
  });

  it('reads whole numbers only; nothing typed is none', () => {
    expect(['', ' 12 ', '-1', '2,5', 'dieci'].map(wholeOf)).toEqual([0, 12, null, null, null]);
    expect(wireOf({ ...noChange, extraBeds: 'tre' }, 'rsa', '')).toBeNull();
    expect(wireOf({ ...noChange, extraBeds: '3' }, 'rsa', 'u')).toEqual({
      kind: 'rsa',
      unitId: 'u',
      extraBeds: 3,
      fewerEntries: 0,
      stayDays: 0,
      seed: 1,
    });
  });

  it('draws a gap where nothing can be said', () => {
    const spans = [ahead('2026-01', 10), ahead('2026-02', null), ahead('2026-03', 10)].map(waitOf);
    const { asNow, changed } = bandsOf(spans, [null, null, null], frame);
    expect(asNow.line.match(/M/g)).toHaveLength(2);
    expect(asNow.drawn).toBe(true);
    expect(changed).toMatchObject({ line: '', area: '', drawn: false });
  });

  it('is said as a band, never narrower than it is', () => {
    expect(words.waitSays('Novembre 2028', 'se niente cambia', 120.4, 310.2)).toBe(
      'Novembre 2028, se niente cambia: chi entra avrà aspettato tra 120 e 311 giorni.',
    );
    expect(words.change(5, 10)).toBe('5 posti in più e il 10 % di entrate in meno');
    expect(words.change(1, 0)).toBe('1 posto in più');
  });
});
