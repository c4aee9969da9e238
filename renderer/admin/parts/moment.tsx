/** A point in time near to now, with the whole of it on hover. */
import { useEffect, useState } from 'react';
import { fullTime, nearDay, nearTime } from '../time.ts';
import { useLanguage } from '../words/words.ts';

export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

interface MomentProps {
  readonly at: number;
  readonly now: number;
  readonly dayOnly?: boolean;
}

export function Moment({ at, now, dayOnly = false }: MomentProps) {
  const language = useLanguage();
  const text = (dayOnly ? nearDay : nearTime)(at, language, now);
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {text}
    </time>
  );
}
