import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Trend as Series, TrendPoint } from '../ipc';
import { plotOf, type Size } from './plot';
import { Trend } from './Trend';
import { edgesOf } from './zones';

afterEach(cleanup);

const size: Size = { width: 100, height: 100, left: 10, right: 10, top: 0, bottom: 0 };
const point = (day: string, score: number | null): TrendPoint => ({
  administrationId: day,
  at: `${day}T09:00:00Z`,
  version: '1.0.0',
  score,
  bandLabel: score === null ? null : 'Moderata',
  tone: 'warning',
  complete: score !== null,
  thisVmd: false,
});
const bands = [
  { code: 'b', label: 'Moderata', from: 61, to: 90, tone: 'warning' },
  { code: 'a', label: 'Grave', from: 0, to: 60, tone: 'danger' },
  { code: 'c', label: 'Autonomo', from: 91, to: 100, tone: 'good' },
];
const trend = (...points: TrendPoint[]): Series => ({
  instrument: 'barthel',
  title: 'Indice di Barthel',
  short: 'Barthel',
  domain: 'functional',
  direction: 'higher_better',
  min: 0,
  max: 100,
  decimals: 0,
  bands,
  points,
  change: 'Peggiorata di 20 punti dal 01/01/2026.',
});

describe('bands', () => {
  it('cover the range without holes, in rising order, and no whole score falls on an edge', () => {
    const edges = edgesOf(0, 100, bands);
    expect(edges.map(({ zone }) => zone.code)).toEqual(['a', 'b', 'c']);
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      [0, 60.5],
      [60.5, 90.5],
      [90.5, 100],
    ]);
  });
});

describe('a score in time', () => {
  it('runs to the right with time and up with the score, each at its distance', () => {
    const { placed } = plotOf(
      trend(point('2026-01-01', 0), point('2026-01-03', 50), point('2026-01-05', 100)),
      size,
    );
    expect(placed.map(({ x, y }) => [x, y])).toEqual([
      [10, 100],
      [50, 50],
      [90, 0],
    ]);
  });

  it('draws no point for a scale without a score, and no line through it', () => {
    const { placed, path } = plotOf(
      trend(point('2026-01-01', 0), point('2026-01-03', null), point('2026-01-05', 100)),
      size,
    );
    expect(placed[1]?.y).toBeNull();
    expect(path).toBe('M10,100L90,0');
  });

  it('stands in the middle when it is the only one', () => {
    expect(plotOf(trend(point('2026-01-01', 100)), size).placed[0]).toMatchObject({ x: 50, y: 0 });
  });

  it('names the zone that was reached, and never writes one word over another', () => {
    const { words } = plotOf(trend(point('2026-01-01', 10), point('2026-05-01', 95)), {
      ...size,
      height: 60,
    });
    expect(words[0]).toMatchObject({ label: 'Autonomo', reached: true });
    const heights = words.map(({ y }) => y).sort((a, b) => a - b);
    const gaps = heights.slice(1).map((y, place) => y - (heights[place] ?? 0));
    expect(words.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(13);
  });

  it('writes the last number always, and none over another', () => {
    const days = Array.from({ length: 28 }, (_, day) =>
      point(`2026-02-${String(day + 1).padStart(2, '0')}`, day),
    );
    const { placed } = plotOf(trend(...days), { ...size, width: 200 });
    const shown = placed.filter((spot) => spot.shown);
    expect(shown.at(-1)?.point.score).toBe(27);
    expect(shown[0]?.point.score).toBe(0);
    const gaps = shown.slice(1).map((spot, place) => spot.x - (shown[place]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(26);
  });

  it('says the same in a table, whatever cannot be drawn included', () => {
    render(
      <Trend trend={trend(point('2026-01-01', 80), point('2026-03-12', null), point('2026-05-05', 60))} />,
    );
    const rows = within(screen.getByRole('table', { hidden: true }))
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['01/01/2026', '80 su 100', 'Moderata'],
      ['12/03/2026', 'Senza punteggio', ''],
      ['05/05/2026', '60 su 100', 'Moderata'],
    ]);
    expect(screen.getByRole('figure').textContent).toContain('Peggiorata di 20 punti');
  });
});
