import { recently, stampOf } from '../../form/when';
import { useAsk, useDo, useSession } from '../../ipc';
import { Banner, Button, EmptyState, Tag, useToast } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Replace } from './Replace';

const words = amministrazione.backups;

const size = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => `${size.format(bytes / 1_000_000)} MB`;

/** Copies of the archive. The folder is picked in a dialog of the computer: no path passes through this page. */
export function Copie() {
  const { lastBackupAt, backupStale, example, may } = useSession();
  const copies = useAsk('backup.list', {});
  const create = useDo('backup.create');
  const say = useToast();
  const refused = create.error && create.error.code !== 'cancelled' ? create.error : null;
  return (
    <div className="stack">
      <Banner tone={backupStale ? 'warning' : 'info'}>
        <p>
          <b>{lastBackupAt ? words.last(recently(lastBackupAt)) : words.never}</b>
          {backupStale && lastBackupAt && ` ${words.stale}`}
        </p>
        <p>{words.what}</p>
      </Banner>
      {refused && (
        <Banner tone="danger" live>
          {refused.message}
        </Banner>
      )}
      <div>
        <Button
          icon="files"
          busy={create.isPending}
          onClick={() => create.mutate({}, { onSuccess: (made) => say({ words: words.done(made.people) }) })}
        >
          {create.isPending ? words.doing : words.do}
        </Button>
      </div>
      <Answer of={copies}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="folder" title={words.empty}>
              <p>{words.emptyWhat}</p>
            </EmptyState>
          ) : (
            <table className="plain card-table" aria-label={words.table}>
              <thead>
                <tr>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.folder}</th>
                  <th scope="col">{words.people}</th>
                  <th scope="col">{words.size}</th>
                  <th scope="col">{words.state}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((copy) => (
                  <tr key={copy.folder}>
                    <th scope="row" className="num nowrap">
                      {stampOf(copy.madeAt)}
                    </th>
                    <td className="break">{copy.folder}</td>
                    <td className="num">{copy.people.toLocaleString('it-IT')}</td>
                    <td className="num nowrap">{megabytes(copy.bytes)}</td>
                    <td>
                      <Tag tone={copy.verified ? 'success' : 'warning'}>
                        {copy.verified ? words.verified : words.unverified}
                      </Tag>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
      {/* A copy of real people never takes the place of the examples. */}
      {may('restore') && !example && <Replace />}
    </div>
  );
}
