import { formatDate } from '../form/date';
import type { DischargePage } from '../ipc';
import { dimissioni } from '../words/dimissioni';
import type { Code } from './gesture/gestures';

export const tabs = ['segnalazione', 'valutazione', 'progetto', 'dopo', 'storia'] as const;
export type Tab = (typeof tabs)[number];
export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);

/** What comes next: words, why, and where: another page, a gesture, a field of a section. */
export type Next = {
  label: string;
  why: string;
  at: { to: string } | { doing: Code } | { tab: Tab; field: string };
};

/** What the sentence is when nothing is to be done. */
export type Idle = { why: string };

const over: readonly string[] = ['closed', 'not_activated', 'readmitted', 'withdrawn'];
export const isOver = ({ stage }: Pick<DischargePage, 'stage'>) => over.includes(stage);

/** The section to show first: where the work stands. */
export function firstTab({ stage }: Pick<DischargePage, 'stage'>): Tab {
  switch (stage) {
    case 'received':
      return 'valutazione';
    case 'assessed':
    case 'planned':
      return 'progetto';
    case 'activated':
    case 'discharged':
    case 'verified':
      return 'dopo';
    default:
      return 'segnalazione';
  }
}

type Page = Pick<
  DischargePage,
  'dischargeId' | 'person' | 'stage' | 'clock' | 'verifyOn' | 'checks' | 'form' | 'may'
>;

/** The one next thing to do, as far as the operator may, or why there is none. `late` is whether the term of the assessment is past. */
export function nextOf(page: Page, late: boolean): Next | Idle {
  const { next: label, nextWhy: why } = dimissioni;
  if (isOver(page)) return { why: why.over };
  const may = (code: string) => page.may.includes(code);
  const doing = (code: Code & keyof typeof label, because: string): Next => ({
    label: label[code],
    why: because,
    at: { doing: code },
  });
  if (page.person.deceased) {
    if (may('close')) return doing('close', why.deceased);
    if (may('not_activate')) return doing('not_activate', why.deceased);
  }
  const step = stepOf(page, late);
  if (step && may(step.needs)) return step.next;
  if (may('refer'))
    return {
      label: label.refer,
      why: why.refer,
      at: { to: `/dimissioni/${page.dischargeId}/segnalazione/scrivi` },
    };
  return { why: step?.next.why ?? why.none };

  function stepOf({ stage, verifyOn, checks }: Page, isLate: boolean): { needs: string; next: Next } | null {
    switch (stage) {
      case 'referred':
        return { needs: 'receive', next: doing('receive', why.receive) };
      case 'received':
        return {
          needs: 'assess',
          next: {
            label: label.assess,
            why: isLate ? why.assessLate : why.assess,
            at: { tab: 'valutazione', field: 'summary' },
          },
        };
      case 'assessed':
        return {
          needs: 'plan',
          next: { label: label.plan, why: why.plan, at: { tab: 'progetto', field: 'components' } },
        };
      case 'planned':
        return { needs: 'activate', next: doing('activate', why.activate) };
      case 'activated':
        return { needs: 'discharge', next: doing('discharge', why.discharge) };
      case 'discharged':
      case 'verified':
        return verifyOn !== null || checks.length === 0
          ? {
              needs: 'verify',
              next: doing('verify', verifyOn ? why.verifyBy(formatDate(verifyOn)) : why.verify),
            }
          : { needs: 'close', next: doing('close', why.close) };
      default:
        return null;
    }
  }
}
