/** What a lobby may ask: consent long enough to scroll, three types of visitor, every kind of field. */
const all = (zhCN, zhTW, en) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

const parts = {
  'zh-CN': [
    '江畔大厦（下称“我们”）在您登记来访时，会收集您的微信昵称、头像以及您填写的来访信息，用于确认您的身份、通知接待人，并在紧急情况下清点楼内人员。',
    '我们不会向第三方出售或提供这些信息，也不会用于推销。除法律另有规定外，登记记录保存十二个月，到期自动删除。',
    '您可以随时到前台查看、更正或删除自己的信息，也可以撤回同意。撤回之前已经完成的登记不受影响。',
    '不同意也可以到前台由工作人员为您办理登记。',
  ],
  'zh-TW': [
    '江畔大廈（以下稱「我們」）在您登記來訪時，會蒐集您的微信暱稱、大頭貼以及您填寫的來訪資料，用於確認您的身分、通知接待人，並在緊急情況下清點大樓內人員。',
    '我們不會向第三方出售或提供這些資料，也不會用於行銷。除法律另有規定外，登記紀錄保存十二個月，到期自動刪除。',
    '您可以隨時到櫃檯查詢、更正或刪除自己的資料，也可以撤回同意。撤回之前已完成的登記不受影響。',
    '不同意也可以到櫃檯由工作人員為您辦理登記。',
  ],
  en: [
    'When you sign in, Harbour House (“we”) collects your WeChat name and picture and what you tell us about your visit. We use them to know who is here, to tell your host, and to count people in an emergency.',
    'We do not sell them, pass them on or use them for marketing. Unless the law says otherwise, records are kept for twelve months and then deleted.',
    'You can ask the front desk at any time to see, correct or delete what is kept about you, and you can take back your consent. What was done before stays as it is.',
    'If you do not agree, the front desk will sign you in.',
  ],
};
const text = Object.fromEntries(
  Object.entries(parts).map(([language, lines]) => [language, [...lines, ...lines].join('\n\n')]),
);

const field = (id, kind, label, more = {}) => ({
  id,
  kind,
  label,
  required: false,
  choices: [],
  remembered: false,
  ...more,
});

export const visitForm = {
  consent: { version: 3, text, askPicture: true, askPhone: true },
  types: [
    { id: 'guest', label: all('访客', '訪客', 'Guest'), asks: ['purpose', 'host', 'company', 'phone'] },
    { id: 'courier', label: all('快递 / 外卖', '快遞 / 外送', 'Delivery'), asks: ['company'] },
    { id: 'candidate', label: all('应聘者', '應徵者', 'Here for an interview'), asks: ['host', 'phone'] },
    { id: 'contractor', label: all('施工与维修', '施工與維修', 'Contractor'), asks: ['company', 'phone'] },
  ],
  fields: [
    field('purpose', 'choice', all('来访事由', '來訪事由', 'Purpose of your visit'), {
      required: true,
      remembered: true,
      choices: [
        all('商务洽谈', '商務洽談', 'Business meeting'),
        all('面试', '面試', 'Interview'),
        all('参观', '參觀', 'Tour'),
        all('其他', '其他', 'Something else'),
      ],
    }),
    field('host', 'host', all('您找哪位？', '您找哪位？', 'Who are you here to see?'), {
      required: true,
      remembered: true,
    }),
    field('company', 'text', all('单位名称', '公司名稱', 'Your company'), { remembered: true }),
    field('phone', 'phone', all('联系电话', '聯絡電話', 'Phone number')),
  ],
};
