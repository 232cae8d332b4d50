import { Progress } from '../form/Progress';
import { useRefresh } from '../ipc';
import { Banner, Button } from '../kit';
import { documenti } from '../words/documenti';
import { dismiss, saveAll, useBatch } from './batch';

const words = documenti.meeting;

/** Begins to write every document of a meeting. */
export function SaveAllButton({ meetingId }: { meetingId: string }) {
  const refresh = useRefresh('document', 'document.preview');
  const batch = useBatch();
  return (
    <Button icon="download" busy={batch?.running ?? false} onClick={() => void saveAll(meetingId, refresh)}>
      {words.saveAll}
    </Button>
  );
}

/** How far the documents of a meeting are, and which files were written. */
export function SaveAll({ meetingId }: { meetingId: string }) {
  const batch = useBatch();
  if (!batch) return null;
  if (batch.meetingId !== meetingId)
    return batch.running ? (
      <Banner tone="info">
        <p>{words.elsewhere}</p>
      </Banner>
    ) : null;
  if (batch.running)
    return <Progress label={words.running} whole={false} says={words.progress} stopWhat={words.stopWhat} />;
  return (
    <>
      {batch.trouble && (
        <Banner tone="danger" live>
          <p>{batch.trouble}</p>
        </Banner>
      )}
      {batch.done && (
        <Banner tone={batch.done.stopped || batch.done.refused.length > 0 ? 'warning' : 'success'} live>
          <p>
            <b>{words.files(batch.done.files.length, batch.done.pages)}</b>
          </p>
          {batch.done.stopped && <p>{words.stopped}</p>}
          {batch.done.refused.length > 0 && (
            <>
              <p>{words.refused}</p>
              <ul className="reasons">
                {batch.done.refused.map(({ name, reason }) => (
                  <li key={name}>{words.refusedOne(name, reason)}</li>
                ))}
              </ul>
            </>
          )}
          <details>
            <summary>{words.list}</summary>
            <ul className="reasons">
              {batch.done.files.map((file) => (
                <li key={file} className="mono">
                  {file}
                </li>
              ))}
            </ul>
          </details>
          <Button kind="quiet" onClick={dismiss}>
            {words.dismiss}
          </Button>
        </Banner>
      )}
    </>
  );
}
