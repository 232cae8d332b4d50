import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAsk } from '../ipc';
import { ComboBox } from '../kit';
import { common } from '../words/common';

export type Place = { code: string; text: string };

type Props = {
  id: string;
  label: string;
  value: Place;
  onChange: (place: Place) => void;
  /** Date of birth, ISO: places that existed then come first. */
  on?: string;
  hint?: ReactNode;
  error?: string | undefined;
  warning?: string | undefined;
  required?: boolean;
};

/** A comune or a foreign state, abolished ones included. Words that are no place stay as words, with an empty code. */
export function PlaceField({ value, onChange, on = '', hint, ...field }: Props) {
  const query = value.text.trim();
  const search = useAsk(
    'place.search',
    { query, on, limit: 12 },
    { enabled: query.length >= 2 && !value.code, placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  const places = value.code ? [] : (search.data ?? []);
  return (
    <ComboBox
      {...field}
      hint={hint}
      from={2}
      text={value.text}
      settled={!search.isPlaceholderData && !search.isFetching}
      status={common.placesFound(places.length)}
      onText={(text) => onChange({ code: '', text })}
      onPick={({ id }) => {
        const place = places.find((each) => each.code === id);
        if (place) onChange({ code: place.code, text: place.name });
      }}
      options={places.map((place) => ({
        id: place.code,
        label: place.name,
        detail: [place.province, place.note].filter(Boolean).join(' · '),
      }))}
    />
  );
}
