/** Staff changing people: by the pane of one, past the page as a second member of staff would, and what stands in the list. */
import type { PersonDetail } from '../../contract/people.ts';
import type { ChannelLobby } from './channels.ts';
import { openDesk } from './console-desk.ts';
import { openRegistry, register } from './console-registry.ts';

export type ChangesDesk = Awaited<ReturnType<typeof openChangesDesk>>;

/** A kiosk, a console, and people who have signed in at home, by their ids at the simulator and their names. */
export async function openChangesDesk(people: Readonly<Record<string, string>>) {
  const lobby: ChannelLobby = await openRegistry();
  const desk = await openDesk(lobby);
  for (const [id, name] of Object.entries(people)) await register(lobby, id, name);
  const { page } = desk;

  const ask = async (call: string, input?: unknown) => lobby.ask(call as never, input);
  const everybody = () => lobby.people();
  const pane = page.getByRole('article');
  const status = page.getByRole('status');
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
    toast: (text: string | RegExp) => status.getByText(text).waitFor(),
    undo: () => status.getByRole('button', { name: '撤销' }).click(),
    async go(hash: string): Promise<void> {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
    },
    async open(id: string): Promise<void> {
      await page.evaluate((person) => {
        window.location.hash = `#/people/${person}`;
      }, id);
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
