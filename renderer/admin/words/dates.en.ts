/** What a date field and its calendar say, in English. */
import type { DateWords } from './words.ts';

export const datesEn: DateWords = {
  dates: {
    open: (label) => `${label}: open calendar`,
    clear: (label) => `${label}: clear`,
    today: 'Today',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    incomplete: 'The date is not complete.',
    noSuchDay: (month, day) => `There is no ${day} ${month}.`,
    early: (day) => `Not before ${day}.`,
    late: (day) => `Not after ${day}.`,
  },
};
