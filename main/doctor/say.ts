/** The report as lines for a terminal, in words of one language. */
import type { Channel } from '../../contract/channel.ts';
import type { Check, CheckName, DoctorReport } from '../../contract/doctor.ts';
import type { Language } from '../../contract/language.ts';
import { tell } from '../../contract/words/tell.ts';
import { tellWhose } from '../../contract/words/whose.ts';

interface DoctorWords {
  readonly names: Readonly<Record<CheckName, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly fine: string;
  readonly wrong: (count: number) => string;
}

const zhCN: DoctorWords = {
  names: {
    settings: '设置',
    keychain: '系统钥匙串',
    database: '数据库',
    clock: '时钟',
    network: '网络',
    app: 'AppID',
    secret: 'AppSecret',
    domain: '回调域名',
    ip: 'IP 白名单',
    page: '小程序页面',
    listener: '手机访问',
    certificate: '证书',
  },
  channels: { website: '网站应用', officialAccount: '公众号', miniProgram: '小程序' },
  fine: '一切正常。',
  wrong: (count) => `有 ${count} 项需要处理。`,
};
const zhTW: DoctorWords = {
  names: {
    settings: '設定',
    keychain: '系統鑰匙圈',
    database: '資料庫',
    clock: '時鐘',
    network: '網路',
    app: 'AppID',
    secret: 'AppSecret',
    domain: '回呼網域',
    ip: 'IP 白名單',
    page: '小程式頁面',
    listener: '手機連線',
    certificate: '憑證',
  },
  channels: { website: '網站應用', officialAccount: '官方帳號', miniProgram: '小程式' },
  fine: '一切正常。',
  wrong: (count) => `有 ${count} 項需要處理。`,
};
const en: DoctorWords = {
  names: {
    settings: 'settings',
    keychain: 'system keychain',
    database: 'database',
    clock: 'clock',
    network: 'network',
    app: 'AppID',
    secret: 'AppSecret',
    domain: 'callback domain',
    ip: 'IP allow-list',
    page: 'mini-program page',
    listener: 'listener for phones',
    certificate: 'certificate',
  },
  channels: { website: 'website app', officialAccount: 'official account', miniProgram: 'mini program' },
  fine: 'Everything is fine.',
  wrong: (count) => (count === 1 ? '1 thing needs attention.' : `${count} things need attention.`),
};

export const doctorWords: Readonly<Record<Language, DoctorWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

const marks: Readonly<Record<Check['result'], string>> = { good: '✓', wrong: '✗', unsure: '?', off: '–' };

export function checkLines(language: Language, { name, channel, result, failure, facts }: Check): string {
  const words = doctorWords[language];
  const where = channel ? `${words.channels[channel]} · ${words.names[name]}` : words.names[name];
  const known = Object.entries(facts).map(([fact, value]) => `${fact} ${value}`);
  const head = [`  ${marks[result]} ${where}`, ...known].join('  ');
  if (!failure) return head;
  const { what, todo } = tell(language, failure).staff;
  return `${head}\n      ${what}\n      ${todo}\n      ${tellWhose(language, failure.code)} · ${failure.code}`;
}

export const endLine = (language: Language, { wrong }: DoctorReport): string =>
  wrong === 0 ? doctorWords[language].fine : doctorWords[language].wrong(wrong);
