/** What stood in a channel's fields when it was switched off, so that switching it on again brings it back. */
import { useState } from 'react';

export function useParked<T>(value: T | null, first: T, onEdit: (value: T | null) => void) {
  const [parked, setParked] = useState<T>(first);
  return {
    on: value !== null,
    onChange: (on: boolean) => {
      if (value !== null) setParked(value);
      onEdit(on ? parked : null);
    },
  };
}
