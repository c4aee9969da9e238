/** What is said in Chinese of Taiwan about lists, changes, files and the audit log. */
import type { ConsoleDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

export const consoleZhTw: ConsoleDictionary = {
  'change.stale': {
    visitor: atDesk,
    staff: { what: '這位訪客的資料剛剛被其他同事改過', todo: '請先看看現在的內容，再決定要不要改。' },
  },
  'change.not-undoable': {
    visitor: atDesk,
    staff: { what: '這一步已經無法復原', todo: '可能已經復原過，或之後又有其他變更。可在操作紀錄裡查看。' },
  },
  'stage.lapsed': {
    visitor: atDesk,
    staff: { what: '預覽已經過期', todo: '超過了十分鐘，或資料有了變化。沒有任何變更，請重新預覽。' },
  },
  'list.gone': {
    visitor: atDesk,
    staff: { what: '清單已經過期', todo: '會自動重新開啟。如果一直這樣，請關閉主控台再開啟。' },
  },
  'file.unreadable': {
    visitor: atDesk,
    staff: { what: '無法讀取這個檔案', todo: '請確認檔案沒有被其他程式佔用，而且是 CSV 或 XLSX 格式。' },
  },
  'file.too-large': { visitor: atDesk, staff: { what: '檔案太大', todo: '請拆成幾個小檔案，依序匯入。' } },
  'file.bad-columns': {
    visitor: atDesk,
    staff: { what: '檔案的欄位不符', todo: '第一列必須是欄位名稱，並且要有一欄用來比對訪客。' },
  },
  'file.bad-encoding': {
    visitor: atDesk,
    staff: { what: '檔案裡的文字讀不出來', todo: '請另存為 UTF-8、GB18030 編碼，或 XLSX 格式後再試。' },
  },
  'file.unwritable': {
    visitor: atDesk,
    staff: { what: '檔案無法寫入', todo: '請換一個資料夾，或關閉正在開啟它的程式。' },
  },
  'file.disk-full': {
    visitor: atDesk,
    staff: { what: '磁碟已滿', todo: '沒有留下寫到一半的檔案。請清出空間，或換一個磁碟。' },
  },
  'file.no-stick': {
    visitor: atDesk,
    staff: { what: '找不到隨身碟', todo: '請將隨身碟插到這台機器上，等指示燈穩定後再試一次。' },
  },
  'file.disk-gone': {
    visitor: atDesk,
    staff: {
      what: '寫到一半，隨身碟或磁碟不見了',
      todo: '檔案沒有寫成。請重新插好再試，看到「已匯出」之後再拔除。',
    },
  },
  'job.cancelled': { visitor: atDesk, staff: { what: '已停止', todo: '沒有任何變更，也沒有留下檔案。' } },
  'audit.broken': {
    visitor: atDesk,
    staff: { what: '操作紀錄被更動過，或已經損壞', todo: '請原樣備份資料夾，並聯絡 IT 同事。' },
  },
};
