import { Icon } from '../kit';
import { domanda } from '../words/domanda';
import type { Step } from './steps';

/** The line of the case: what happened, and when. */
export const Stepper = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="steps six" aria-label={domanda.steps}>
    {steps.map((step) => (
      <li key={step.id} className={step.done ? 'done' : undefined}>
        <span className="mark">{step.done && <Icon name="check" small />}</span>
        <b>{step.label}</b>
        <span className="quiet num">{step.said}</span>
      </li>
    ))}
  </ol>
);
