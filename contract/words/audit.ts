/** What checking the audit log came to, and what to do; the console and the terminal say the same. */
import type { AuditBreak, AuditProof } from '../audit.ts';
import type { Language } from '../language.ts';

export interface AuditSaid {
  /** One sentence: is it whole? */
  readonly answer: (proof: AuditProof) => string;
  readonly todo: Readonly<Record<AuditBreak, string>>;
  readonly none: string;
  readonly unreadable: (code: string) => string;
}

type Broken = Extract<AuditProof, { whole: false }>;

const says =
  (whole: (entries: number) => string, why: { readonly [B in AuditBreak]: (proof: Broken) => string }) =>
  (proof: AuditProof): string =>
    proof.whole ? whole(proof.entries) : why[proof.why](proof);

export const auditSaid: Readonly<Record<Language, AuditSaid>> = {
  'zh-CN': {
    answer: says((entries) => `操作记录完整：${entries} 条记录逐条相符。`, {
      changed: ({ brokenAt }) => `操作记录被改动过：第 ${brokenAt} 条与前一条对不上。`,
      missing: ({ brokenAt }) => `操作记录有缺失：第 ${brokenAt} 条或其内容不见了。`,
      'cut-off': ({ brokenAt }) => `操作记录的末尾被截掉过：从第 ${brokenAt} 条起有记录不见了。`,
      'no-key': ({ brokenAt, entries }) =>
        `${entries} 条记录前后相符，但从第 ${brokenAt} 条起有记录没有密钥担保，无法证明没有人重写过。`,
    }),
    todo: {
      changed:
        '请保留数据文件夹的副本，不要删除任何文件，并告知负责信息安全的同事。第一处不符之前的记录仍然可信。',
      missing:
        '请保留数据文件夹的副本，不要删除任何文件，并告知负责信息安全的同事。第一处缺失之前的记录仍然可信。',
      'cut-off':
        '如果有人恢复过数据库备份，这就是原因：备份之后的记录不在其中。否则请保留数据文件夹的副本，并告知负责信息安全的同事。',
      'no-key':
        '系统钥匙串不可用时会出现这种情况。请在“体检”页查看钥匙串；恢复之后，新的记录会重新由密钥担保。',
    },
    none: '这里还没有操作记录。',
    unreadable: (code) => `无法读取操作记录（${code}）。`,
  },
  'zh-TW': {
    answer: says((entries) => `操作紀錄完整：${entries} 筆紀錄逐筆相符。`, {
      changed: ({ brokenAt }) => `操作紀錄遭到更動：第 ${brokenAt} 筆與前一筆對不上。`,
      missing: ({ brokenAt }) => `操作紀錄有缺漏：第 ${brokenAt} 筆或其內容不見了。`,
      'cut-off': ({ brokenAt }) => `操作紀錄的結尾曾被截掉：從第 ${brokenAt} 筆起有紀錄不見了。`,
      'no-key': ({ brokenAt, entries }) =>
        `${entries} 筆紀錄前後相符，但從第 ${brokenAt} 筆起有紀錄沒有金鑰擔保，無法證明沒有人重寫過。`,
    }),
    todo: {
      changed:
        '請保留資料夾的副本，不要刪除任何檔案，並通知負責資訊安全的同事。第一處不符之前的紀錄仍然可信。',
      missing:
        '請保留資料夾的副本，不要刪除任何檔案，並通知負責資訊安全的同事。第一處缺漏之前的紀錄仍然可信。',
      'cut-off':
        '如果有人還原過資料庫備份，這就是原因：備份之後的紀錄不在其中。否則請保留資料夾的副本，並通知負責資訊安全的同事。',
      'no-key':
        '系統鑰匙圈無法使用時會出現這種情況。請到「健檢」頁查看鑰匙圈；恢復之後，新的紀錄會重新由金鑰擔保。',
    },
    none: '這裡還沒有操作紀錄。',
    unreadable: (code) => `無法讀取操作紀錄（${code}）。`,
  },
  en: {
    answer: says((entries) => `The audit log is whole: all ${entries} entries follow from one another.`, {
      changed: ({ brokenAt }) =>
        `The audit log was tampered with: entry ${brokenAt} does not follow from the one before.`,
      missing: ({ brokenAt }) => `The audit log has a hole: entry ${brokenAt}, or part of it, is missing.`,
      'cut-off': ({ brokenAt }) =>
        `The end of the audit log was cut off: entries from number ${brokenAt} on are missing.`,
      'no-key': ({ brokenAt, entries }) =>
        `All ${entries} entries follow from one another, but from entry ${brokenAt} on some have no key to vouch for them: nobody can prove that they were not rewritten.`,
    }),
    todo: {
      changed:
        'Keep a copy of the data folder, delete nothing, and tell whoever looks after information security. Entries before the first one that does not fit can still be trusted.',
      missing:
        'Keep a copy of the data folder, delete nothing, and tell whoever looks after information security. Entries before the hole can still be trusted.',
      'cut-off':
        'If somebody restored a backup of the database, that is the reason: what was written after the backup is not in it. Otherwise keep a copy of the data folder and tell whoever looks after information security.',
      'no-key':
        'This happens while the system’s keychain cannot be used. Look at the keychain under “Check-up”; once it works again, a key vouches for new entries.',
    },
    none: 'There is no audit log here yet.',
    unreadable: (code) => `The audit log cannot be read (${code}).`,
  },
};
