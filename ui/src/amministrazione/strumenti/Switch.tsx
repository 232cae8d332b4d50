import { useQueryClient } from '@tanstack/react-query';
import { CallError, call, type InstrumentSummary, useSession } from '../../ipc';
import { Banner, Button, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';

const words = amministrazione.instruments;

/** Puts an instrument to use that is off for a reason, and says the reason. */
export function Switch({ of }: { of: InstrumentSummary }) {
  const { may } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const set = async (on: boolean, undoable: boolean) => {
    try {
      await call('instrument.switch', { id: of.id, on });
      await client.invalidateQueries({ queryKey: ['instrument.list'] });
      toast({
        words: words.switched(of.short, on),
        ...(undoable ? { undo: () => void set(!on, false) } : {}),
      });
    } catch (thrown) {
      toast({ words: CallError.from(thrown).message });
    }
  };
  return (
    <Banner tone="warning">
      <p>{of.on ? words.whyOn : words.whyOff}</p>
      {may('catalogue.change') && (
        <Button
          kind="outline"
          aria-label={of.on ? words.switchOffOf(of.short) : words.switchOnOf(of.short)}
          onClick={() => void set(!of.on, true)}
        >
          {of.on ? words.switchOff : words.switchOn}
        </Button>
      )}
    </Banner>
  );
}
