import { formatDate } from '../form/date';
import { type ApplicationPage, type EntryView, useSession } from '../ipc';
import { Button, Tag, type Tone } from '../kit';
import { domanda } from '../words/domanda';
import { domandaGesti } from '../words/domandaGesti';
import { liste } from '../words/liste';
import type { Doing, UnitCode } from './gesture/gestures';
import { answerId, isOver } from './next';

const tones: Record<string, Tone> = {
  waiting: 'neutral',
  offered: 'warning',
  accepted: 'success',
  over: 'neutral',
};

/** What may be done now with a place in a list, the most likely first; another unit’s accepted offer leaves only an exit. */
export function gesturesOf(
  page: Pick<ApplicationPage, 'entries' | 'may' | 'stage'>,
  entry: EntryView,
): UnitCode[] {
  if (isOver(page)) return [];
  const taken = page.entries.some((each) => each.turn === 'accepted' && each.unitId !== entry.unitId);
  const free = (...codes: UnitCode[]) => (taken ? [] : codes);
  switch (entry.turn) {
    case 'waiting':
      return [...(page.may.includes('offer') ? free('offer') : []), ...free('admit'), 'leaveUnit'];
    case 'offered':
      return [...free('accept'), 'refuse', 'withdrawOffer', ...free('admit'), 'leaveUnit'];
    case 'accepted':
      return ['admit', 'withdrawOffer', 'leaveUnit'];
    default:
      return [];
  }
}

/** The gestures in sight; the others are quieter. */
const first: readonly UnitCode[] = ['offer', 'accept', 'refuse'];

const wordsOf: Record<UnitCode, string> = {
  offer: domandaGesti.offer.do,
  accept: domandaGesti.accept.do,
  refuse: domandaGesti.refuse.do,
  withdrawOffer: domandaGesti.withdrawOffer.do,
  admit: domandaGesti.admit.do,
  leaveUnit: domandaGesti.leaveUnit.do,
};

type Props = {
  page: ApplicationPage;
  entry: EntryView;
  mayEnter: boolean;
  onDo: (doing: Doing) => void;
};

/** The place in the list of one unit, and its gestures. */
export function EntryCard({ page, entry, mayEnter, onDo }: Props) {
  const { may } = useSession();
  const { unitId, unit, offer } = entry;
  const gestures = may('application.change') ? gesturesOf(page, entry) : [];
  return (
    <li className={entry.turn === 'over' ? 'card entry past' : 'card entry'}>
      <div className="row tight">
        <h4>{unit}</h4>
        <span className="quiet">
          {[domanda.preference(entry.place), entry.comune, entry.wingLabel].filter(Boolean).join(' · ')}
        </span>
        {entry.turn && (
          <span className="push">
            <Tag tone={tones[entry.turn] ?? 'neutral'}>{entry.turnLabel}</Tag>
          </span>
        )}
      </div>
      <Times entry={entry} />
      {offer && (
        <p>
          <b>
            {offer.acceptedOn
              ? domanda.offerAccepted(formatDate(offer.acceptedOn))
              : domanda.offerOf(formatDate(offer.on), offer.answerBy && formatDate(offer.answerBy))}
          </b>
          {offer.wing && ` · ${offer.wing}`} {offer.late && !offer.acceptedOn && domanda.offerLate}
        </p>
      )}
      {entry.offers > 0 && <p className="quiet">{domanda.offers(entry.offers, entry.refusals)}</p>}
      {entry.phone && gestures.length > 0 && <p className="quiet num">{domanda.phone(entry.phone)}</p>}
      {(mayEnter || gestures.length > 0) && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
        <div className="row tight" role="group" aria-label={domanda.gesturesOf(unit)}>
          {mayEnter && (
            <Button kind="outline" icon="plus" onClick={() => onDo({ code: 'enter', unitId })}>
              {domanda.enterHere}
            </Button>
          )}
          {gestures.map((code, place) => (
            <Button
              key={code}
              {...(place === 0 && entry.turn === 'offered' ? { id: answerId(unitId) } : {})}
              kind={
                first.includes(code) || (code === 'admit' && entry.turn === 'accepted') ? 'outline' : 'quiet'
              }
              onClick={() => onDo({ code, unitId })}
            >
              {wordsOf[code]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Since when, for how many days, in what order it was entered; how it ended. */
const Times = ({ entry }: { entry: EntryView }) => {
  if (entry.leftOn) return <p>{domanda.leftOn(entry.exitLabel, formatDate(entry.leftOn))}</p>;
  if (!entry.enteredOn) return <p className="quiet">{domanda.notInList}</p>;
  const suspended = entry.suspendedDays > 0 ? `, ${liste.ofWhichSuspended(entry.suspendedDays)}` : '';
  return (
    <p className="num">
      {domanda.inListSince(formatDate(entry.enteredOn), liste.days(entry.days ?? 0) + suspended)}
      {entry.position !== null && (
        <>
          {' · '}
          <span title={domanda.orderNote} aria-describedby="order-note">
            {domanda.position(entry.position)}
          </span>
        </>
      )}
    </p>
  );
};
