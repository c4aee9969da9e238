/** What is said in English about lists, changes, files and the audit log. */
import type { ConsoleDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

export const consoleEn: ConsoleDictionary = {
  'change.stale': {
    visitor: atDesk,
    staff: {
      what: 'Somebody else changed this visitor in the meantime',
      todo: 'Look at what it says now, then make the change again.',
    },
  },
  'change.not-undoable': {
    visitor: atDesk,
    staff: {
      what: 'This cannot be undone any more',
      todo: 'It was undone already, or a later change builds on it. See the audit log.',
    },
  },
  'stage.lapsed': {
    visitor: atDesk,
    staff: {
      what: 'The preview is out of date',
      todo: 'Ten minutes have passed, or something changed since. Nothing was done. Preview it again.',
    },
  },
  'list.gone': {
    visitor: atDesk,
    staff: {
      what: 'The list is out of date',
      todo: 'It is opened again by itself. If this stays, close the console and open it again.',
    },
  },
  'file.unreadable': {
    visitor: atDesk,
    staff: {
      what: 'The file cannot be read',
      todo: 'Check that it is not open in another program and that it is a CSV or XLSX file.',
    },
  },
  'file.too-large': {
    visitor: atDesk,
    staff: {
      what: 'The file is too large',
      todo: 'Split it into smaller files and take them one after the other.',
    },
  },
  'file.bad-columns': {
    visitor: atDesk,
    staff: {
      what: 'The columns of the file do not fit',
      todo: 'The first row has to hold the column titles, and one column has to be the key.',
    },
  },
  'file.bad-encoding': {
    visitor: atDesk,
    staff: {
      what: 'The text of the file cannot be read',
      todo: 'Save it as UTF-8 or GB18030, or as XLSX, and try again.',
    },
  },
  'file.unwritable': {
    visitor: atDesk,
    staff: {
      what: 'The file cannot be written there',
      todo: 'Choose another folder, or close the program that has the file open.',
    },
  },
  'file.disk-full': {
    visitor: atDesk,
    staff: {
      what: 'The disk is full',
      todo: 'Nothing half-written was left behind. Free some space or choose another disk.',
    },
  },
  'file.no-stick': {
    visitor: atDesk,
    staff: {
      what: 'No USB stick was found',
      todo: 'Put one into this machine, wait until its light is steady, and try again.',
    },
  },
  'file.disk-gone': {
    visitor: atDesk,
    staff: {
      what: 'The disk or stick went away',
      todo: 'The file was not finished. Put it back in and try again; pull it out only once “Exported” is shown.',
    },
  },
  'job.cancelled': {
    visitor: atDesk,
    staff: { what: 'Stopped', todo: 'Nothing was changed, and no file was left behind.' },
  },
  'audit.broken': {
    visitor: atDesk,
    staff: {
      what: 'The audit log has been tampered with or is damaged',
      todo: 'Keep a copy of the data folder as it is, and ask your IT.',
    },
  },
};
