/** The console of the console's walk, unlocked, and the work of staff that its pages then show. */
import { windowAt } from './real-app.mjs';

/** @param {string} pin typed as staff do */
export async function openConsole(app, kiosk, pin) {
  // A page that was just loaded hears no key before it knows its step.
  await kiosk.locator('[data-held]').waitFor();
  await kiosk.keyboard.press('Control+Shift+KeyS');
  const page = await windowAt(app, 'app://admin/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('button').first().waitFor();
  for (const digit of pin) await page.keyboard.press(`Digit${digit}`);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const ask = async (call, input) => {
    const answer = await page.evaluate(([name, said]) => window.bridge.ask[name](said), [call, input]);
    if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  return {
    page,
    ask,
    /** The console speaks and looks as the kiosk is set to, until somebody chooses otherwise. */
    async look(language, theme) {
      const {
        version: _v,
        installation: _i,
        openOrigin: _o,
        apiOrigin: _a,
        ...now
      } = await ask('settings.get');
      await ask('settings.save', { ...now, language, theme });
      await page.reload();
      await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor({ state: 'attached' });
    },
  };
}

/** A note, tags, a VIP, somebody blocked, two who are one: what a week at the desk leaves behind. */
export async function staffWork({ ask }) {
  const everybody = { search: '', sort: { by: 'lastVisit', descending: true } };
  const { rows } = await ask('people.list', everybody);
  const [first, second, third, fourth] = rows;
  if (!fourth) throw new Error('the registry is empty');
  const of = (person) => ({ take: 'these', ids: [person.id] });
  const make = (change) => ask('change.make', change);
  await make({ do: 'note', person: first.id, text: '每周三来开会，请直接放行到 12 楼。' });
  await make({ do: 'tag', people: of(first), tag: '供应商', on: true });
  await make({ do: 'tag', people: of(second), tag: '供应商', on: true });
  await make({ do: 'vip', people: of(first), on: true });
  await make({ do: 'block', people: of(third), on: true, why: '请联系安保' });
}
