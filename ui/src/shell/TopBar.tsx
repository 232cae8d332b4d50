import { Link } from 'wouter';
import { recently } from '../form/when';
import { useSession } from '../ipc';
import { Button, Disc, Icon, Kbd } from '../kit';
import { shell } from '../words/shell';
import { lock } from './lock';

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { operatorName, lastBackupAt, backupStale } = useSession();
  return (
    <header className="top">
      <button type="button" className="search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{shell.search}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Link href="/amministrazione/copie" className={backupStale ? 'sync stale' : 'sync'}>
        {backupStale ? <Icon name="warning-circle" small /> : <span className="dot" aria-hidden="true" />}
        <span>
          {backupStale && <span className="visually-hidden">{shell.stale}. </span>}
          {shell.here}
          <span className="long">
            {lastBackupAt ? shell.backup(recently(lastBackupAt)) : shell.neverBackedUp}
          </span>
        </span>
      </Link>
      <span className="me">
        <Disc name={operatorName} />
        <span>{operatorName}</span>
      </span>
      <Button
        kind="quiet"
        icon="locked"
        keys="Ctrl L"
        aria-keyshortcuts="Control+L"
        aria-label={shell.lockLong}
        onClick={() => void lock()}
      >
        <span className="long">{shell.lock}</span>
      </Button>
    </header>
  );
}
