/**
 * The settings file of one data folder: validated, versioned, replaced whole. It never holds a secret, and a file
 * that does not parse is never overwritten, only moved aside.
 */
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { firstDevice } from '../../contract/device.ts';
import { Failure } from '../../contract/failure.ts';
import { refusalOf } from '../../contract/reason.ts';
import { defaultOrigins, firstChannels, firstVisits, Settings } from '../../contract/settings.ts';
import { readIfThere, writeWhole } from './private-files.ts';

export interface SettingsFile {
  /** Null while nothing was ever saved, or while the file cannot be read. */
  current(): Settings | null;
  /** Why the file cannot be read, or null. */
  failure(): Failure | null;
  /** Throws `settings.unwritable`. */
  save(settings: Settings): Settings;
}

/** Named after this machine until staff say otherwise. */
export const newSettings = (kioskName = hostname().slice(0, 60) || 'WxLobby'): Settings => ({
  version: 2,
  installation: randomUUID(),
  kioskName,
  language: 'zh-CN',
  theme: 'system',
  start: 'touch',
  website: null,
  ...firstChannels,
  ...firstVisits,
  device: firstDevice,
  ...defaultOrigins,
});

const newest = 2;

/** Version 1 knew the website channel only. */
const upgraded = (data: unknown) =>
  v.is(v.looseObject({ version: v.literal(1) }), data) ? { ...firstChannels, ...data, version: 2 } : data;

/** Reads one file's text; throws `settings.unreadable` with the field, or `settings.newer`. */
export function parseSettings(text: string): Settings {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Failure('settings.unreadable', { field: '(not JSON)' });
  }
  const version = v.safeParse(v.object({ version: v.number() }), data);
  if (version.success && version.output.version > newest) {
    throw new Failure('settings.newer', { version: version.output.version });
  }
  const parsed = v.safeParse(Settings, upgraded(data));
  if (!parsed.success) {
    throw new Failure('settings.unreadable', { ...refusalOf(parsed.issues[0]) });
  }
  return parsed.output;
}

export function openSettings(file: string): SettingsFile {
  let settings: Settings | null = null;
  let failure: Failure | null = null;
  try {
    const text = readIfThere(file);
    if (text !== null) settings = parseSettings(text);
  } catch (error) {
    failure =
      error instanceof Failure ? error : new Failure('settings.unreadable', { field: '(whole file)' });
  }

  return {
    current: () => settings,
    failure: () => failure,
    save(next) {
      const whole = v.parse(Settings, next);
      try {
        if (failure) renameSync(file, `${file}.unreadable-${Date.now()}`);
        writeWhole(file, `${JSON.stringify(whole, null, 2)}\n`);
      } catch (error) {
        throw new Failure('settings.unwritable', {
          reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
        });
      }
      settings = whole;
      failure = null;
      return whole;
    },
  };
}
