/** Staff changing people: by the pane of one, past the page as a second member of staff would, and what stands in the list. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PersonDetail } from '../../../contract/people.ts';
import type { ChannelLobby } from './channels.ts';
import { openDesk } from './console-desk.ts';
import { openRegistry, register } from './console-registry.ts';

export type ChangesDesk = Awaited<ReturnType<typeof openChangesDesk>>;

/** All that is said at the bottom of this window from now on, in its order. */
async function hearToasts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const hearing = window as unknown as { said: string[] };
    hearing.said = [];
    const hear = (node: Node) =>
      node.parentElement?.closest('[role=status]') && hearing.said.push(node.textContent ?? '');
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(hear);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** A kiosk, a console, and people who have signed in at home, by their ids at the simulator and their names. */
export async function openChangesDesk(people: Readonly<Record<string, string>>) {
  const lobby: ChannelLobby = await openRegistry();
  const desk = await openDesk(lobby);
  for (const [id, name] of Object.entries(people)) await register(lobby, id, name);
  const { page } = desk;

  const ask = async (call: string, input?: unknown) => lobby.ask(call as never, input);
  const everybody = () => lobby.people();
  const pane = page.getByRole('article');
  const said = await hearToasts(page);
  let heard = 0;
  const goTo = (hash: string) =>
    page.evaluate(
      (to) =>
        new Promise<void>((there) => {
          if (location.hash === to) return there();
          // Behind the console's own listener: what it draws stands there by then.
          addEventListener('hashchange', () => setTimeout(there), { once: true });
          location.hash = to;
        }),
      hash,
    );
  return {
    lobby,
    desk,
    page,
    ask,
    everybody,
    pane,
    dialog: page.locator('dialog[open]'),
    async idOf(name: string): Promise<string> {
      const found = (await everybody()).find((row) => (row.displayName ?? row.nickname) === name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found.id;
    },
    one: async (id: string) => (await ask('people.one', id)) as PersonDetail,
    /** It was said, behind what was waited for before; it may have gone again by now. */
    async toast(text: string | RegExp): Promise<void> {
      const isIt = (one: string, at: number) =>
        at >= heard && (typeof text === 'string' ? one.includes(text) : text.test(one));
      await expect.poll(async () => (await said()).findIndex(isIt), { message: String(text) }).not.toBe(-1);
      heard = (await said()).findIndex(isIt) + 1;
    },
    async undo(): Promise<void> {
      heard = (await said()).length;
      await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    },
    go: goTo,
    async open(id: string): Promise<void> {
      await goTo(`#/people/${id}`);
      await pane.getByRole('heading', { level: 2 }).waitFor();
    },
    async menu(name: string): Promise<void> {
      await pane.getByRole('button', { name: '更多操作' }).click();
      await pane.getByRole('dialog', { name: '更多操作' }).getByRole('button', { name }).click();
    },
    /** Comes to the kiosk, with the phone. */
    async scan(person: string): Promise<void> {
      await lobby.show('miniProgram');
      await lobby.simulator
        .phone(person)
        .openMiniProgram(await lobby.readCode())
        .signIn();
    },
  };
}
