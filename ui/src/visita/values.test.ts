import { describe, expect, it } from 'vitest';
import type { FieldValue, SheetField } from '../ipc';
import { probeSheet, probeVisit } from './fixture';
import { linesOf } from './inWords';
import { bySection } from './SealedVisit';
import { openedOf, sheetOf, untellable } from './sheet';
import { controlOf, fieldsOf, ticked, typedOf, wireOf } from './values';

const of = (id: string): SheetField => {
  const found = fieldsOf(probeSheet).find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};

const values: { [field: string]: FieldValue } = {
  living: 'sola',
  signs: ['fame', 'freddo'],
  lift: 'yes',
  weight: 61.5,
  since: '2026-03-05',
  network: [{ name: 'Maria', relation: 'figlio', help: ['spesa'] }, { name: 'Piero' }],
  note: 'Due righe\n di note ',
};

describe('a sheet between the controls and Rust', () => {
  it('goes there and back without changing', () => {
    expect(wireOf(probeSheet, typedOf(probeSheet, values))).toEqual(values);
  });

  it('stands in the controls as people write it', () => {
    expect(typedOf(probeSheet, values)).toMatchObject({ weight: '61,5', since: '05/03/2026', lift: 'yes' });
  });

  it('keeps what cannot be read as it was typed, for Rust to refuse by name', () => {
    expect(wireOf(probeSheet, { weight: 'sessanta', since: '31/2/2026' })).toEqual({
      weight: 'sessanta',
      since: '31/2/2026',
    });
  });

  it('sends nothing for what is empty: blank text, no choice, a row without a word', () => {
    const typed = {
      living: '',
      signs: [],
      note: '  ',
      network: [{ key: 'a', cells: { name: ' ', help: [] } }],
    };
    expect(wireOf(probeSheet, typed)).toEqual({});
  });

  it('forgets a field that this version of the sheet does not have', () =>
    expect(typedOf(probeSheet, { ...values, old: 'x' })).not.toHaveProperty('old'));
});

describe('the place that Rust names', () => {
  const typed = {
    network: [
      { key: 'a', cells: { name: 'Maria' } },
      { key: 'b', cells: { name: '' } },
      { key: 'c', cells: { name: 'Piero' } },
    ],
  };
  it('is the control in the page, blank rows left out of the count', () => {
    expect(controlOf('living', typed)).toBe('v-living');
    expect(controlOf('network[0].name', typed)).toBe('v-network-a-name');
    expect(controlOf('network[1].name', typed)).toBe('v-network-c-name');
  });
  it('is the whole table when the row is no longer there', () => {
    expect(controlOf('network[2].name', typed)).toBe('v-network');
    expect(controlOf('network', typed)).toBe('v-network');
  });
});

describe('several choices', () => {
  it('the exclusive one clears the others, and they clear it', () => {
    expect(ticked(of('signs'), ['fame'], ['fame', 'nessuno'])).toEqual(['nessuno']);
    expect(ticked(of('signs'), ['nessuno'], ['fame', 'nessuno'])).toEqual(['fame']);
    expect(ticked(of('signs'), ['fame'], ['fame', 'freddo'])).toEqual(['fame', 'freddo']);
  });
});

describe('in words', () => {
  it('whatever the kind', () => {
    const lines = Object.entries(values).map(([id, value]) => linesOf(of(id), value));
    expect(lines).toEqual([
      ['Sola'],
      ['Fame, Freddo'],
      ['Sì'],
      ['61,5 kg'],
      ['05/03/2026'],
      ['Maria · Figlio · Spesa', 'Piero'],
      ['Due righe\n di note '],
    ]);
    expect(linesOf(of('note'), undefined)).toEqual([]);
  });
  it('grouped under their sections, in order', () => {
    const line = (section: string, label: string) => ({ section, label, lines: [] });
    const groups = bySection([line('A', '1'), line('A', '2'), line('B', '3')]);
    expect(groups.map(({ section, lines }) => [section, lines.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });
});

describe('the moment of a visit', () => {
  it('is now in Italian time for a new one, and stays what was written', () => {
    const now = new Date('2026-07-01T22:30:00Z');
    expect(openedOf(probeSheet, { ...probeVisit, at: '' }, now)).toMatchObject({
      day: '02/07/2026',
      time: '00:30',
    });
    const typed = { ...openedOf(probeSheet, probeVisit), day: '31/2/2026' };
    const kept = sheetOf(probeSheet, probeVisit, typed, 'v-note');
    expect(openedOf(probeSheet, kept)).toMatchObject({ day: '31/2/2026', time: '10:30' });
    expect(kept.position).toBe('v-note');
    expect(untellable(typed, false).map(({ field }) => field)).toEqual(['day']);
    expect(untellable(openedOf(probeSheet, probeVisit), true).map(({ field }) => field)).toEqual(['reason']);
  });
});
