/** People for the console to look at, and one of them as the person pane shows them. */
import { expect } from 'vitest';
import { demoPeople } from '../../../simulator/demo.ts';
import { type ChannelLobby, openChannelLobby } from './channels.ts';
import type { Desk } from './console-desk.ts';

/** One person with two WeChat accounts, and nothing but a phone number to tell it by. */
const twice = (id: string, nickname: string, pure: string) =>
  [
    [id, nickname],
    [`${id}-work`, `${nickname}（工作号）`],
  ].map(([one = '', name = '']) => ({
    id: one,
    nickname: name,
    hasUnionId: false,
    phone: { countryCode: '86', pure },
  }));

/** The demo's people, and two who have two accounts with one number each. */
export const openRegistry = () =>
  openChannelLobby({
    simulator: {
      people: [
        ...demoPeople,
        ...twice('zhao-min', '赵敏', '13500001122'),
        ...twice('qian-li', '钱丽', '13300003344'),
      ],
    },
  });

/** Signs in at home, in the mini program, and gives name and number there. Gives the session's token. */
export async function register({ simulator, miniAppId }: ChannelLobby, person: string, nickname: string) {
  const mini = simulator.phone(person).openMiniProgram({ appId: miniAppId });
  const { token } = (await mini.signIn()).body as { readonly token: string };
  expect(await mini.sendProfile({ nickname })).toMatchObject({ status: 200 });
  expect(await mini.sendPhone()).toMatchObject({ status: 200 });
  return token;
}

export const paneOf = (desk: Desk) => {
  const pane = desk.page.getByRole('article');
  return {
    pane,
    dialog: desk.page.getByRole('dialog'),
    button: (name: string) => pane.getByRole('button', { name, exact: true }),
    /** From the list, by the name that stands there. */
    async open(name: string): Promise<void> {
      await desk.go('人员');
      await desk.page.getByRole('link', { name, exact: true }).click();
      await pane.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    },
  };
};
