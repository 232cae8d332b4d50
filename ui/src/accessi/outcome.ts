import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { accessi } from '../words/accessi';

export const whats = ['orient', 'activate', 'refer', 'close'] as const;
export type What = (typeof whats)[number];

/** What is being done with an access, half-written: choosing another thing loses nothing of the first. */
export type OutcomeTyped = {
  what: '' | What;
  services: string[];
  orientNote: string;
  pathway: string;
  provider: string;
  activateNote: string;
  to: string;
  motive: string;
  urgent: boolean;
  outcome: string;
  closeNote: string;
};

export const emptyOutcome: OutcomeTyped = {
  what: '',
  services: [],
  orientNote: '',
  pathway: '',
  provider: '',
  activateNote: '',
  to: '',
  motive: '',
  urgent: false,
  outcome: '',
  closeNote: '',
};

/** The control where each note is written. */
const controls: Record<string, string> = { orientNote: 'note', activateNote: 'note', closeNote: 'note' };

export const untellable = (typed: OutcomeTyped): Missing[] => [
  ...tooLong(typed).map(({ field, message }) => ({ field: controls[field] ?? field, message })),
  ...undone(typed),
];

function undone(typed: OutcomeTyped): Missing[] {
  switch (typed.what) {
    case '':
      return [{ field: 'what', message: accessi.whatMissing }];
    case 'orient':
      return typed.services.length > 0 ? [] : [{ field: 'services', message: accessi.servicesMissing }];
    case 'activate':
      return typed.pathway ? [] : [{ field: 'pathway', message: accessi.pathwayMissing }];
    case 'refer':
      return [
        ...(typed.to ? [] : [{ field: 'to', message: accessi.referToMissing }]),
        ...(typed.motive.trim() ? [] : [{ field: 'motive', message: accessi.motiveMissing }]),
      ];
    case 'close':
      return typed.outcome ? [] : [{ field: 'outcome', message: accessi.outcomeMissing }];
  }
}
