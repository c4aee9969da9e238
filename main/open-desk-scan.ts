/** Joins the scan of staff with the rooms it asks: its own page over the console, the kiosk's states and tickets. */
import type { BrowserWindow } from 'electron';
import { channelOf } from '../contract/channel.ts';
import type { Language } from '../contract/language.ts';
import { accept } from './callback/accept.ts';
import { catchRedirect, isCallback } from './callback/navigation.ts';
import type { Audit } from './desk/audit.ts';
import type { Desk } from './desk/desk.ts';
import { createDeskScan, type DeskScanRoom } from './desk/desk-scan.ts';
import type { Staff } from './desk/staff.ts';
import { whyNoQr } from './exchange/authorize-page.ts';
import { createOfficialAccountScan } from './scan/official-account.ts';
import type { Pictures } from './scan/pictures.ts';
import { createWebsiteScan } from './scan/website.ts';
import type { SettingsFile } from './settings/settings.ts';
import type { Flow } from './sign-in/flow.ts';
import type { Store } from './store/open-store.ts';
import { mayNavigate } from './windows/guard.ts';

export interface DeskScanRooms {
  readonly settings: SettingsFile;
  readonly flow: Pick<Flow, 'attempts' | 'tickets' | 'sessions' | 'identify'>;
  readonly window: () => BrowserWindow | null;
  readonly pictures: Pictures;
  readonly phoneOrigin: () => string;
  readonly store: () => Promise<Store>;
  readonly staff: Staff;
  readonly desk: Desk;
  readonly audit: Audit;
  readonly language: () => Language;
}

export function openDeskScan(rooms: DeskScanRooms): DeskScanRoom {
  const { settings, flow, pictures, phoneOrigin, store, staff, desk, audit, language } = rooms;
  const { attempts, tickets, sessions } = flow;
  const website = createWebsiteScan({
    window: rooms.window,
    settings: settings.current,
    attempts,
    sessions,
    isCallback,
    catchRedirect,
    guard: mayNavigate,
    whyNoQr: (address) => whyNoQr(address),
  });

  /** SECURITY: by identity, not by person: whoever joins themselves to a linked person gets nobody's console. */
  const memberOf = (identity: string) =>
    staff.links().find(({ identities }) => identities.includes(identity))?.name ?? null;

  return createDeskScan({
    settings: settings.current,
    ways: {
      website,
      officialAccount: createOfficialAccountScan({ phoneOrigin, tickets, pictures }),
    },
    place: website.place,
    language,
    accept: (address, attempt) => accept(new URL(address).searchParams, attempts, 'website', attempt),
    async whoIs(way, code) {
      const found = await flow.identify(way, code, language());
      if (found === 'consentNeeded') return null;
      const { appId, openId } = found;
      return (await store()).find({ channel: channelOf(way), appId, openId });
    },
    memberOf,
    tries: staff.scanTries,
    admit: (name) => void desk.admit(name),
    changed() {
      // A phone is a hand as well: its owner has not left the lock screen.
      desk.touched();
      desk.tell();
    },
    audit: audit.note,
  });
}
