import { ReasonForm } from '../../form/ReasonForm';
import { type LetterheadView, useDo } from '../../ipc';
import { intestazioni as words } from '../../words/intestazioni';

type Props = { letterhead: LetterheadView; onDone: () => void };

/** Nobody writes with it any longer. */
export function Withdraw({ letterhead: { letterheadId, form: what }, onDone }: Props) {
  const withdraw = useDo('letterhead.withdraw');
  const { reason, reasonMissing } = words;
  return (
    <ReasonForm
      name={`letterhead.${letterheadId}.withdraw`}
      what={words.withdrawWhat}
      words={{ reason, reasonMissing, submit: words.withdraw, done: words.withdrew(what.name) }}
      danger
      sending={withdraw}
      send={(why) => withdraw.mutateAsync({ letterheadId, reason: why })}
      onDone={onDone}
    />
  );
}
