import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { TodayRow } from '../ipc';
import { Row } from './Row';

afterEach(cleanup);

const row: TodayRow = {
  personId: 'p1',
  fullName: 'Rossi Maria',
  age: 88,
  comune: 'Crema',
  intakeId: 'i1',
  vmdId: null,
  applicationId: null,
  planId: null,
  meetingId: null,
  what: 'Da valutare',
  days: 0,
  tone: 'neutral',
  urgent: true,
  assignedTo: null,
};
const shown = (days: number, group: string) => {
  const { container } = render(<Row row={{ ...row, days }} group={group} />);
  const bar = container.querySelector<HTMLElement>('.days i i');
  const time = container.querySelector('.due-time') ?? container.querySelector('.days .visually-hidden');
  return { says: time?.textContent, bar: bar?.style.width ?? null, link: container.querySelector('a') };
};

it.each([
  [0, 'to_assess', 'Da oggi', null],
  [1, 'to_assess', 'Da 1 giorno', '3%'],
  [15, 'to_assess', 'Da 15 giorni', '50%'],
  [30, 'to_assess', 'Da 30 giorni', '100%'],
  [31, 'to_assess', 'Da 31 giorni', null],
  [0, 'expiring', 'Scade oggi', null],
  [15, 'expiring', 'Scade tra 15 giorni', '50%'],
  [-1, 'expiring', 'Scaduto da 1 giorno', null],
  [3, 'vmd_terms', 'Scade tra 3 giorni', '10%'],
  [-2, 'vmd_terms', 'Scaduto da 2 giorni', null],
  [0, 'vmd_visits', 'Oggi', null],
  [2, 'vmd_visits', 'In ritardo di 2 giorni', '6%'],
  [-1, 'meetings', 'Domani', null],
  [0, 'meetings', 'Oggi', null],
  [1, 'meetings', 'Era ieri', '3%'],
  [2, 'offers', 'Scade tra 2 giorni', '6%'],
  [-1, 'offers', 'Scaduto da 1 giorno', null],
  [258, 'uncovered', 'Da 258 giorni', null],
  [14, 'plan_checks', 'Tra 14 giorni', '46%'],
  [-3, 'plan_checks', 'In ritardo di 3 giorni', null],
] as const)('%i days in %s: «%s», bar %s', (days, group, says, bar) => {
  const row = shown(days, group);
  expect(row.says).toBe(says);
  expect(row.bar && `${Number.parseInt(row.bar, 10)}%`).toBe(bar);
});

it('opens the assessment when the thing to do is there', () => {
  const { container } = render(<Row row={{ ...row, vmdId: 'v1' }} group="vmd_terms" />);
  expect(container.querySelector('a')?.getAttribute('href')).toBe('/vmd/v1');
});

it('opens the plan and the meeting, which is of nobody', () => {
  const plan = render(<Row row={{ ...row, intakeId: null, planId: 'p' }} group="plan_checks" />);
  expect(plan.container.querySelector('a')?.getAttribute('href')).toBe('/progetti/p');
  const meeting = { ...row, personId: null, intakeId: null, age: null, meetingId: 'm' };
  const { container } = render(<Row row={meeting} group="meetings" />);
  expect(container.querySelector('a')?.getAttribute('href')).toBe('/sedute/m');
});

it('opens the application, whatever else it names, and says its urgency once', () => {
  const { container } = render(<Row row={{ ...row, applicationId: 'a', vmdId: 'v' }} group="urgencies" />);
  expect(container.querySelector('a')?.getAttribute('href')).toBe('/liste/a');
  expect(container.textContent).not.toContain('Urgente');
});

it('opens the access, and says that it is urgent where the group does not', () => {
  const { link } = shown(3, 'to_close');
  expect(link?.getAttribute('href')).toBe('/accessi/i1');
  expect(link?.textContent).toContain('Urgente');
  cleanup();
  expect(shown(3, 'urgent').link?.textContent).not.toContain('Urgente');
});
