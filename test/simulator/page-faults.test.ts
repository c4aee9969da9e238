/** Faults of the page, the redirect and the picture, seen from a client’s side. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presets } from '../../simulator/faults/presets.ts';
import type { Client } from './client.ts';
import { withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

const faults = () => client.simulator.faults;
const avatar = '/mmopen/vi_32/lin-xiaowen/132';

describe('of the page', () => {
  test('an error page without a QR', async () => {
    faults().set({ at: 'qrconnect', do: { kind: 'error-page', text: '<b>10003' } });
    await expect(client.show()).rejects.toThrow('no QR');
    const { status, text } = await client.get('/connect/qrconnect');
    expect({ status, isEscaped: text.includes('&lt;b&gt;10003') }).toEqual({ status: 200, isEscaped: true });
  });

  test('JSON instead of the image', async () => {
    faults().set(presets['image-json'].rule);
    const { type, fields } = await client.get(`/connect/qrcode/${await client.show()}`);
    expect(type).toContain('application/json');
    expect(fields).toMatchObject({ errcode: -1 });
  });

  test('a poll that says what it likes', async () => {
    const uuid = await client.show();
    faults().set({ at: 'poll', times: 1, do: { kind: 'answer', errcode: 405 } });
    expect(await client.poll(uuid)).toBe('405');
    faults().set({ at: 'poll', times: 1, do: { kind: 'answer', errcode: 402 } });
    expect(await client.poll(uuid)).toBe('402');
    faults().set(presets['poll-captcha'].rule);
    await expect(client.poll(uuid)).rejects.toThrow('not a poll body');
  });
});

describe('of the redirect', () => {
  async function confirmed() {
    const uuid = await client.show();
    await client.simulator.phone('wang-wei').scan(uuid);
    await client.simulator.phone('wang-wei').confirm();
    return (await client.get('/connect/l/qrconnect', { uuid })).text;
  }

  test('the page gets the addresses to go to, and the poll is otherwise WeChat’s', async () => {
    faults().set(presets['redirect-double'].rule);
    const url = /https:[^"]+code=(\w{32})&state=aState1/;
    const text = await confirmed();
    const code = url.exec(text)?.[1];
    expect(text).toMatch(
      /^window\.wx_errcode=405;window\.wx_code='\w{32}';window\.sim_detour=\[".*",".*"\];$/,
    );
    expect((await client.exchange(code ?? '')).fields).toHaveProperty('access_token');
  });

  test('a lost confirmation looks like a person who has not tapped yet', async () => {
    faults().set(presets['redirect-lost'].rule);
    expect(await confirmed()).toBe("window.wx_errcode=404;window.wx_code='';");
  });

  test('a refusal can redirect', async () => {
    faults().set(presets['refusal-redirects'].rule);
    const uuid = await client.show();
    await client.simulator.phone('wang-wei').scan(uuid);
    await client.simulator.phone('wang-wei').refuse();
    const { text } = await client.get('/connect/l/qrconnect', { uuid, last: '404' });
    expect(text).toContain('window.sim_detour=["https://lobby.example.com/wechat/callback?state=aState1"]');
  });

  test('a state with markup cannot leave its string', async () => {
    faults().set({ at: 'redirect', do: { kind: 'state', value: '"];alert(1);//</script>' } });
    expect(await confirmed()).toContain('state=\\"];alert(1);//\\u003c/script>"];');
  });
});

describe('of an avatar', () => {
  test('HTML', async () => {
    faults().set(presets['avatar-html'].rule);
    expect((await client.get(avatar)).type).toContain('text/html');
  });

  test('not there', async () => {
    faults().set(presets['avatar-404'].rule);
    expect((await client.get(avatar)).status).toBe(404);
  });

  test('a redirect to any address', async () => {
    faults().set({ at: 'avatar', do: { kind: 'location', to: 'http://localhost:9/' } });
    const response = await fetch(`${client.simulator.origin}${avatar}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://localhost:9/']);
  });

  test('50 MB behind the head of a PNG, without a length', async () => {
    faults().set(presets['avatar-huge'].rule);
    const response = await fetch(`${client.simulator.origin}${avatar}`);
    expect(response.headers.get('content-length')).toBeNull();
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(50 * 1024 * 1024);
    expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test('byte by byte, and stops when the client leaves', async () => {
    faults().set({ at: 'avatar', do: { kind: 'drip', everyMs: 600_000 } });
    const leaving = new AbortController();
    const response = await fetch(`${client.simulator.origin}${avatar}`, { signal: leaving.signal });
    const first = await response.body?.getReader().read();
    expect(first?.value).toEqual(Uint8Array.of(0x89));
    leaving.abort();
  });

  test('cut in the middle', async () => {
    const whole = await fetch(`${client.simulator.origin}${avatar}`).then((r) => r.arrayBuffer());
    faults().set({ at: 'avatar', do: { kind: 'truncate' } });
    const half = await fetch(`${client.simulator.origin}${avatar}`).then((r) => r.arrayBuffer());
    expect(half.byteLength).toBe(Math.floor(whole.byteLength / 2));
  });
});

test('the phone shows its pictures whatever happens to WeChat’s', async () => {
  faults().set(presets['avatar-404'].rule);
  expect((await client.get('/phone/avatar/lin-xiaowen/132')).status).toBe(200);
});
