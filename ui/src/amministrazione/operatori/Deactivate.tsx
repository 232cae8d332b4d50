import { ReasonForm } from '../../form/ReasonForm';
import { type OperatorView, useDo } from '../../ipc';
import { amministrazione } from '../../words/amministrazione';

const words = amministrazione.operators;

/** Takes away an operator's key. */
export function Deactivate({ who, onDone }: { who: OperatorView; onDone: () => void }) {
  const deactivate = useDo('operator.deactivate');
  const { reason, reasonMissing } = words;
  return (
    <ReasonForm
      name={`operator.${who.operatorId}.deactivate`}
      what={words.deactivateWhat(who.name)}
      words={{ reason, reasonMissing, submit: words.deactivate, done: words.deactivated(who.name) }}
      danger
      sending={deactivate}
      send={(why) => deactivate.mutateAsync({ operatorId: who.operatorId, reason: why })}
      onDone={onDone}
    />
  );
}
