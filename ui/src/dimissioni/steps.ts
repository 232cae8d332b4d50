import { formatDate } from '../form/date';
import { civilDayOf, shortDayOf, timeOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { dimissioni } from '../words/dimissioni';
import { isOver } from './next';

export type Step = { id: keyof typeof dimissioni.step; done: boolean; said: string };

type Page = Pick<
  DischargePage,
  | 'referredAt'
  | 'form'
  | 'clock'
  | 'assessment'
  | 'plan'
  | 'activatedAt'
  | 'dischargedAt'
  | 'checks'
  | 'verifyOn'
  | 'stage'
  | 'now'
>;

/** The seven steps of a discharge: which are done, and when; by when, where there is a term. Nothing is awaited of one that is over. */
export const stepsOf = (page: Page): Step[] =>
  isOver(page) ? steps(page).map((step) => (step.done ? step : { ...step, said: '' })) : steps(page);

/** A day as it is written, without the year when it is this one: seven steps share the width of the case. */
const brief = (day: string, year: string) => (day.endsWith(`/${year}`) ? day.slice(0, 5) : day);

function steps(page: Page): Step[] {
  const year = civilDayOf(new Date(page.now)).slice(0, 4);
  const dayAt = (utc: string) => brief(shortDayOf(utc), year);
  const stamp = (utc: string) => `${dayAt(utc)} ${timeOf(utc)}`;
  const date = (iso: string) => brief(formatDate(iso), year);
  const { clock, assessment, plan, form, checks, verifyOn } = page;
  const day = (at: string | null | undefined) => (at ? dayAt(at) : dimissioni.notYet);
  const expected = form?.expectedOn ? dimissioni.expectedOn(date(form.expectedOn)) : dimissioni.notYet;
  const checked = checks[0];
  return [
    {
      id: 'referred',
      done: form !== null,
      said: form === null ? dimissioni.toComplete : page.referredAt ? dayAt(page.referredAt) : '',
    },
    { id: 'received', done: clock !== null, said: clock ? stamp(clock.receivedAt) : dimissioni.notYet },
    {
      id: 'assessed',
      done: assessment !== null,
      said: assessment
        ? stamp(assessment.at)
        : clock
          ? dimissioni.byMoment(stamp(clock.dueAt))
          : dimissioni.notYet,
    },
    { id: 'planned', done: plan !== null, said: day(plan?.at) },
    { id: 'activated', done: page.activatedAt !== null, said: day(page.activatedAt) },
    {
      id: 'discharged',
      done: page.dischargedAt !== null,
      said: page.dischargedAt ? dayAt(page.dischargedAt) : expected,
    },
    {
      id: 'verified',
      done: checked !== undefined,
      said: checked ? dayAt(checked.at) : verifyOn ? dimissioni.verifyBy(date(verifyOn)) : dimissioni.notYet,
    },
  ];
}
