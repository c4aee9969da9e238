/** What a date field and its calendar say, in Traditional Chinese. */
import type { DateWords } from './words.ts';

export const datesZhTW: DateWords = {
  dates: {
    open: (label) => `${label}：開啟月曆`,
    clear: (label) => `${label}：清除`,
    today: '今天',
    previousMonth: '上個月',
    nextMonth: '下個月',
    previousYear: '前一年',
    nextYear: '後一年',
    incomplete: '日期尚未填寫完整。',
    noSuchDay: (month, day) => `${month}沒有 ${day} 日。`,
    early: (day) => `不能早於${day}。`,
    late: (day) => `不能晚於${day}。`,
  },
};
