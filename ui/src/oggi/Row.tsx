import { Link } from 'wouter';
import type { TodayRow } from '../ipc';
import { Days, Tag, type Tone } from '../kit';
import { common } from '../words/common';
import { oggi } from '../words/oggi';

const tones: readonly string[] = ['neutral', 'info', 'success', 'warning', 'danger'];
const toneOf = (tone: string): Tone => (tones.includes(tone) ? (tone as Tone) : 'neutral');

/** Days that a bar can show: a month. */
const MONTH = 30;

/** Where the thing is done. */
export function placeOf(row: TodayRow) {
  const { applicationId, meetingId, planId, vmdId, intakeId, personId } = row;
  if (applicationId) return `/liste/${applicationId}`;
  if (meetingId) return `/sedute/${meetingId}`;
  if (planId) return `/progetti/${planId}`;
  if (vmdId) return `/vmd/${vmdId}`;
  return intakeId ? `/accessi/${intakeId}` : `/persone/${personId ?? ''}`;
}

/** One thing to do; it opens the place where it is done. */
export const Row = ({ row, group }: { row: TodayRow; group: string }) => (
  <Link data-stop href={placeOf(row)} className="due-row">
    <span className="who">
      <b>{row.fullName}</b>
      <span className="quiet">{[common.age(row.age), row.comune].filter(Boolean).join(' · ')}</span>
    </span>
    <span className="due-what">
      {row.what}
      {row.assignedTo && <span className="quiet"> {oggi.mine(row.assignedTo)}</span>}
    </span>
    {/* In its own group every row is urgent: the heading says it once. */}
    <span>{row.urgent && !isUrgentGroup(group) && <Tag tone="danger">{common.urgent}</Tag>}</span>
    {!(group === 'offers' && withoutTerm(row)) && (
      <Time days={row.days} tone={toneOf(row.tone)} group={group} />
    )}
  </Link>
);

/** Groups of what presses: they come before everything else. */
export const isUrgentGroup = (code: string) => code === 'urgencies' || code === 'urgent';

/** Groups whose days are those left, not those gone. */
const counted: readonly string[] = ['expiring', 'vmd_terms', 'offers'];

/** An offer that nobody has set a last day for: one whose last day is today is marked. */
const withoutTerm = ({ days, tone }: TodayRow) => days === 0 && tone !== 'warning' && tone !== 'danger';

const sentenceOf = (days: number, group: string) => {
  if (group === 'vmd_visits') return oggi.visit(days);
  if (group === 'meetings') return oggi.meeting(days);
  if (group === 'plan_checks') return oggi.check(days);
  return counted.includes(group) ? oggi.until(days) : oggi.since(days);
};

/** Number, bar and word within a month; a bar that would be empty or always full says nothing, and gives way to the sentence. */
function Time({ days, tone, group }: { days: number; tone: Tone; group: string }) {
  const sentence = sentenceOf(days, group);
  if (days < 1 || days > MONTH) return <b className={`due-time num ${tone}`}>{sentence}</b>;
  return <Days days={days} full={MONTH} tone={tone} word={oggi.word(days)} sentence={sentence} />;
}
