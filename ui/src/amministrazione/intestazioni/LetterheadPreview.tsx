import '../../documenti/documenti.css';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Pages } from '../../documenti/Pages';
import { usePdf } from '../../documenti/usePdf';
import { type LetterheadForm, useAsk } from '../../ipc';
import { Banner, Select } from '../../kit';
import { documenti } from '../../words/documenti';
import { intestazioni as words } from '../../words/intestazioni';
import { wireOf } from './typed';

/** Milliseconds without a key before it is drawn again. */
const PAUSE = 400;

/** The document of the trial: the one in which everything of a letterhead shows. */
const FIRST = 'gp_letter';

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** A document of invented data, with the letterhead as it is typed. */
export function LetterheadPreview({ form }: { form: LetterheadForm }) {
  const kinds = useAsk('document.kinds', {}, { staleTime: Number.POSITIVE_INFINITY });
  const [kind, setKind] = useState(FIRST);
  const typed = JSON.stringify(wireOf(form));
  const settled = JSON.parse(useSettled(typed)) as LetterheadForm;
  const made = useAsk(
    'letterhead.preview',
    { form: settled, kind },
    { enabled: settled.name !== '', placeholderData: keepPreviousData, gcTime: 0 },
  );
  if (settled.name === '') return <p className="quiet">{words.previewWait}</p>;
  return (
    <section className="letterhead-preview" aria-labelledby="letterhead-preview">
      <div className="row end">
        <h3 id="letterhead-preview">{words.preview}</h3>
        {kinds.data && (
          <span className="push">
            <Select
              id="letterhead-kind"
              label={words.previewKind}
              value={kind}
              choices={kinds.data.map((each) => ({ value: each.kind, label: each.name }))}
              onChange={setKind}
            />
          </span>
        )}
      </div>
      <p className="quiet">{words.previewWhat}</p>
      {made.error && (
        <Banner tone="danger" live>
          <p>{made.error.message}</p>
        </Banner>
      )}
      {made.data && <Drawn pdf={made.data.pdf} />}
    </section>
  );
}

function Drawn({ pdf }: { pdf: string }) {
  const box = useRef<HTMLElement>(null);
  const { open, failed } = usePdf(pdf);
  if (failed) return <Banner tone="danger">{documenti.unreadable}</Banner>;
  if (!open) return <div className="leaves" aria-busy="true" />;
  return <Pages of={open} zoom={null} reading={false} box={box} onSeen={() => {}} />;
}
