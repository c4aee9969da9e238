/** A kiosk whose registry already knows some thousand people, which can be ended and started again. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { PeopleListQuery } from '../../../contract/people-list.ts';
import { openStore, type Store } from '../../../main/store/open-store.ts';
import { startSimulator } from '../../../simulator/start.ts';
import { built } from '../../store/built.ts';
import { signIns } from '../../store/visitors.ts';
import { type Desk, openDesk } from './console-desk.ts';
import { freshFolder, launch, provision, provisionFor, type Running } from './kiosk.ts';

const everyHundredth: PeopleListQuery = {
  search: '张伟',
  sort: { by: 'lastVisit', descending: true },
};

export interface Seeded {
  desk(): Desk;
  kiosk(): Running;
  /** Ends the app and starts it again, with the console open and unlocked. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const seededPeople = 2_000;
/** Milliseconds; most of it is the store listing them for its searches. */
export const seedingTakes = 180_000;
/**
 * `张伟` every hundredth, five in a row called `林静` and the next five `林静怡`, everybody else `访客` and a number; the
 * one with the highest number came last.
 */
export function seededName(number: number): string {
  if (number > 1_500 && number < 1_506) return '林静';
  if (number > 1_505 && number < 1_511) return '林静怡';
  return number % 100 === 0 ? `张伟${number}` : `访客${number}`;
}

async function seed(store: Store): Promise<void> {
  const signIn = signIns();
  const numbers = Array.from({ length: seededPeople }, (_, at) => at + 1);
  const recorded = await Promise.all(
    numbers.map((number) =>
      store.record(
        signIn({
          nickname: seededName(number),
          channel: number % 10 === 0 ? 'miniProgram' : 'website',
          kiosk: number % 3 === 0 ? '三楼' : '一楼',
        }),
      ),
    ),
  );
  await Promise.all(
    recorded.slice(0, 50).map(({ identity }, at) => {
      const number = `1380000${String(at).padStart(4, '0')}`;
      return store.keepPhone(identity, { countryCode: '86', number, e164: `+86${number}` }, Date.now());
    }),
  );
}

async function openPeople(kiosk: Running): Promise<Desk> {
  const desk = await openDesk(kiosk);
  await desk.go('人员');
  return desk;
}

export async function openSeeded(): Promise<Seeded> {
  const simulator = await startSimulator();
  const folder = freshFolder();
  await provision(folder, provisionFor(simulator));
  const store = await openStore({ folder, threadFile: await built('store-thread'), onNote: () => undefined });
  await seed(store);
  // Searches are answered from a copy that the store makes of its own accord.
  await vi.waitFor(
    async () => expect((await store.lists.people(everyHundredth)).total.count).toBe(seededPeople / 100),
    { timeout: seedingTakes / 2, interval: 100 },
  );
  await store.close();
  let kiosk = await launch(folder);
  let desk = await openPeople(kiosk);
  return {
    desk: () => desk,
    kiosk: () => kiosk,
    async restart() {
      await kiosk.close();
      kiosk = await launch(folder);
      desk = await openPeople(kiosk);
    },
    async close() {
      await kiosk.close();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The list of people on this page, as staff see it. */
export const listOn = (page: () => Page) => {
  const grid = () => page().getByRole('grid', { name: '人员列表' });
  const box = () => page().getByRole('combobox', { name: '搜索人员' });
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  return {
    grid,
    box,
    button,
    /** By row from 0 and column from 0, the marks being column 0. */
    cell: (row: number, column: number) => grid().locator(`[data-cell="${row}:${column}"]`),
    rowOf: (name: string) =>
      grid()
        .getByRole('row')
        .filter({ has: page().getByRole('link', { name, exact: true }) }),
    firstName: () => grid().locator('[data-index="0"] a').textContent(),
    total: (text: string) => page().getByText(text, { exact: true }).first().waitFor(),
    /** The row that has the keyboard. */
    focused: () =>
      page().evaluate(
        () => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? null,
      ),
    key: (name: string) => page().keyboard.press(name),
    async search(text: string): Promise<void> {
      await box().fill('');
      await box().pressSequentially(text);
    },
    clear: () => button('清空搜索').first().click(),
  };
};
