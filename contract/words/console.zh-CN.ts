/** What is said in Chinese of the mainland about lists, changes, files and the audit log. */
import type { ConsoleDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

export const consoleZhCn: ConsoleDictionary = {
  'change.stale': {
    visitor: atDesk,
    staff: { what: '这位访客的资料刚刚被别的同事改过', todo: '请先看看现在的内容，再决定要不要改。' },
  },
  'change.not-undoable': {
    visitor: atDesk,
    staff: { what: '这一步已经不能撤销', todo: '可能已经撤销过，或者之后又有别的改动。可在操作记录里查看。' },
  },
  'stage.lapsed': {
    visitor: atDesk,
    staff: { what: '预览已经过期', todo: '超过了十分钟，或者数据有了变化。什么都没有改动，请重新预览。' },
  },
  'list.gone': {
    visitor: atDesk,
    staff: { what: '列表已经过期', todo: '会自动重新打开。如果一直这样，请关掉控制台再打开。' },
  },
  'file.unreadable': {
    visitor: atDesk,
    staff: { what: '读不了这个文件', todo: '请确认文件没有被别的程序占用，并且是 CSV 或 XLSX 格式。' },
  },
  'file.too-large': { visitor: atDesk, staff: { what: '文件太大', todo: '请拆成几个小文件，依次导入。' } },
  'file.bad-columns': {
    visitor: atDesk,
    staff: { what: '文件的列对不上', todo: '第一行必须是列名，并且要有一列用来匹配访客。' },
  },
  'file.bad-encoding': {
    visitor: atDesk,
    staff: { what: '文件里的文字读不出来', todo: '请另存为 UTF-8、GB18030 编码，或者 XLSX 格式后再试。' },
  },
  'file.unwritable': {
    visitor: atDesk,
    staff: { what: '文件写不进去', todo: '请换一个文件夹，或者关掉正在打开它的程序。' },
  },
  'file.disk-full': {
    visitor: atDesk,
    staff: { what: '磁盘满了', todo: '没有留下写了一半的文件。请腾出空间，或者换一个磁盘。' },
  },
  'file.no-stick': {
    visitor: atDesk,
    staff: { what: '没有 U 盘可用', todo: '请把 U 盘插到这台机器上，等指示灯稳定后再试。' },
  },
  'file.disk-gone': {
    visitor: atDesk,
    staff: {
      what: '写到一半，U 盘或磁盘不见了',
      todo: '文件没有写成。请重新插好再试，看到“已导出”以后再拔。',
    },
  },
  'job.cancelled': { visitor: atDesk, staff: { what: '已停止', todo: '没有任何改动，也没有留下文件。' } },
  'audit.broken': {
    visitor: atDesk,
    staff: { what: '操作记录被改动过，或者已经损坏', todo: '请原样备份数据文件夹，并联系 IT 同事。' },
  },
};
