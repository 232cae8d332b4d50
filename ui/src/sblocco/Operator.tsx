import type { SlotView } from '../ipc';
import { RadioChips, Select } from '../kit';
import { sblocco } from '../words/sblocco';

type Props = {
  slots: readonly SlotView[];
  value: string;
  onChange: (slotId: string) => void;
  error?: string | undefined;
};

/** Who is about to come in. Nothing is remembered from the last time. */
export function Operator({ slots, value, onChange, error }: Props) {
  const [only, second] = slots;
  const choices = slots.map(({ slotId, label }) => ({ value: slotId, label }));
  if (only && !second) return <p className="door-operator">{only.label}</p>;
  const field = { id: 'operator', label: sblocco.operator, value, onChange, choices, error, required: true };
  return slots.length <= 6 ? <RadioChips {...field} /> : <Select {...field} none={sblocco.choose} />;
}

/** The operator chosen without asking: the only one there is. */
export const onlySlot = (slots: readonly SlotView[]) => (slots.length === 1 ? (slots[0]?.slotId ?? '') : '');
