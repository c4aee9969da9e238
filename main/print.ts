/** Puts what the console shows on paper; where there is no printer, into a PDF that somebody can carry out. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';

/** Gives the PDF's path, or null when a printer took it. */
export async function printPage(contents: WebContents, folder: string): Promise<string | null> {
  const printers = await contents.getPrintersAsync().catch(() => []);
  if (printers.length > 0 && (await onPaper(contents))) return null;
  const file = join(folder, `evacuation-${new Date().toISOString().replace(/[:.]/g, '-')}.pdf`);
  const bytes = await contents.printToPDF({ pageSize: 'A4', printBackground: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, bytes, { mode: 0o600 });
  return file;
}

/** Silent: whoever is leaving a building has no time for a dialog. */
const onPaper = (contents: WebContents) =>
  new Promise<boolean>((resolve) => contents.print({ silent: true, printBackground: true }, resolve));
