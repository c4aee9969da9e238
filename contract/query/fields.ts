/** The fields a search knows, what each takes, and how people call them. Pure. */
import { channels } from '../channel.ts';
import { endings } from '../onsite.ts';

export type FieldKind = 'text' | 'digits' | 'id' | 'choice' | 'known' | 'dates' | 'count';

export const hasValues = ['phone', 'avatar', 'name', 'union', 'note', 'tag', 'visit'] as const;
export const isValues = ['vip', 'blocked', 'onsite', 'erased', 'joined', 'noname'] as const;
export const byValues = ['scan', 'desk'] as const;
export type By = (typeof byValues)[number];

/** In the order in which the builder offers them. `choice`: one of `values`; `known`: `search.suggest` tells them. */
export const queryFields = {
  name: { kind: 'text', values: [], also: ['姓名', '名字', '名称', '昵称', '暱稱', '名稱'] },
  phone: { kind: 'digits', values: [], also: ['电话', '手机', '电话号码', '手机号', '電話', '手機', 'tel'] },
  tag: { kind: 'known', values: [], also: ['标签', '標籤', '标记'] },
  channel: { kind: 'choice', values: channels, also: ['渠道', '管道', '来源', '來源'] },
  kiosk: { kind: 'known', values: [], also: ['终端', '前台', '櫃檯', '机器'] },
  type: { kind: 'known', values: [], also: ['类型', '類型', '来意', '访客类型', '訪客類型'] },
  note: { kind: 'text', values: [], also: ['备注', '備註', '笔记'] },
  id: { kind: 'id', values: [], also: ['openid', 'unionid', '编号'] },
  has: { kind: 'choice', values: hasValues, also: ['有', '含'] },
  is: { kind: 'choice', values: isValues, also: ['是', '状态', '狀態'] },
  last: { kind: 'dates', values: [], also: ['最近', '最近来访', '最近來訪'] },
  first: { kind: 'dates', values: [], also: ['首次', '第一次', '初次'] },
  visits: { kind: 'count', values: [], also: ['来访', '來訪', '次数', '次數', '来访次数'] },
  /** When a visit was; in the visits log alone. Of a person it says the same as `last`. */
  at: { kind: 'dates', values: [], also: ['时间', '時間'] },
  /** How a visit ended; in the visits log alone. Of a person it says nothing that is true. */
  ended: { kind: 'choice', values: endings, also: ['结束', '結束', '签离', '簽離'] },
  /** How somebody came into the visits log: by a scan, or entered by hand at the desk. Of a person it says nothing either. */
  by: { kind: 'choice', values: byValues, also: ['登记', '登記', '登记方式', '登記方式'] },
  /** What a visitor answered, or staff for them; in the visits log alone, as these two. */
  host: { kind: 'text', values: [], also: ['被访人', '受訪者', '被訪人', '拜访', '拜訪', '接待人'] },
  company: { kind: 'text', values: [], also: ['公司', '单位', '單位'] },
} as const satisfies Record<
  string,
  { readonly kind: FieldKind; readonly values: readonly string[]; readonly also: readonly string[] }
>;
export type QueryField = keyof typeof queryFields;

const fieldNames = new Map<string, QueryField>();
for (const [field, { also }] of Object.entries(queryFields) as [QueryField, { also: readonly string[] }][]) {
  for (const name of [field, ...also]) fieldNames.set(name, field);
}

export const fieldCalled = (name: string): QueryField | null => fieldNames.get(name.toLowerCase()) ?? null;

const choices: {
  readonly [F in 'channel' | 'has' | 'is' | 'ended' | 'by']: Readonly<Record<string, readonly string[]>>;
} = {
  channel: {
    website: ['web', '网页', '網頁', '网站', '網站', '网站应用'],
    officialAccount: ['official', 'oa', '公众号', '公眾號', '服务号'],
    miniProgram: ['mini', 'mp', '小程序', '小程式'],
  },
  has: {
    phone: ['电话', '手机', '電話', '手機'],
    avatar: ['头像', '頭像', '照片'],
    name: ['名字', '姓名', '昵称', '暱稱'],
    union: ['unionid'],
    note: ['备注', '備註'],
    tag: ['标签', '標籤'],
    visit: ['来访', '來訪', 'visits'],
  },
  is: {
    vip: ['贵宾', '貴賓'],
    blocked: ['拉黑', '已拉黑', '黑名单', '封鎖', '已封鎖'],
    onsite: ['在场', '在場', '在店', '现场', '現場', 'here'],
    erased: ['已删除', '删除', '已刪除', '刪除'],
    joined: ['已合并', '合并', '已合併', '合併'],
    noname: ['无名', '无名字', '無名', '匿名'],
  },
  ended: {
    scan: ['扫码', '掃碼'],
    kiosk: ['屏幕', '螢幕'],
    desk: ['员工', '員工'],
    closing: ['下班'],
    notMe: ['不是本人', '非本人'],
  },
  by: {
    scan: ['扫码', '掃碼', 'wechat'],
    desk: ['手工', '手动', '手動', '手工登记', '手動登記', 'hand'],
  },
};

export function choiceCalled(field: keyof typeof choices, value: string): string | null {
  const wanted = value.toLowerCase();
  for (const [choice, also] of Object.entries(choices[field])) {
    if (choice.toLowerCase() === wanted || also.includes(wanted)) return choice;
  }
  return null;
}
