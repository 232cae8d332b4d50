import { Button } from '../kit';
import { documenti as words } from '../words/documenti';

type Props = {
  page: number;
  pages: number;
  zoom: number;
  reading: boolean;
  acts: Record<'next' | 'previous' | 'bigger' | 'smaller' | 'fit' | 'read', () => void>;
};

/** Which page, how large, and whether one looks or reads. */
export const PreviewBar = ({ page, pages, zoom, reading, acts }: Props) => (
  <div className="preview-bar">
    <Button
      kind="quiet"
      icon="chevron-left"
      aria-label={words.previous}
      aria-keyshortcuts="PageUp"
      onClick={acts.previous}
    >
      {null}
    </Button>
    <p className="num nowrap" role="status">
      {words.page(page, pages)}
    </p>
    <Button
      kind="quiet"
      icon="chevron-right"
      aria-label={words.next}
      aria-keyshortcuts="PageDown"
      onClick={acts.next}
    >
      {null}
    </Button>
    <span className="row push tight">
      {!reading && (
        <>
          <Button
            kind="quiet"
            icon="zoom-out"
            aria-label={words.smaller}
            aria-keyshortcuts="-"
            onClick={acts.smaller}
          >
            {null}
          </Button>
          <span className="num zoom-now">{words.zoom(Math.round(zoom * 100))}</span>
          <Button
            kind="quiet"
            icon="zoom-in"
            aria-label={words.bigger}
            aria-keyshortcuts="+"
            onClick={acts.bigger}
          >
            {null}
          </Button>
          <Button kind="quiet" keys="0" aria-label={words.fitLong} aria-keyshortcuts="0" onClick={acts.fit}>
            {words.fit}
          </Button>
        </>
      )}
      <Button kind="quiet" keys="T" aria-keyshortcuts="T" aria-pressed={reading} onClick={acts.read}>
        {reading ? words.look : words.read}
      </Button>
    </span>
  </div>
);
