import { describe, expect, it } from 'vitest';
import type { AdministrationSheet } from '../ipc';
import { momentOf, untellable } from './circumstances';
import { draftOf, sheetOf } from './sheet';

const sheet: AdministrationSheet = {
  personId: 'p1',
  vmdId: 'v1',
  instrument: 'probe',
  version: '1.0.0',
  answers: { eat: 'no' },
  at: '',
  place: 'domicilio',
  respondentKind: '',
  respondentName: '',
  note: '',
  incomplete: '',
  corrects: null,
  reason: '',
  position: 'move',
};
const now = new Date('2026-11-23T09:30:00Z');

describe('the form as Rust keeps it', () => {
  it('begins now, in Italian time, and comes back as it was left', () => {
    const draft = draftOf(sheet, now);
    expect(draft.circumstances).toMatchObject({ day: '23/11/2026', time: '10:30', place: 'domicilio' });
    expect(draft.at).toBe('move');
    expect(sheetOf(sheet, draft)).toEqual({ ...sheet, at: '2026-11-23T10:30' });
    expect(sheetOf(sheet, { ...draft, at: 'pain' }).position).toBe('pain');
  });

  it('keeps the moment that was written, whenever it is opened again', () => {
    const draft = draftOf({ ...sheet, at: '2026-03-12T09:05' }, now);
    expect(draft.circumstances).toMatchObject({ day: '12/03/2026', time: '09:05' });
  });

  it('keeps a moment that cannot be read as it was typed', () => {
    const typed = { ...draftOf(sheet, now).circumstances, day: '31/2/2026', time: '25' };
    const kept = sheetOf(sheet, { answers: {}, circumstances: typed, at: '' });
    expect(draftOf(kept, now).circumstances).toMatchObject({ day: '31/2/2026', time: '25' });
  });

  it('says why it is closed incomplete only when it is', () => {
    const draft = draftOf(sheet, now);
    expect(sheetOf({ ...sheet, incomplete: 'prima' }, draft).incomplete).toBe('');
    expect(sheetOf(sheet, draft, 'Rifiuta').incomplete).toBe('Rifiuta');
  });
});

describe('when, where, with whom', () => {
  const { circumstances } = draftOf(sheet, now);
  it('reads the day and the time as people write them', () =>
    expect(momentOf({ day: '5.3.2026', time: '9' })).toBe('2026-03-05T09:00'));
  it('asks for the reason only of a correction', () => {
    expect(untellable(circumstances, false)).toEqual([]);
    expect(untellable(circumstances, true).map(({ field }) => field)).toEqual(['reason']);
    expect(untellable({ ...circumstances, reason: 'Errore' }, true)).toEqual([]);
  });
  it('names a day or a time that cannot be', () =>
    expect(untellable({ ...circumstances, day: '', time: '' }, false).map(({ field }) => field)).toEqual([
      'day',
      'time',
    ]));
});
