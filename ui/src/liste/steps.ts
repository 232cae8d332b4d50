import { formatDate } from '../form/date';
import type { ApplicationPage } from '../ipc';
import { domanda } from '../words/domanda';

export type Step = { id: string; label: string; done: boolean; said: string };

type Page = Pick<ApplicationPage, 'appliedOn' | 'clock' | 'vmd' | 'entries' | 'stage' | 'leftOn'>;

/** The earliest of some days, ISO; `undefined` when there is none. */
const first = (days: readonly (string | null | undefined)[]) =>
  days.filter((day): day is string => !!day).sort()[0];

/** The six steps from the application to the admission: which are done, and when. */
export function stepsOf({ appliedOn, clock, vmd, entries, stage, leftOn }: Page): Step[] {
  const listed = first(entries.map((each) => each.enteredOn));
  const accepted = first(entries.map((each) => each.offer?.acceptedOn));
  const offered = first(entries.map((each) => each.offer?.on));
  const admitted = stage === 'admitted';
  const day = (at: string | null | undefined) => (at ? formatDate(at) : domanda.notYet);
  return [
    { id: 'applied', label: domanda.step.applied, done: true, said: formatDate(appliedOn) },
    {
      id: 'vmd',
      label: domanda.step.vmd,
      done: !!vmd?.assessedOn,
      said: vmd?.assessedOn
        ? formatDate(vmd.assessedOn)
        : clock && clock.met === null
          ? domanda.byDay(formatDate(clock.lastDay))
          : domanda.notYet,
    },
    { id: 'equipe', label: domanda.step.equipe, done: !!vmd?.decidedOn, said: day(vmd?.decidedOn) },
    { id: 'listed', label: domanda.step.listed, done: listed !== undefined, said: day(listed) },
    {
      id: 'offer',
      label: domanda.step.offer,
      done: admitted || accepted !== undefined,
      said: accepted
        ? formatDate(accepted)
        : admitted
          ? domanda.acceptedOn
          : offered
            ? domanda.offered
            : domanda.notYet,
    },
    {
      id: 'admitted',
      label: domanda.step.admitted,
      done: admitted,
      said: admitted ? day(leftOn) : domanda.notYet,
    },
  ];
}
