import { shortDayOf, timeOf } from '../form/when';
import type { IntakeStep } from '../ipc';
import { Icon } from '../kit';
import { accessi } from '../words/accessi';

/** The four dated facts: which happened, and when. */
export const Stepper = ({ steps }: { steps: readonly IntakeStep[] }) => (
  <ol className="steps" aria-label={accessi.steps}>
    {steps.map((step) => (
      <li key={step.step} className={step.at ? 'done' : undefined}>
        <span className="mark">{step.at && <Icon name="check" small />}</span>
        <b>{step.label}</b>
        <span className="quiet num">
          {step.at ? `${shortDayOf(step.at)} ${timeOf(step.at)}` : accessi.notYet}
        </span>
      </li>
    ))}
  </ol>
);
