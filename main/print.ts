/** Puts what the console shows on paper; where there is no printer, into a PDF that somebody can carry out. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { graceDays } from '../contract/change.ts';

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

const ours = /^evacuation-[\dTZ-]+\.pdf$/;

/** A list of names is of use for as long as what it was about, and outlives nobody who was erased. */
export async function dropOldPrints(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ours.test(name));
  for (const file of names.map((name) => join(folder, name))) {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < now - graceDays * 24 * 60 * 60_000) await rm(file, { force: true });
  }
}
