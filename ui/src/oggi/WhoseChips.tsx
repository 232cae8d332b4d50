import { RadioChips } from '../kit';
import { oggi } from '../words/oggi';
import { choose, useWhose } from './whose';

/** One's own work, or everybody's: the same choice on the page, in the week and in the side bar. */
export const WhoseChips = () => (
  <div className="chips-only">
    <RadioChips
      id="whose"
      label={oggi.whose}
      value={useWhose()}
      choices={[
        { value: 'mine', label: oggi.mine },
        { value: 'equipe', label: oggi.equipe },
      ]}
      onChange={choose}
    />
  </div>
);
