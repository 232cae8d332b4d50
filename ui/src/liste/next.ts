import { formatDate } from '../form/date';
import type { ApplicationPage, EntryView } from '../ipc';
import { domanda } from '../words/domanda';
import type { Doing } from './gesture/gestures';

export const tabs = ['liste', 'urgenza', 'domanda', 'storia'] as const;
export type Tab = (typeof tabs)[number];
export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);

/** Where the answer to an offer is written. */
export const answerId = (unitId: string) => `answer-${unitId}`;

/** What comes next: words, why, the operation it needs, and where: another page, a gesture, a new plan, a button of a section. */
export type Next = {
  label: string;
  why: string;
  needs: string;
  at: { to: string } | { doing: Doing } | { newPlan: string } | { tab: Tab; field: string };
};

/** What the sentence is when nothing is to be done. */
export type Idle = { why: string };

/** An answer to give comes before an admission to record: the term runs. */
const entryAt = (entries: readonly EntryView[], turn: string) => entries.find((each) => each.turn === turn);

/** Is it time to hear again from the person? `today` is the civil day in Italy, ISO. */
export const isToConfirm = ({ confirmBy }: Pick<ApplicationPage, 'confirmBy'>, today: string) =>
  confirmBy !== null && confirmBy <= today;

const over: readonly string[] = ['admitted', 'closed', 'withdrawn'];
export const isOver = ({ stage }: Pick<ApplicationPage, 'stage'>) => over.includes(stage);

type Page = Pick<
  ApplicationPage,
  'person' | 'stage' | 'vmd' | 'entries' | 'urgency' | 'uncovered' | 'temporaryPlan' | 'confirmBy' | 'may'
>;

/** The one next thing to do, or why there is none. `today` is the civil day in Italy, ISO. */
export function nextOf(page: Page, today: string): Next | Idle {
  const words = domanda.next;
  const why = domanda.nextWhy;
  if (isOver(page)) return { why: why.over };
  if (page.person.deceased && page.may.includes('leave'))
    return {
      label: words.conclude,
      why: why.deceased,
      needs: 'application.change',
      at: { doing: { code: 'leave' } },
    };
  if (page.urgency?.state === 'pending' && page.may.includes('decide_urgency'))
    return {
      label: words.urgency,
      why: why.urgency,
      needs: 'urgency.decide',
      at: { doing: { code: 'decideUrgency' } },
    };
  if (page.stage === 'applied') return beforeList(page);
  const offered = entryAt(page.entries, 'offered');
  if (offered) {
    const by = offered.offer?.answerBy ? formatDate(offered.offer.answerBy) : '';
    return {
      label: words.answer,
      why: offered.offer?.late ? why.answerLate(offered.unit, by) : why.answer(offered.unit, by),
      needs: 'application.change',
      at: { tab: 'liste', field: answerId(offered.unitId) },
    };
  }
  const accepted = entryAt(page.entries, 'accepted');
  if (accepted)
    return {
      label: words.admit,
      why: why.admit(accepted.unit),
      needs: 'application.change',
      at: { doing: { code: 'admit', unitId: accepted.unitId } },
    };
  if (page.stage === 'suspended')
    return {
      label: words.resume,
      why: why.resume,
      needs: 'application.change',
      at: { doing: { code: 'resume' } },
    };
  if (page.uncovered && page.temporaryPlan && page.temporaryPlan.stateCode !== 'closed')
    return {
      label: words.plan,
      why: why.plan,
      needs: 'plan.read',
      at: { to: `/progetti/${page.temporaryPlan.planId}` },
    };
  if (page.uncovered && page.vmd)
    return { label: words.newPlan, why: why.newPlan, needs: 'plan.change', at: { newPlan: page.vmd.vmdId } };
  if (isToConfirm(page, today) && page.may.includes('confirm'))
    return {
      label: words.confirm,
      why: why.confirm,
      needs: 'application.register',
      at: { doing: { code: 'confirm' } },
    };
  return { why: why.waiting };
}

/** Handed in and not in a list yet: the assessment comes first, then what the equipe decided. */
function beforeList({ vmd, may }: Page): Next | Idle {
  const words = domanda.next;
  const why = domanda.nextWhy;
  if (vmd?.lists && may.includes('enter'))
    return {
      label: words.enter,
      why: why.enter,
      needs: 'application.change',
      at: { doing: { code: 'enter' } },
    };
  if (vmd?.decidedOn && !vmd.lists && may.includes('leave'))
    return {
      label: words.conclude,
      why: why.conclude,
      needs: 'application.change',
      at: { doing: { code: 'leave' } },
    };
  if (vmd && !vmd.decidedOn)
    return { label: words.vmd, why: why.vmd, needs: 'vmd.read', at: { to: `/vmd/${vmd.vmdId}` } };
  return { why: why.assessing };
}
