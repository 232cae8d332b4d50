import { useChoices } from '../ipc';
import { Check, CheckChips, RadioChips, Select, TextArea, TextField } from '../kit';
import { accessi } from '../words/accessi';
import type { OutcomeTyped } from './outcome';

type Props = {
  typed: OutcomeTyped;
  change: (patch: Partial<OutcomeTyped>) => void;
  error: (field: string) => string | undefined;
};

/** The fields of the one thing that is being done. */
export function OutcomeFields({ typed, change, error }: Props) {
  const services = useChoices('service');
  const pathways = useChoices('pathwayKind');
  const destinations = useChoices('destination');
  const outcomes = useChoices('outcome');
  switch (typed.what) {
    case '':
      return null;
    case 'orient':
      return (
        <>
          <CheckChips
            id="services"
            label={accessi.services}
            value={typed.services}
            error={error('services')}
            choices={services}
            onChange={(chosen) => change({ services: chosen })}
          />
          <TextArea
            id="note"
            label={accessi.orientNote}
            rows={2}
            value={typed.orientNote}
            error={error('note')}
            onChange={(orientNote) => change({ orientNote })}
          />
        </>
      );
    case 'activate':
      return (
        <>
          <Select
            id="pathway"
            label={accessi.pathway}
            none={accessi.pathwayNone}
            required
            value={typed.pathway}
            error={error('pathway')}
            choices={pathways}
            onChange={(pathway) => change({ pathway })}
          />
          <TextField
            id="provider"
            label={accessi.provider}
            value={typed.provider}
            error={error('provider')}
            onChange={(provider) => change({ provider })}
          />
          <TextArea
            id="note"
            label={accessi.activateNote}
            rows={2}
            value={typed.activateNote}
            error={error('note')}
            onChange={(activateNote) => change({ activateNote })}
          />
        </>
      );
    case 'refer':
      return (
        <>
          <RadioChips
            id="to"
            label={accessi.referTo}
            required
            value={typed.to}
            error={error('to')}
            choices={destinations}
            onChange={(to) => change({ to })}
          />
          <TextArea
            id="motive"
            label={accessi.motive}
            required
            rows={2}
            value={typed.motive}
            error={error('motive')}
            onChange={(motive) => change({ motive })}
          />
          <Check
            id="urgent"
            label={accessi.referUrgent}
            checked={typed.urgent}
            onChange={(urgent) => change({ urgent })}
          />
        </>
      );
    case 'close':
      return (
        <>
          <RadioChips
            id="outcome"
            label={accessi.outcome}
            required
            value={typed.outcome}
            error={error('outcome')}
            choices={outcomes}
            onChange={(outcome) => change({ outcome })}
          />
          <TextArea
            id="note"
            label={accessi.closeNote}
            rows={2}
            value={typed.closeNote}
            error={error('note')}
            onChange={(closeNote) => change({ closeNote })}
          />
        </>
      );
  }
}
