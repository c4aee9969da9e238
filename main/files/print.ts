/** Puts what the console shows on paper; where there is no printer, into a PDF that somebody can carry out. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import type { Language } from '../../contract/language.ts';

export interface Sheet {
  /** Begins the PDF's name. */
  readonly name: string;
  /** Stands at the top of every sheet, with the time. */
  readonly kiosk: string;
  readonly language: Language;
  /** Lists with many columns lie on their side. */
  readonly landscape?: boolean;
}

const margins = { top: 0.6, bottom: 0.6, left: 0.45, right: 0.45 };

/** Gives the PDF's path, or null when a printer took it. */
export async function printPage(contents: WebContents, folder: string, sheet: Sheet): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(contents);
  const before = window?.getBackgroundColor();
  // Sheets have the window's own colour in their margins.
  window?.setBackgroundColor('#ffffff');
  try {
    return await printOut(contents, folder, sheet);
  } finally {
    if (window && before !== undefined && !window.isDestroyed()) window.setBackgroundColor(before);
  }
}

async function printOut(contents: WebContents, folder: string, sheet: Sheet): Promise<string | null> {
  const printers = await contents.getPrintersAsync().catch(() => []);
  if (printers.length > 0 && (await onPaper(contents, sheet))) return null;
  const file = join(folder, `${sheet.name}-${new Date().toISOString().replace(/[:.]/g, '-')}.pdf`);
  const bytes = await contents.printToPDF({
    pageSize: 'A4',
    landscape: sheet.landscape ?? false,
    printBackground: true,
    margins,
    displayHeaderFooter: true,
    headerTemplate: strip(`<span>${escaped(sheet.kiosk)}</span><span>${timeOf(sheet)}</span>`),
    footerTemplate: strip(
      '<span></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>',
    ),
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, bytes, { mode: 0o600 });
  return file;
}

/** Silent: whoever is leaving a building has no time for a dialog, and a locked-down kiosk shows none. */
const onPaper = (contents: WebContents, sheet: Sheet) =>
  new Promise<boolean>((resolve) =>
    contents.print(
      {
        silent: true,
        printBackground: true,
        pageSize: 'A4',
        landscape: sheet.landscape ?? false,
        header: sheet.kiosk,
        footer: timeOf(sheet),
      },
      resolve,
    ),
  );

const timeOf = ({ language }: Sheet) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(Date.now());

const strip = (inside: string) =>
  `<div style="display:flex;justify-content:space-between;width:100%;padding:0 0.45in;font-family:sans-serif;font-size:9px;color:#000">${inside}</div>`;

/** Staff name the kiosk as they like. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);
