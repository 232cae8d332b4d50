import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type DocumentAsk, type DocumentSheet, useAsk } from '../ipc';
import { Banner } from '../kit';
import { Answer } from '../shell/Answer';
import { documenti as words } from '../words/documenti';
import { goToPage, type Leaves, Pages } from './Pages';
import { PreviewBar } from './PreviewBar';
import { PreviewSide } from './PreviewSide';
import { useIssue } from './useIssue';
import { usePdf } from './usePdf';
import { useSlow } from './useSlow';
import { bigger, smaller } from './zoom';

type Props = { ask: DocumentAsk; back: string; onBack: () => void };

/** One document as it will be printed: its pages, what whoever signs should know, and the ways out of here. */
export function Preview({ ask: asked, back, onBack }: Props) {
  const [letterheadId, setLetterhead] = useState(asked.letterheadId);
  const ask = { ...asked, letterheadId };
  // Making it is a consultation that is logged: once for each letterhead, and nothing of it is kept.
  const made = useAsk(
    'document.preview',
    { ask },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData },
  );
  const slow = useSlow(made.isFetching);
  const wait = useRef<HTMLDivElement>(null);
  // What was pressed is no longer there: keys, Escape first, need somebody who listens.
  useEffect(() => wait.current?.focus(), []);
  if (!made.data)
    return (
      <div className="preview-wait" aria-busy={made.isFetching} ref={wait} tabIndex={-1}>
        <p role="status">{slow ? words.making : ''}</p>
        {(made.isError || slow) && <Answer of={made}>{() => null}</Answer>}
      </div>
    );
  return (
    <Made
      sheet={made.data}
      ask={ask}
      making={slow}
      stale={made.isPlaceholderData}
      again={made.refetch}
      back={back}
      onBack={onBack}
      onLetterhead={setLetterhead}
    />
  );
}

type MadeProps = {
  sheet: DocumentSheet;
  ask: DocumentAsk;
  /** It is being made anew, with another letterhead. */
  making: boolean;
  /** What is shown is not what is asked for any longer. */
  stale: boolean;
  again: () => unknown;
  back: string;
  onBack: () => void;
  onLetterhead: (id: string | null) => void;
};

function Made({ sheet, ask, making, stale, again, back, onBack, onLetterhead }: MadeProps) {
  const { open, failed } = usePdf(sheet.pdf);
  const box = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [reading, setReading] = useState(false);
  const [seen, setSeen] = useState({ page: 1, zoom: 1 });
  const issue = useIssue(ask, { sha256: sheet.sha256, stale, again });
  const to = (page: number) => goToPage(box.current, page);
  const whole = useRef<HTMLDivElement>(null);
  const here = open !== undefined;
  useEffect(() => (here ? box : whole).current?.focus(), [here]);
  const acts = {
    next: () => to(seen.page + 1),
    previous: () => to(seen.page - 1),
    first: () => to(1),
    last: () => to(sheet.pages),
    bigger: () => setZoom(bigger(seen.zoom)),
    smaller: () => setZoom(smaller(seen.zoom)),
    fit: () => setZoom(null),
    read: () => setReading(!reading),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const act = actOf(event, acts, issue);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole window, from wherever the focus is
    <div className="preview" aria-busy={making || undefined} ref={whole} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="preview-main">
        <PreviewBar page={seen.page} pages={sheet.pages} zoom={seen.zoom} reading={reading} acts={acts} />
        {failed ? (
          <div className="preview-wait">
            <Banner tone="danger" live>
              <p>{words.unreadable}</p>
            </Banner>
          </div>
        ) : (
          open && (
            <Pages
              of={open satisfies Leaves}
              zoom={zoom}
              reading={reading}
              box={box}
              onSeen={(page, now) =>
                setSeen((was) => (was.page === page && was.zoom === now ? was : { page, zoom: now }))
              }
            />
          )
        )}
      </div>
      <PreviewSide
        sheet={sheet}
        ask={ask}
        issue={issue}
        making={making}
        back={back}
        onBack={onBack}
        onLetterhead={onLetterhead}
      />
    </div>
  );
}

type Acts = Record<
  'next' | 'previous' | 'first' | 'last' | 'bigger' | 'smaller' | 'fit' | 'read',
  () => void
>;

/** What a key does, from anywhere in the window of the preview. */
function actOf(
  event: KeyboardEvent<HTMLElement>,
  acts: Acts,
  issue: { print: () => void; save: () => void },
) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey) return { p: issue.print, s: issue.save }[key.toLowerCase()];
  if (altKey || (target instanceof Element && target.matches('select, input, textarea'))) return undefined;
  return {
    PageDown: acts.next,
    PageUp: acts.previous,
    Home: acts.first,
    End: acts.last,
    '+': acts.bigger,
    '-': acts.smaller,
    '0': acts.fit,
    t: acts.read,
    T: acts.read,
  }[key];
}
