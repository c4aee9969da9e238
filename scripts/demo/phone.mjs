/** What a visitor does with a simulated phone, over HTTP, as its page does. */

/**
 * @param {string} origin the simulator's
 * @param {string} person
 */
export function openPhone(origin, person) {
  /**
   * @param {string} action
   * @param {Record<string, unknown>} [more]
   */
  async function act(action, more = {}) {
    const answer = await fetch(`${origin}/simulator/phone/${action}`, {
      method: 'POST',
      // Between two touches of a slow visitor the simulator may close a kept connection just as it is used again.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ person, ...more }),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(`the simulated phone could not ${action}: ${JSON.stringify(said)}`);
    return said;
  }

  /** What the kiosk shows now. */
  async function seen() {
    const { addresses, minis } = await (await fetch(`${origin}/phone/state`)).json();
    return { address: addresses[0], mini: minis[0] };
  }

  return {
    /** WeChat's own login code. */
    async scanLogin() {
      await act('scan');
      return { confirm: () => act('confirm'), refuse: () => act('refuse') };
    },
    /** The official account's QR; WeChat asks whoever is a stranger. */
    async scanAddress() {
      const { address } = await seen();
      const { page } = await act('open', { url: address.url });
      if (page.kind !== 'consent') throw new Error(`the phone shows ${page.kind}, not WeChat's question`);
      return { confirm: () => act('allow') };
    },
    /** The mini program's code. */
    async scanMini() {
      const { mini } = await seen();
      const url = new URL(mini.href, origin);
      const [scene, page] = [url.searchParams.get('scene'), url.searchParams.get('page')];
      const program = { appId: url.pathname.split('/').at(-1), scene, page };
      await act('mini', { ...program, act: 'open' });
      return { confirm: () => act('mini', { ...program, act: 'sign-in' }) };
    },
  };
}
