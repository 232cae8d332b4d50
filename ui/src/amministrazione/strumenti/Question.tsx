import type { OptionView } from '../../ipc';
import { amministrazione } from '../../words/amministrazione';
import { shown } from './shown';

const words = amministrazione.instruments;

type Props = {
  label: string;
  help?: string;
  section?: string;
  options: readonly OptionView[];
  exclusive?: string | null;
  multiple?: boolean;
  notApplicable?: string | null;
  min: number | null;
  max: number | null;
  /** Answers give points. */
  points?: boolean;
};

/** One question of an instrument with its possible answers, to be read. */
export const Question = ({
  label,
  help,
  section,
  options,
  exclusive,
  multiple,
  notApplicable,
  min,
  max,
  points,
}: Props) => (
  <li>
    {section && <span className="quiet block">{section}</span>}
    <h4>{label}</h4>
    {help && <p className="quiet">{help}</p>}
    {multiple && <p className="quiet">{words.multiple}</p>}
    {options.length === 0 && min !== null && max !== null && (
      <p className="quiet">{words.range(shown(min), shown(max))}</p>
    )}
    <ul className="answers">
      {options.map((option) => (
        <li key={option.code}>
          <span>
            {option.label}
            {option.code === exclusive && <span className="quiet"> ({words.exclusive})</span>}
          </span>
          {points && <span className="num quiet">{words.points(option.points, shown(option.points))}</span>}
        </li>
      ))}
      {notApplicable && (
        <li>
          <span>{notApplicable}</span>
        </li>
      )}
    </ul>
  </li>
);
