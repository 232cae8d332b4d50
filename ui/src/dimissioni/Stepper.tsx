import { Icon } from '../kit';
import { dimissioni } from '../words/dimissioni';
import type { Step } from './steps';

/** The line of the case: what happened, and when. */
export const Stepper = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="steps seven" aria-label={dimissioni.steps}>
    {steps.map((step) => (
      <li key={step.id} className={step.done ? 'done' : undefined}>
        <span className="mark">{step.done && <Icon name="check" small />}</span>
        <b>{dimissioni.step[step.id]}</b>
        <span className="quiet num">{step.said}</span>
      </li>
    ))}
  </ol>
);
