/** What a date field and its calendar say, in Simplified Chinese. The pattern. */

export const datesZhCN = {
  dates: {
    open: (label: string) => `${label}：打开日历`,
    clear: (label: string) => `${label}：清除`,
    today: '今天',
    previousMonth: '上个月',
    nextMonth: '下个月',
    previousYear: '上一年',
    nextYear: '下一年',
    incomplete: '日期没有填完整。',
    noSuchDay: (month: string, day: number) => `${month}没有 ${day} 日。`,
    early: (day: string) => `不能早于${day}。`,
    late: (day: string) => `不能晚于${day}。`,
  },
};
