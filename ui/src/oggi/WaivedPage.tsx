import { useState } from 'react';
import { recently } from '../form/when';
import { useAsk, useDo, useSession, type WaivedRow } from '../ipc';
import { Button, EmptyState } from '../kit';
import { useTell } from '../persone/useTell';
import { Answer } from '../shell/Answer';
import { Go } from '../shell/Go';
import { Page } from '../shell/Page';
import { scadenze } from '../words/scadenze';
import { listKeys } from './listKeys';
import { rowId } from './place';
import { PAGE } from './useRest';
import { Way } from './Way';

const words = scadenze.waived;

/** What will not be done, why, and who said so: from here it is opened again. */
export const WaivedPage = () => (
  // biome-ignore lint/a11y/noStaticElementInteractions: arrows only walk the links inside
  <div className="whole" onKeyDown={listKeys()}>
    <Page
      title={words.title}
      sub={words.what}
      actions={<Go to="/oggi" icon="arrow-left" label={words.back} kind="outline" />}
    >
      <Part offset={0} />
    </Page>
  </div>
);

/** Fifty of them, and the way to those before. */
function Part({ offset }: { offset: number }) {
  const waived = useAsk('deadline.waived', { offset, limit: PAGE });
  const [more, setMore] = useState(false);
  return (
    <Answer of={waived}>
      {(rows) =>
        rows.length === 0 && offset === 0 ? (
          <EmptyState icon="check-circle" title={words.emptyTitle}>
            <p>{words.emptyWhat}</p>
          </EmptyState>
        ) : (
          <>
            {rows.length > 0 && (
              <section className="card due" aria-label={words.title}>
                <ul>
                  {rows.map((one) => (
                    <Waived key={rowId(one.row.key)} waived={one} />
                  ))}
                </ul>
              </section>
            )}
            {more ? (
              <Part offset={offset + PAGE} />
            ) : (
              rows.length === PAGE && (
                <Button kind="quiet" icon="expand" data-stop onClick={() => setMore(true)}>
                  {words.more}
                </Button>
              )
            )}
          </>
        )
      }
    </Answer>
  );
}

function Waived({ waived: { row, waivedAt, waivedBy, motive } }: { waived: WaivedRow }) {
  const { may } = useSession();
  const tell = useTell();
  const resume = useDo('deadline.resume');
  return (
    <li className="due-item">
      <Way row={row} className="due-row waived">
        <span className="who">
          <b>{row.fullName || row.title}</b>
          <span className="quiet">{row.what}</span>
        </span>
        <span className="due-what">
          {words.motive(motive)}
          <span className="quiet">{words.by(recently(waivedAt), waivedBy)}</span>
        </span>
      </Way>
      {may('deadline.change') && (
        <Button
          kind="quiet"
          icon="restore"
          busy={resume.isPending}
          aria-label={words.resumeLong(row.what, row.fullName)}
          onClick={() => tell(resume.mutateAsync({ key: row.key }), scadenze.waive.undone)}
        >
          {words.resume}
        </Button>
      )}
    </li>
  );
}
