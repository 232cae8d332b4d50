import type { ReactNode } from 'react';
import { useChoices } from '../ipc';
import { Check, CheckChips, DateField, RadioChips, Select, TextArea, TextField } from '../kit';
import { segnalazione } from '../words/segnalazione';
import { bandOf } from './brass';
import { idOf, type ReferralTyped } from './referral';

type TextName = 'ward' | 'contact' | 'phone' | 'diagnosis' | 'caregiver' | 'note';
type DayName = 'admittedOn' | 'expectedOn' | 'brassOn' | 'consentOn';
type ManyName = 'eligibility' | 'aids' | 'nursing' | 'followedBy';

type Props = {
  typed: ReferralTyped;
  change: (patch: Partial<ReferralTyped>) => void;
  error: (field: string) => string | undefined;
  /** When it reached the COT: asked of a new one, right after where it comes from. */
  arrival?: ReactNode;
  /** When the ward reported it, among what is rarely written. */
  referred?: ReactNode;
};

/** The report as the ward tells it on the phone: where from, why, when, BRASS, rights, home; what is rarely written comes after. */
export function ReferralFields({ typed, change, error, arrival, referred }: Props) {
  const sources = useChoices('dischargeSource');
  const facilities = useChoices('facility');
  const homes = useChoices('homeState');
  const lists: Record<ManyName, ReturnType<typeof useChoices>> = {
    eligibility: useChoices('dischargeEligibility'),
    aids: useChoices('dischargeAid'),
    nursing: useChoices('nursingNeed'),
    followedBy: useChoices('alreadyFollowedBy'),
  };
  const text = (field: TextName) => ({
    id: idOf(field),
    label: segnalazione[field],
    value: typed[field],
    error: error(idOf(field)),
    onChange: (value: string) => change({ [field]: value }),
  });
  const day = (field: DayName) => ({
    id: field,
    label: segnalazione[field],
    value: typed[field],
    error: error(field),
    onChange: (value: string) => change({ [field]: value }),
  });
  const many = (field: ManyName) => ({
    id: field,
    wide: true,
    label: segnalazione[field],
    value: typed[field],
    error: error(field),
    choices: lists[field],
    onChange: (value: string[]) => change({ [field]: value }),
  });
  const band = bandOf(typed.brass);
  return (
    <div className="request-fields">
      <RadioChips
        id="source"
        wide
        required
        label={segnalazione.source}
        value={typed.source}
        error={error('source')}
        choices={sources}
        onChange={(source) => change({ source })}
      />
      <Select
        id="facility"
        label={segnalazione.facility}
        none={segnalazione.facilityNone}
        value={typed.facility}
        error={error('facility')}
        choices={facilities}
        onChange={(facility) => change({ facility })}
      />
      <TextField {...text('ward')} />
      {arrival}
      <TextArea
        id="motive"
        wide
        rows={2}
        required
        label={segnalazione.motive}
        placeholder={segnalazione.motiveHint}
        value={typed.motive}
        error={error('motive')}
        onChange={(motive) => change({ motive })}
      />
      <DateField {...day('expectedOn')} />
      <div className="pair">
        <TextField
          id="brass"
          label={segnalazione.brass}
          inputMode="numeric"
          hint={band ? segnalazione.brassBand[band] : segnalazione.brassHint}
          value={typed.brass}
          error={error('brass')}
          onChange={(brass) => change({ brass })}
        />
        <DateField {...day('brassOn')} required={typed.brass.trim() !== ''} />
      </div>
      <CheckChips {...many('eligibility')} hint={segnalazione.eligibilityHint} />
      <RadioChips
        id="home"
        label={segnalazione.home}
        value={typed.home}
        error={error('home')}
        choices={homes}
        onChange={(home) => change({ home })}
      />
      <Check
        id="socialRisk"
        label={segnalazione.socialRisk}
        checked={typed.socialRisk}
        onChange={(socialRisk) => change({ socialRisk })}
      />
      <h3 className="wide">{segnalazione.rest}</h3>
      <TextField {...text('contact')} />
      <TextField {...text('phone')} inputMode="tel" />
      <DateField {...day('admittedOn')} />
      <TextField {...text('diagnosis')} />
      <TextField {...text('caregiver')} />
      <DateField {...day('consentOn')} />
      <CheckChips {...many('aids')} />
      <CheckChips {...many('nursing')} />
      <CheckChips {...many('followedBy')} />
      {referred}
      <TextArea {...text('note')} wide rows={2} />
    </div>
  );
}
