/**
 * Where files go to, and come from: staff are asked by the system's own dialog. In a locked-down kiosk there is none: it
 * would let whoever stands there look around this machine, and nothing closes it when the console locks. A stick that
 * staff put in is the place instead.
 */
import { join, parse } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { newestOn } from './newest-file.ts';
import { newestStick } from './sticks.ts';

export interface FilePlaces {
  /** The full path, or null when staff think better of it. */
  toSave(name: string): Promise<string | null>;
  toOpen(kinds: readonly string[]): Promise<string | null>;
}

export interface FilePlacesDeps {
  readonly lockedDown: boolean;
  readonly window: () => BrowserWindow | null;
  /** The console's own; what else stands in the dialog is the system's. */
  readonly language: () => Language;
}

const words: Readonly<Record<Language, { save: string; open: string; kind: (endings: string) => string }>> = {
  'zh-CN': { save: '保存', open: '选择', kind: (endings) => `${endings} 文件` },
  'zh-TW': { save: '儲存', open: '選擇', kind: (endings) => `${endings} 檔案` },
  en: { save: 'Save', open: 'Choose', kind: (endings) => `${endings} files` },
};

export function createFilePlaces({ lockedDown, window, language }: FilePlacesDeps): FilePlaces {
  const shownOver = (): BrowserWindow => {
    const over = window();
    if (over === null) throw new Failure('ipc.locked');
    return over;
  };

  return {
    async toSave(name) {
      if (lockedDown) return join(await newestStick(), name);
      const { ext } = parse(name);
      const said = words[language()];
      const asked = await dialog.showSaveDialog(shownOver(), {
        title: said.save,
        buttonLabel: said.save,
        defaultPath: name,
        filters: [{ name: said.kind(ext.slice(1).toUpperCase()), extensions: [ext.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return asked.canceled || asked.filePath === '' ? null : asked.filePath;
    },
    async toOpen(kinds) {
      if (lockedDown) return newestOn(await newestStick(), kinds);
      const said = words[language()];
      const asked = await dialog.showOpenDialog(shownOver(), {
        title: said.open,
        buttonLabel: said.open,
        filters: [{ name: said.kind(kinds.join(', ').toUpperCase()), extensions: [...kinds] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return asked.filePaths[0] ?? null;
    },
  };
}
