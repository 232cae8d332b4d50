import { useDo } from '../../ipc';
import { Banner, Button } from '../../kit';
import { amministrazione } from '../../words/amministrazione';

const words = amministrazione.log;

/** Checks the whole chain of the log and says in a sentence whether anything was altered. */
export function Verdict() {
  const verify = useDo('audit.verify');
  return (
    <>
      <div>
        <Button kind="outline" icon="check-circle" busy={verify.isPending} onClick={() => verify.mutate({})}>
          {verify.isPending ? words.verifying : words.verify}
        </Button>
      </div>
      {verify.data && (
        <Banner tone={verify.data.ok ? 'success' : 'danger'} live>
          {verify.data.sentence}
        </Banner>
      )}
      {verify.error && (
        <Banner tone="danger" live>
          {verify.error.message}
        </Banner>
      )}
    </>
  );
}
