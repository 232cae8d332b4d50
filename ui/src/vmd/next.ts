import type { AreaView, VmdPage } from '../ipc';
import { vmd } from '../words/vmd';

export const tabs = ['richiesta', 'visite', 'sintesi', 'decisione', 'storia'] as const;
export type Tab = (typeof tabs)[number];
export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);

/** What comes next: words, why, the operation it needs, and where: another page, a field of a section, a button to be pressed there. */
export type Next = {
  label: string;
  why: string;
  needs: string;
  at: { to: string } | { tab: Tab; field: string; press?: true };
};

/** The section in which a step is done. */
const tabOf: Record<string, Tab> = {
  complete: 'richiesta',
  assign: 'visite',
  plan: 'visite',
  visit: 'visite',
  synthesise: 'sintesi',
  schedule: 'decisione',
  decide: 'decisione',
  transmit: 'decisione',
  plan_of_care: 'decisione',
};

/** The section to show first: where the next thing is done. */
export const firstTab = (step: string): Tab => tabOf[step] ?? 'richiesta';

/** The area of the operator who asks, or the first one, among those that want something. */
const areaFor = (areas: readonly AreaView[], operatorId: string) =>
  areas.find((area) => area.assessor?.operatorId === operatorId) ?? areas[0];

/** The one next thing to do, as Rust names it; `null` when nothing is to be done here. */
export function nextOf(
  page: Pick<VmdPage, 'row' | 'nextStep' | 'areas' | 'meetingId' | 'plans'>,
  operatorId: string,
): Next | null {
  const { vmdId } = page.row;
  const unmade = page.areas.filter((area) => area.visited === null);
  const wanted = unmade.some((area) => area.required) ? unmade.filter((area) => area.required) : unmade;
  switch (page.nextStep) {
    case 'complete':
      return step('complete', vmd.next.complete, 'vmd.request', { to: `/vmd/${vmdId}/richiesta/scrivi` });
    case 'assign': {
      const area = wanted.find((each) => each.assessor === null);
      if (!area) return null;
      return step('assign', vmd.next.assign(area.label), 'vmd.change', {
        tab: 'visite',
        field: `assign-${area.area}`,
      });
    }
    case 'plan': {
      const area = areaFor(
        wanted.filter((each) => each.planned === null),
        operatorId,
      );
      return step('plan', vmd.next.plan, 'vmd.change', {
        tab: 'visite',
        field: `plan-${area?.area ?? ''}`,
        press: true,
      });
    }
    case 'visit': {
      const area = areaFor(wanted, operatorId);
      if (!area) return null;
      const label = area.draftSavedAt ? vmd.next.resume(area.label) : vmd.next.visit(area.label);
      return step('visit', label, 'vmd.visit', { to: `/vmd/${vmdId}/visita/${area.area}` });
    }
    case 'synthesise':
      return step('synthesise', vmd.next.synthesise, 'vmd.change', { to: `/vmd/${vmdId}/sintesi/scrivi` });
    case 'schedule':
      return step('schedule', vmd.next.schedule, 'meeting.change', { to: '/sedute' });
    case 'decide':
      return step('decide', vmd.next.decide, 'meeting.read', {
        to: page.meetingId ? `/sedute/${page.meetingId}` : '/sedute',
      });
    case 'transmit':
      return step('transmit', vmd.next.transmit, 'vmd.change', { tab: 'decisione', field: 'to' });
    case 'plan_of_care': {
      const plan = page.plans[0];
      return step(
        'plan_of_care',
        vmd.next.plan_of_care,
        'plan.read',
        plan ? { to: `/progetti/${plan.planId}` } : { tab: 'decisione', field: 'new-plan' },
      );
    }
    default:
      return null;
  }
}

const step = (
  code: Exclude<keyof typeof vmd.nextWhy, 'none'>,
  label: string,
  needs: string,
  at: Next['at'],
): Next => ({ label, why: vmd.nextWhy[code], needs, at });
