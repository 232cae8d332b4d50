import { useRef, useState } from 'react';
import { isoOf, longDate } from '../form/date';
import { PlaceField } from '../form/PlaceField';
import { Button, Check, DateField, RadioChips, TextArea, TextField } from '../kit';
import { persone } from '../words/persone';
import { ageOn } from './age';
import { settlePlace } from './settlePlaces';
import { codeKindOf, type PersonField, type PersonTyped, todayTyped } from './typed';
import type { CodeReading } from './useCodeReading';

const say = persone.field;

type Props = {
  typed: PersonTyped;
  change: (patch: Partial<PersonTyped>) => void;
  error: (field: string) => string | undefined;
  warning: (field: string) => string | undefined;
  reading: CodeReading;
  /** A file that exists already: every field shows, the day of death and of the notice included. */
  existing?: boolean;
  /** The field that takes the focus when the form appears. */
  first?: PersonField;
};

const rare: readonly PersonField[] = ['phone2', 'email', 'domicile', 'domicileAddress', 'gecas', 'note'];

/** Identity in the order in which people say it. The code, once complete, fills what it knows. */
export function PersonFields({ typed, change, error, warning, reading, existing, first }: Props) {
  const [more, setMore] = useState(false);
  const latest = useRef(typed);
  latest.current = typed;
  const holds = (field: PersonField) => {
    const value = typed[field];
    return typeof value === 'string' ? value !== '' : value.text !== '';
  };
  // What was written, or is wrong, is never folded away.
  const held = rare.some((field) => holds(field) || error(field));
  const open = existing || more || held;
  const field = (id: PersonField) => ({ id, error: error(id), warning: warning(id) });
  const text = (id: Exclude<PersonField, 'birthPlace' | 'residence' | 'domicile' | 'sex'>) => ({
    ...field(id),
    value: typed[id],
    onChange: (value: string) => change({ [id]: value }),
  });
  const place = (id: 'birthPlace' | 'residence' | 'domicile') => ({
    ...field(id),
    value: typed[id],
    onChange: (value: PersonTyped[typeof id]) => change({ [id]: value }),
  });
  const settle = (id: 'birthPlace' | 'residence' | 'domicile', on: string) => async () => {
    const settled = await settlePlace(typed[id], on);
    // Unless something was picked meanwhile.
    if (settled !== typed[id] && latest.current[id] === typed[id]) change({ [id]: settled });
  };
  const born = isoOf(typed.birthDate) ?? '';
  const kind = codeKindOf(typed.code);
  const age = born ? ageOn(born, new Date()) : undefined;
  return (
    <div className="person-fields">
      <TextField {...text('surname')} label={say.surname} autoFocus={first === 'surname'} />
      <TextField {...text('name')} label={say.name} autoFocus={first === 'name'} />
      <TextField
        {...text('code')}
        label={say.code}
        mono
        autoFocus={first === 'code'}
        hint={typed.code ? undefined : say.codeHint}
        error={error('code') ?? reading.error}
        warning={warning('code') ?? (reading.warnings.join(' ') || undefined)}
      />
      {(kind === 'stp' || kind === 'eni') && (
        <div className="pair">
          <DateField {...text('codeFrom')} label={say.codeFrom} />
          <DateField {...text('codeUntil')} label={say.codeUntil} />
        </div>
      )}
      <DateField
        {...text('birthDate')}
        label={say.birthDate}
        hint={reading.proposed.birthDate ? persone.fromCode : undefined}
        warning={warning('birthDate')}
      />
      {reading.centuries.length > 0 && (
        <div className="span-2">
          <RadioChips
            id="century"
            label={say.century}
            hint={say.centuryHint}
            value={born}
            onChange={(iso) => change({ birthDate: iso.split('-').reverse().join('/') })}
            choices={reading.centuries.map((iso) => ({
              value: iso,
              label: persone.bornOn(longDate(iso), ageOn(iso, new Date())),
            }))}
          />
        </div>
      )}
      <RadioChips
        {...field('sex')}
        label={say.sex}
        hint={reading.proposed.sex ? persone.fromCode : undefined}
        value={typed.sex}
        onChange={(sex) => change({ sex })}
        choices={[
          { value: 'F', label: persone.female },
          { value: 'M', label: persone.male },
        ]}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside being left */}
      <div onBlur={settle('birthPlace', born)}>
        <PlaceField
          {...place('birthPlace')}
          label={say.birthPlace}
          on={born}
          hint={reading.proposed.birthPlace ? persone.fromCode : undefined}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside being left */}
      <div onBlur={settle('residence', '')}>
        <PlaceField {...place('residence')} label={say.residence} />
      </div>
      <TextField {...text('residenceAddress')} label={say.residenceAddress} />
      <TextField {...text('phone')} label={say.phone} inputMode="tel" />
      <TextField {...text('practitioner')} label={say.practitioner} />
      {existing ? (
        <>
          <DateField {...text('noticeGiven')} label={say.noticeGiven} />
          <DateField {...text('deathDate')} label={say.deathDate} />
        </>
      ) : (
        <Check
          id="noticeGiven"
          label={say.noticeToday}
          checked={typed.noticeGiven !== ''}
          onChange={(given) => change({ noticeGiven: given ? todayTyped() : '' })}
        />
      )}
      {!existing && !held && (
        <div className="foot-line">
          <Button
            kind="quiet"
            icon={open ? 'close' : 'plus'}
            aria-expanded={open}
            onClick={() => setMore(!open)}
          >
            {open ? persone.fewerFields : persone.moreFields}
          </Button>
        </div>
      )}
      {open && (
        <>
          <TextField {...text('phone2')} label={say.phone2} inputMode="tel" />
          <TextField {...text('email')} label={say.email} inputMode="email" />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside being left */}
          <div onBlur={settle('domicile', '')}>
            <PlaceField {...place('domicile')} label={say.domicile} />
          </div>
          <TextField {...text('domicileAddress')} label={say.domicileAddress} />
          <TextField {...text('gecas')} label={say.gecas} />
          <TextArea {...text('note')} label={say.note} wide rows={2} />
        </>
      )}
      {age !== undefined && age >= 0 && (
        <span className="visually-hidden" role="status">
          {persone.ageNow(age)}
        </span>
      )}
    </div>
  );
}
