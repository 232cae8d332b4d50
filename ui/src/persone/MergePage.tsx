import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type MergePreview, type PersonHit, useAsk, useDo } from '../ipc';
import { Banner, Button, RadioChips, TextField, useToast } from '../kit';
import { Answer } from '../shell/Answer';
import { Page } from '../shell/Page';
import { common } from '../words/common';
import { persone } from '../words/persone';
import { Identity } from './Identity';
import { LinkButton } from './LinkButton';
import { PersonPicker } from './PersonPicker';
import { SubmitNotes } from './SubmitNotes';
import { useFormKeys } from './useFormKeys';
import { useSubmit } from './useSubmit';
import { useTell } from './useTell';

/** Two files of one person become one. What will happen is shown first, and can be undone after. */
export function MergePage({ personId }: { personId: string }) {
  const [, go] = useLocation();
  const toast = useToast();
  const tell = useTell();
  const box = useRef<HTMLDivElement>(null);
  const page = useAsk('person.page', { personId });
  const merge = useDo('person.merge');
  const unmerge = useDo('person.unmerge');
  const [query, setQuery] = useState('');
  const [other, setOther] = useState<PersonHit | null>(null);
  const [swapped, setSwapped] = useState(false);
  const [adopt, setAdopt] = useState<string[]>([]);
  const [reason, setReason] = useState(persone.mergeReasonDefault);
  const here = page.data?.person.personId ?? personId;
  const keep = swapped && other ? other.personId : here;
  const drop = swapped ? here : (other?.personId ?? '');
  const self = other?.personId === here;
  const submit = useSubmit(() => [
    ...(other && !self
      ? []
      : [{ field: 'merge-other', message: self ? persone.mergeSelf : persone.mergeNeedsOther }]),
    ...(reason.trim() ? [] : [{ field: 'reason', message: persone.mergeNeedsReason }]),
  ]);

  const preview = useAsk(
    'person.merge_preview',
    { keep, drop },
    // Once merged, there is nothing to preview any more.
    { enabled: other !== null && !self && !submit.busy },
  );

  const store = () =>
    submit.submit(async () => {
      const { mergeId } = await merge.mutateAsync({ keep, drop, adopt, reason: reason.trim() });
      go(`/persone/${keep}`);
      toast({
        words: persone.merged,
        undo: () =>
          tell(
            unmerge.mutateAsync({ mergeId, droppedId: drop, reason: persone.unmergeReason }),
            persone.unmerged,
          ),
      });
    });
  const pick = (person: PersonHit | null) => {
    setOther(person);
    setAdopt([]);
    setSwapped(false);
  };
  useFormKeys(box, { save: () => void store(), leave: () => go(`/persone/${personId}`) });

  return (
    <Page
      title={persone.mergeTitle}
      sub={persone.mergeHint}
      actions={
        <LinkButton to={`/persone/${personId}`} kind="quiet" icon="arrow-left">
          {common.back}
        </LinkButton>
      }
    >
      <div className="stack merge" ref={box}>
        <SubmitNotes submit={submit} />
        <Answer of={page}>
          {(file) =>
            other && !self ? (
              <Answer of={preview}>
                {(found) => (
                  <Compared
                    preview={found}
                    adopt={adopt}
                    onAdopt={setAdopt}
                    onSwap={() => {
                      setSwapped(!swapped);
                      setAdopt([]);
                    }}
                    onChange={() => pick(null)}
                  />
                )}
              </Answer>
            ) : (
              <div className="two">
                <section className="card" aria-label={persone.mergeKeep}>
                  <h2>{persone.mergeKeep}</h2>
                  <Identity person={file.person} />
                </section>
                <PersonPicker
                  id="merge-other"
                  label={persone.mergePick}
                  text={query}
                  autoFocus
                  error={self ? persone.mergeSelf : submit.error('merge-other')}
                  onText={(text) => {
                    setQuery(text);
                    setOther(null);
                  }}
                  onPick={pick}
                />
              </div>
            )
          }
        </Answer>
        <TextField
          id="reason"
          label={persone.mergeReason}
          required
          value={reason}
          error={submit.error('reason')}
          onChange={setReason}
        />
        <div className="row">
          <Button
            icon="exchange-circle"
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => void store()}
          >
            {persone.mergeDo}
          </Button>
        </div>
      </div>
    </Page>
  );
}

type ComparedProps = {
  preview: MergePreview;
  adopt: readonly string[];
  onAdopt: (fields: string[]) => void;
  onSwap: () => void;
  onChange: () => void;
};

/** What a merge would do, before it is done. */
function Compared({ preview, adopt, onAdopt, onSwap, onChange }: ComparedProps) {
  return (
    <>
      <div className="two">
        <section className="card" aria-label={persone.mergeKeep}>
          <h2>{persone.mergeKeep}</h2>
          <Identity person={preview.keep} />
        </section>
        <section className="card" aria-label={persone.mergeDrop}>
          <h2>{persone.mergeDrop}</h2>
          <Identity person={preview.drop} />
          <div className="row">
            <Button kind="quiet" icon="refresh" aria-label={persone.mergeSwapLong} onClick={onSwap}>
              {persone.mergeSwap}
            </Button>
            <Button kind="quiet" icon="search" aria-label={persone.changePickLong} onClick={onChange}>
              {persone.changePick}
            </Button>
          </div>
        </section>
      </div>
      <Banner tone={preview.reasons.length > 0 ? 'info' : 'warning'}>
        {preview.reasons.length > 0 ? (
          <>
            <p>
              <b>{persone.mergeReasons}</b>
            </p>
            <ul className="reasons">
              {preview.reasons.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{persone.mergeNoReasons}</p>
        )}
        <p>{persone.mergePathways(preview.pathways)}</p>
      </Banner>
      <h2>{preview.differences.length > 0 ? persone.mergeDifferences : persone.mergeNoDifferences}</h2>
      <div className="differences">
        {preview.differences.map(({ field, label, keep, drop }) => (
          <RadioChips
            key={field}
            id={`adopt-${field}`}
            label={label}
            value={adopt.includes(field) ? 'drop' : 'keep'}
            onChange={(whose) =>
              onAdopt(whose === 'drop' ? [...adopt, field] : adopt.filter((each) => each !== field))
            }
            choices={[
              { value: 'keep', label: keep ?? persone.emptyValue },
              { value: 'drop', label: drop ?? persone.emptyValue },
            ]}
          />
        ))}
      </div>
    </>
  );
}
