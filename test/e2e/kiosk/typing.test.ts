/** What a visitor types on our own keyboard stays typed, whatever they touch next. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';
import { lookOf, screens } from '../tools/kiosk-screens.ts';
import { toldKiosk } from '../tools/kiosk-told.ts';

let lobby: Lobby;
let kiosk: ReturnType<typeof toldKiosk>;
beforeAll(async () => {
  lobby = await openLobby();
  kiosk = toldKiosk(lobby);
  await kiosk.tell('look.changed', lookOf('zh-CN', 'light'));
});
beforeEach(async () => {
  await kiosk.show(screens.attract);
  await kiosk.show({ ...screens.asking, type: 'guest' });
  await host().click();
});
afterAll(() => lobby.close());

const host = () => lobby.page.getByRole('textbox').first();
const keys = () => lobby.page.getByRole('group', { name: '屏幕键盘' });
const candidate = (text: string) =>
  lobby.page.getByRole('group', { name: '候选字' }).getByRole('button', { name: text, exact: true });
async function type(letters: string): Promise<void> {
  for (const letter of letters) await keys().getByRole('button', { name: letter, exact: true }).click();
}

test('letters for which nobody chose characters are there when an answer beside them is touched', async () => {
  await type('wang');
  await lobby.page.getByRole('radio').first().check({ force: true });
  await keys().waitFor({ state: 'detached' });
  expect(await host().inputValue()).toBe('wang');
});

test('and when the page is sent', async () => {
  await type('wang');
  await lobby.page
    .getByRole('button', { name: '下一步' })
    .or(lobby.page.getByRole('button', { name: '完成' }))
    .click();
  await lobby.page.getByText('请选择一项').waitFor();
  expect(await host().getAttribute('aria-invalid')).toBe('false');
});

test('a character takes the place of its letters, and the rest go on', async () => {
  await type('chenjianguo');
  await candidate('陈').click();
  await expect.poll(() => host().inputValue()).toBe('陈jianguo');
  await candidate('建国').click();
  await expect.poll(() => host().inputValue()).toBe('陈建国');
});

test('in the middle of what stands there already', async () => {
  await host().fill('陈国');
  await host().evaluate((field: HTMLInputElement) => field.setSelectionRange(1, 1));
  await type('jian');
  await candidate('建').click();
  await expect.poll(() => host().inputValue()).toBe('陈建国');
});

test('where the caret went elsewhere the letters stay, and new ones begin anew', async () => {
  await type('wang');
  await host().evaluate((field: HTMLInputElement) => field.setSelectionRange(0, 0));
  await type('li');
  await candidate('李').click();
  await expect.poll(() => host().inputValue()).toBe('李wang');
});
