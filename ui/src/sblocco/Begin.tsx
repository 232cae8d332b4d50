import { call, type SessionView } from '../ipc';
import { Banner, Icon, type IconName } from '../kit';
import { Title } from '../shell/Page';
import { sblocco } from '../words/sblocco';
import { useAttempt } from './useAttempt';

type Props = {
  onCreate: () => void;
  onRestore: () => void;
  onEnter: (session: SessionView) => void;
};

/** No archive yet: create one, try the example, or bring back a copy. */
export function Begin({ onCreate, onRestore, onEnter }: Props) {
  const demo = useAttempt(() => call('archive.open_demo', {}), onEnter);
  return (
    <div className="stack">
      <Title>{sblocco.beginTitle}</Title>
      <p>{sblocco.beginWhy}</p>
      {demo.error && (
        <Banner tone="danger" live>
          {demo.error.message}
        </Banner>
      )}
      <Way icon="plus" label={sblocco.create} note={sblocco.createNote} onClick={onCreate} />
      <Way
        icon="presentation"
        label={sblocco.demo}
        note={demo.busy ? sblocco.demoBusy : sblocco.demoNote}
        busy={demo.busy}
        onClick={() => void demo.run()}
      />
      <Way icon="restore" label={sblocco.restore} note={sblocco.restoreNote} onClick={onRestore} />
    </div>
  );
}

const Way = ({
  icon,
  label,
  note,
  busy,
  onClick,
}: {
  icon: IconName;
  label: string;
  note: string;
  busy?: boolean;
  onClick: () => void;
}) => (
  <button type="button" className="way" aria-busy={busy || undefined} onClick={() => !busy && onClick()}>
    {busy ? <span className="spin" aria-hidden="true" /> : <Icon name={icon} />}
    <span>
      <b>{label}</b>
      <span className="quiet"> {note}</span>
    </span>
    <Icon name="arrow-right" />
  </button>
);
