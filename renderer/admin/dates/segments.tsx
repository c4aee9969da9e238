/** Year, month and day side by side, each typed by itself: "2026年11月21日", "21 Nov 2026". */
import { useRef } from 'react';
import { useDateSegment } from 'react-aria/useDateField';
import type { DateFieldState, DateSegment } from 'react-stately/useDateFieldState';
import type { Language } from '../../../contract/language.ts';
import css from './date-field.module.css';
import { locales } from './typed-day.ts';

type Part = 'year' | 'month' | 'day';

/** In the order of the language, with what stands behind each. */
const chinese = [
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
] as const;
const orders: Record<Language, readonly (readonly [Part, string])[]> = {
  'zh-CN': chinese,
  'zh-TW': chinese,
  en: [
    ['day', ''],
    ['month', ' '],
    ['year', ''],
  ],
};

const empty: Record<Language, Record<Part, string>> = {
  'zh-CN': { year: '––––', month: '––', day: '––' },
  'zh-TW': { year: '––––', month: '––', day: '––' },
  en: { year: 'yyyy', month: 'mm', day: 'dd' },
};

interface SegmentsProps {
  readonly state: DateFieldState;
  readonly language: Language;
}

export function Segments({ state, language }: SegmentsProps) {
  return orders[language].map(([part, behind]) => {
    const segment = state.segments.find(({ type }) => type === part);
    return (
      segment && (
        <span key={part}>
          <Segment state={state} segment={segment} text={textOf(segment, part, language)} />
          <span aria-hidden="true" className={css['behind']}>
            {behind}
          </span>
        </span>
      )
    );
  });
}

/** The names of months in English, so that nobody has to know which number comes first. */
function textOf({ isPlaceholder, text, value }: DateSegment, part: Part, language: Language): string {
  if (isPlaceholder) return empty[language][part];
  if (value == null) return text;
  // "0", on the way to "05", is no month yet.
  if (part !== 'month' || language !== 'en' || value < 1) return String(value);
  return new Intl.DateTimeFormat(locales.en, { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, value - 1),
  );
}

interface SegmentProps {
  readonly state: DateFieldState;
  readonly segment: DateSegment;
  readonly text: string;
}

function Segment({ state, segment, text }: SegmentProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const { segmentProps } = useDateSegment(segment, state, ref);
  return (
    <span {...segmentProps} ref={ref} className={css['part']}>
      {text}
    </span>
  );
}
