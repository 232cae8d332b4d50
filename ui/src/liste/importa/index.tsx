import '../attese/attese.css';
import './importa.css';
import { useEffect, useRef } from 'react';
import { Progress } from '../../form/Progress';
import { useSession } from '../../ipc';
import { Banner, Button, EmptyState } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { useFormKeys } from '../../persone/useFormKeys';
import { Page } from '../../shell/Page';
import { importa as words } from '../../words/importa';
import { ChooseFile } from './ChooseFile';
import { Columns } from './Columns';
import { Done } from './Done';
import { Fates } from './Fates';
import { Leave } from './Leave';
import { type Import, isOpen, type Step, steps, useImport } from './open';
import { Past } from './Past';
import { Sure } from './Sure';
import { UnitNames } from './UnitNames';
import { useLeaving } from './useLeaving';

/** The lists that units keep today, read into the archive step by step: nothing is written before the last one. */
export function Importa() {
  const { may } = useSession();
  if (may('import.list')) return <Wizard />;
  return (
    <Page title={words.title}>
      <EmptyState icon="locked" title={words.notAllowed}>
        <p>{words.notAllowedHint}</p>
      </EmptyState>
    </Page>
  );
}

function Wizard() {
  const state = useImport();
  const { step, preview, busy, trouble } = state;
  const box = useRef<HTMLDivElement>(null);
  const open = isOpen(state);
  const [way, setWay] = useLeaving(open && busy !== 'writing');
  const before = useRef(step);
  useEffect(() => {
    // The page itself takes the focus when it appears; each step after that takes it when its turn comes.
    if (before.current !== step) focusSoon('import-step');
    before.current = step;
  }, [step]);
  useFormKeys(box, open && !busy ? { leave: () => setWay('') } : {});
  return (
    <Page
      title={words.title}
      sub={words.sub}
      actions={
        open &&
        !busy && (
          <Button kind="quiet" icon="close" keys="Esc" onClick={() => setWay('')}>
            {words.leave}
          </Button>
        )
      }
    >
      <div className="stack" ref={box}>
        <Steps at={step} />
        {preview && <p className="quiet num">{words.file(preview.file, preview.format, preview.rows)}</p>}
        {preview?.already && step === 'columns' && (
          <Banner tone="warning">{words.already(preview.already)}</Banner>
        )}
        {trouble && (
          <Banner tone="danger" live>
            <p>{trouble.message}</p>
          </Banner>
        )}
        {busy && (
          <Progress
            key={busy}
            label={words[busy]}
            whole={busy === 'writing'}
            says={words.progressSays}
            stopWhat={words.stopWhat}
          />
        )}
        {busy !== 'writing' && <Shown state={state} />}
        {!open && busy === null && <Past />}
      </div>
      <Leave way={way} onClose={() => setWay(null)} />
      <Sure state={state} />
    </Page>
  );
}

function Shown({ state: { step, preview, draft, done, busy } }: { state: Import }) {
  if (done) return <Done done={done} />;
  if (!preview || !draft || step === 'file') return <ChooseFile busy={busy} />;
  const shared = { preview, draft, busy: busy !== null };
  if (step === 'columns') return <Columns {...shared} />;
  if (step === 'units') return <UnitNames {...shared} />;
  return <Fates preview={preview} />;
}

const Steps = ({ at }: { at: Step }) => (
  <ol className="import-steps" aria-label={words.steps}>
    {steps.map((step, place) => (
      <li key={step} aria-current={step === at ? 'step' : undefined}>
        <span className="num" aria-hidden="true">
          {place + 1}
        </span>
        {words.step[step]}
      </li>
    ))}
  </ol>
);
