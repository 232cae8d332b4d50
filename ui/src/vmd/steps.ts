import { formatDate } from '../form/date';
import { shortDayOf } from '../form/when';
import type { VmdPage } from '../ipc';
import { vmd } from '../words/vmd';

export type Step = { id: string; label: string; done: boolean; said: string };

type Page = Pick<
  VmdPage,
  | 'row'
  | 'complete'
  | 'areas'
  | 'assessedAt'
  | 'synthesisedAt'
  | 'decisions'
  | 'meetingOn'
  | 'plans'
  | 'closedAt'
>;

/** The six steps from the request to the plan: which are done, and when; how far, where there is no single day. */
export function stepsOf(page: Page): Step[] {
  const required = page.areas.filter((area) => area.required);
  const assigned = required.filter((area) => area.assessor !== null).length;
  const visited = required.filter((area) => area.visited !== null).length;
  const planned = required
    .filter((area) => area.visited === null && area.planned !== null)
    .map((area) => area.planned?.form.on ?? '')
    .sort()[0];
  const decided = page.decisions.find((each) => !each.postponed);
  const plan = page.plans[0];
  const all = required.length;
  const far = (done: number) => (all > 0 ? vmd.of(done, all) : vmd.notYet);
  return [
    {
      id: 'request',
      label: vmd.step.request,
      done: page.complete,
      said: page.complete ? shortDayOf(page.row.requestedAt) : vmd.toComplete,
    },
    { id: 'assign', label: vmd.step.assign, done: all > 0 && assigned === all, said: far(assigned) },
    {
      id: 'visit',
      label: vmd.step.visit,
      done: page.assessedAt !== null,
      said: page.assessedAt
        ? shortDayOf(page.assessedAt)
        : visited === 0 && planned
          ? vmd.plannedOn(formatDate(planned))
          : far(visited),
    },
    {
      id: 'synthesis',
      label: vmd.step.synthesis,
      done: page.synthesisedAt !== null,
      said: page.synthesisedAt ? shortDayOf(page.synthesisedAt) : vmd.notYet,
    },
    {
      id: 'equipe',
      label: vmd.step.equipe,
      done: decided !== undefined,
      said: decided
        ? shortDayOf(decided.at)
        : page.meetingOn
          ? vmd.inMeetingOn(formatDate(page.meetingOn))
          : vmd.notYet,
    },
    { id: 'plan', label: vmd.step.plan, done: plan !== undefined, said: plan?.state ?? vmd.notYet },
  ];
}
