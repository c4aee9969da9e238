/** The console in the hands of staff: opened by the gesture, worked by clicks and keys, read off the screen. */
import type { Locator, Page } from 'playwright-core';
import type { CallOf } from '../../../contract/audience.ts';
import { type Running, staffPin } from './kiosk.ts';
import { nextConsole } from './windows.ts';

export interface Desk {
  readonly page: Page;
  /** By the navigation at the side. */
  go(page: '今天' | '来访记录' | '人员' | '在访' | '概况' | '体检' | '设置'): Promise<void>;
  /** A part of the settings, by its heading. */
  section(title: string): Locator;
  onOff(name: string): Locator;
  /** Presses "save" and waits until it is done. */
  save(): Promise<void>;
  /** Locks it and lets somebody else in. */
  change(name: string, pin: string): Promise<void>;
  /** From the lock screen, where there are several staff. */
  comeIn(name: string, pin: string): Promise<void>;
  /** What main answers this window when its page is bypassed: a failure's code, or `ok`. */
  answerTo(call: CallOf<'admin'>, input?: unknown): Promise<string>;
}

export async function typePin(page: Page, pin: string): Promise<void> {
  // It has the focus as soon as it is there.
  await page.getByLabel('请输入 PIN', { exact: true }).waitFor();
  for (const digit of pin) await page.keyboard.press(`Digit${digit}`);
  await page.keyboard.press('Enter');
}

/** Holds the corner of the kiosk's screen until the console opens. */
async function hold(kiosk: Running): Promise<Page> {
  // A page that was just loaded draws nothing before it knows its step.
  await kiosk.page.locator('[data-held]').waitFor();
  const opened = nextConsole(kiosk.app);
  await kiosk.page.mouse.move(30, 30);
  await kiosk.page.mouse.down();
  const page = await opened;
  await kiosk.page.mouse.up();
  await page.waitForLoadState();
  return page;
}

export async function openDesk(kiosk: Running, pin = staffPin): Promise<Desk> {
  const page = await hold(kiosk);
  const nav = page.getByRole('navigation', { name: '主导航' });
  await typePin(page, pin);
  await nav.waitFor();
  const comeIn = async (name: string, pinOfName: string) => {
    // Until it is locked their name stands on other buttons.
    await nav.waitFor({ state: 'detached' });
    await page.getByRole('button', { name }).click();
    await typePin(page, pinOfName);
    await nav.waitFor();
  };
  return {
    page,
    async go(name) {
      await nav.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
    section: (title) => page.getByRole('region', { name: title, exact: true }),
    onOff: (name) => page.getByRole('switch', { name, exact: true }),
    async save() {
      const save = page.getByRole('button', { name: '保存', exact: true });
      await save.click();
      await save.waitFor({ state: 'detached' });
    },
    async change(name, pinOfName) {
      await page.getByRole('button', { name: '锁定' }).click();
      await comeIn(name, pinOfName);
    },
    comeIn,
    answerTo: (call, input) =>
      page.evaluate(
        async ([name, said]) => {
          const ask = window.bridge.ask as unknown as Record<
            string,
            (input: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>
          >;
          const answer = await ask[name]?.(said);
          return answer?.ok ? 'ok' : (answer?.failure?.code ?? 'no such call');
        },
        [call as string, input] as const,
      ),
  };
}
