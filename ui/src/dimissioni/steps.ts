import { formatDate } from '../form/date';
import { shortDayOf, stampOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { dimissioni } from '../words/dimissioni';

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
>;

/** The seven steps of a discharge: which are done, and when; by when, where there is a term. */
export function stepsOf(page: Page): Step[] {
  const { clock, assessment, plan, form, checks, verifyOn } = page;
  const day = (at: string | null | undefined) => (at ? shortDayOf(at) : dimissioni.notYet);
  const expected = form?.expectedOn ? dimissioni.expectedOn(formatDate(form.expectedOn)) : dimissioni.notYet;
  const checked = checks[0];
  return [
    {
      id: 'referred',
      done: form !== null,
      said: form === null ? dimissioni.toComplete : page.referredAt ? shortDayOf(page.referredAt) : '',
    },
    { id: 'received', done: clock !== null, said: clock ? stampOf(clock.receivedAt) : dimissioni.notYet },
    {
      id: 'assessed',
      done: assessment !== null,
      said: assessment
        ? stampOf(assessment.at)
        : clock
          ? dimissioni.byMoment(stampOf(clock.dueAt))
          : dimissioni.notYet,
    },
    { id: 'planned', done: plan !== null, said: day(plan?.at) },
    { id: 'activated', done: page.activatedAt !== null, said: day(page.activatedAt) },
    {
      id: 'discharged',
      done: page.dischargedAt !== null,
      said: page.dischargedAt ? shortDayOf(page.dischargedAt) : expected,
    },
    {
      id: 'verified',
      done: checked !== undefined,
      said: checked
        ? shortDayOf(checked.at)
        : verifyOn
          ? dimissioni.verifyBy(formatDate(verifyOn))
          : dimissioni.notYet,
    },
  ];
}
