/** What the lobby of the walk asks: a consent text, two kinds of visitor, three questions. */
const said = (zhCN, zhTW, en) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export const walkForm = {
  consent: {
    version: 1,
    text: said(
      '为了通知接待人并保障大厦安全，我们会记录您的微信昵称、来访时间和您填写的来访信息。\n\n这些信息只供前台和安保使用，保存十二个月后删除。您可以随时请前台查询、更正或删除。',
      '為了通知接待人並維護大樓安全，我們會記錄您的微信暱稱、來訪時間及您填寫的來訪資料。\n\n這些資料只供櫃檯與保全使用，保存十二個月後刪除。您可以隨時請櫃檯查詢、更正或刪除。',
      'So that we can tell your host and keep the building safe, we keep your WeChat name, when you came, and what you tell us about your visit.\n\nOnly the front desk and security see it, and it is deleted after twelve months. Ask at the desk any time to see, correct or delete it.',
    ),
    askPicture: true,
    askPhone: false,
  },
  types: [
    { id: 'guest', label: said('访客', '訪客', 'Visitor'), asks: ['host', 'purpose', 'phone'] },
    { id: 'candidate', label: said('应聘者', '應徵者', 'Candidate'), asks: ['host'] },
    { id: 'courier', label: said('快递员', '快遞員', 'Courier'), asks: [] },
  ],
  fields: [
    {
      id: 'host',
      kind: 'host',
      label: said('您找哪位？', '您找哪位？', 'Who are you here to see?'),
      required: true,
      choices: [],
      remembered: true,
    },
    {
      id: 'purpose',
      kind: 'choice',
      label: said('来访事由', '來訪事由', 'What is your visit about?'),
      required: true,
      choices: [
        { ...said('开会', '開會', 'Meeting'), id: 'meeting' },
        { ...said('参观', '參觀', 'Tour'), id: 'tour' },
        { ...said('维修', '維修', 'Repairs'), id: 'repairs' },
      ],
      remembered: false,
    },
    {
      id: 'phone',
      kind: 'phone',
      label: said('联系电话', '聯絡電話', 'Phone number'),
      required: false,
      choices: [],
      remembered: false,
    },
  ],
};

const always = { from: '00:00', until: '00:00' };
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Closed today, open from eight tomorrow. */
export function closedToday(now = new Date()) {
  const today = days[(now.getDay() + 6) % 7];
  const hours = Object.fromEntries(days.map((day) => [day, { from: '08:00', until: '18:00' }]));
  return { ...hours, [today]: null };
}
export const alwaysOpen = Object.fromEntries(days.map((day) => [day, always]));
