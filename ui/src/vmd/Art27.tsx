import { Check, DateField, TextField } from '../kit';
import { accessi } from '../words/accessi';
import type { RequestTyped } from './request';

type Props = {
  typed: RequestTyped;
  change: (patch: Partial<RequestTyped>) => void;
  error: (field: string) => string | undefined;
};

/** The requirements of art. 27 D.Lgs. 29/2024, when someone looked into them. */
export const Art27 = ({ typed, change, error }: Props) => (
  <div className="wide stack">
    <Check
      id="art27Checked"
      label={accessi.art27}
      checked={typed.art27Checked}
      onChange={(art27Checked) => change({ art27Checked })}
    />
    {typed.art27Checked && (
      <div className="card stack">
        <Check
          id="art27Met"
          label={accessi.art27Met}
          checked={typed.art27Met}
          onChange={(art27Met) => change({ art27Met })}
        />
        <Check
          id="art27MultiChronic"
          label={accessi.art27MultiChronic}
          checked={typed.art27MultiChronic}
          onChange={(art27MultiChronic) => change({ art27MultiChronic })}
        />
        <div className="pair">
          <TextField
            id="art27By"
            label={accessi.art27By}
            hint={accessi.art27ByHint}
            value={typed.art27By}
            error={error('art27By')}
            onChange={(art27By) => change({ art27By })}
          />
          <DateField
            id="art27On"
            label={accessi.art27On}
            value={typed.art27On}
            error={error('art27On')}
            onChange={(art27On) => change({ art27On })}
          />
        </div>
      </div>
    )}
  </div>
);
