/** What the kiosk says outside opening hours. */
import type { Language } from '../../../contract/language.ts';
import { openingTime } from './opening-time.ts';

interface RestingWords {
  readonly title: string;
  readonly opens: (day: string, time: string) => string;
  /** Nobody has said when. */
  readonly unknown: string;
}

const words: Readonly<Record<Language, RestingWords>> = {
  'zh-CN': {
    title: '前台休息中',
    opens: (day, time) => `${day} ${time} 开放登记，欢迎届时再来。`,
    unknown: '开放时间请留意现场通知。',
  },
  'zh-TW': {
    title: '目前不是服務時間',
    opens: (day, time) => `${day} ${time} 開始受理登記，歡迎屆時再來。`,
    unknown: '開放時間請留意現場公告。',
  },
  en: {
    title: 'We are closed right now',
    opens: (day, time) =>
      `Sign-in opens again ${day === 'today' || day === 'tomorrow' ? day : `on ${day}`} at ${time}.`,
    unknown: 'Please look out for a notice on when we open again.',
  },
};

/** @param opensAt ms since 1970 UTC, or null. */
export function restingSaid(language: Language, opensAt: number | null, now: number) {
  const { title, opens, unknown } = words[language];
  if (opensAt === null) return { title, todo: unknown };
  const { day, time } = openingTime(language, opensAt, now);
  return { title, todo: opens(day, time) };
}
