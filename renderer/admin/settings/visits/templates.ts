/** What a question or a visitor type begins with. In the visitors' three languages, whatever staff speak. */
import type { Field, Localized, VisitorType } from '../../../../contract/form.ts';

const words = (zhCN: string, zhTW: string, en: string): Localized => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export const noWords = words('', '', '');

type Beginning = Omit<Field, 'id' | 'choices'> & { readonly choices: readonly Localized[] };

const text = { kind: 'text', required: false, choices: [], remembered: false } as const;

export const fieldTemplates = {
  purpose: {
    kind: 'choice',
    label: words('来访事由', '來訪事由', 'Purpose of visit'),
    required: true,
    choices: [
      words('商务拜访', '商務拜訪', 'Business meeting'),
      words('面试', '面試', 'Interview'),
      words('施工维修', '施工維修', 'Maintenance'),
      words('其他', '其他', 'Other'),
    ],
    remembered: false,
  },
  host: { ...text, kind: 'host', label: words('被访人', '受訪者', 'Host'), required: true },
  company: { ...text, label: words('公司', '公司', 'Company'), remembered: true },
  phone: { ...text, kind: 'phone', label: words('手机号', '手機號碼', 'Phone number'), remembered: true },
  custom: { ...text, label: noWords },
} as const satisfies Record<string, Beginning>;

export type FieldTemplate = keyof typeof fieldTemplates;
export const fieldTemplateNames = Object.keys(fieldTemplates) as readonly FieldTemplate[];

export const typeTemplates = {
  guest: words('访客', '訪客', 'Guest'),
  courier: words('快递', '快遞', 'Courier'),
  candidate: words('面试', '面試', 'Interview'),
  custom: noWords,
} as const satisfies Record<string, VisitorType['label']>;

export type TypeTemplate = keyof typeof typeTemplates;
export const typeTemplateNames = Object.keys(typeTemplates) as readonly TypeTemplate[];
