import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { freshFolder, launch, provision, provisionFor, root, runApp } from '../tools/kiosk.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

test('a good file sets the kiosk up; the secret is in the keychain and in no file', async () => {
  const dataDir = freshFolder();
  const contents = provisionFor(simulator);
  expect(await provision(dataDir, contents)).toMatchObject({
    code: 0,
    stderr: expect.not.stringContaining('provision'),
  });
  const settings = readFileSync(join(dataDir, 'settings.json'), 'utf8');
  expect(JSON.parse(settings)).toMatchObject({
    kioskName: '前台 1 号机',
    openOrigin: simulator.origin,
    website: { appId: contents.channels.website.appId },
  });
  expect(settings + readFileSync(join(dataDir, 'staff.json'), 'utf8')).not.toContain(
    contents.channels.website.appSecret,
  );
  if (process.platform !== 'win32') expect(statSync(join(dataDir, 'settings.json')).mode & 0o777).toBe(0o600);

  const kiosk = await launch(dataDir);
  await kiosk.until('attract');
  await kiosk.close();
});

test('the same file a second time changes nothing but what it says', async () => {
  const dataDir = freshFolder();
  await provision(dataDir, provisionFor(simulator));
  const before = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'));
  expect((await provision(dataDir, { kiosk: { name: '二号机' } })).code).toBe(0);
  expect((await provision(dataDir, provisionFor(simulator))).code).toBe(0);
  const after = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'));
  expect(after).toEqual(before);
});

test('one file gives every kiosk its look, its language and its questions, with pictures beside the file', async () => {
  const dataDir = freshFolder();
  copyFileSync(join(root, 'docs/images/scan.png'), join(dataDir, 'hall.png'));
  copyFileSync(join(root, 'docs/images/welcome.png'), join(dataDir, 'logo.png'));
  const host = { 'zh-CN': '拜访谁', 'zh-TW': '拜訪誰', en: 'Whom do you visit?' };
  const words = { title: '欢迎来到华清', line: '' };
  const contents = {
    ...provisionFor(simulator),
    kiosk: { name: '前台', language: 'en', theme: 'dark', sounds: true },
    visits: {
      greeting: { name: 'masked', avatar: false },
      form: {
        consent: null,
        types: [],
        fields: [{ id: 'host', kind: 'host', label: host, required: true, choices: [], remembered: true }],
      },
    },
    appearance: {
      logo: 'logo.png',
      accent: '#0a5c8f',
      background: { kind: 'picture', file: 'hall.png' },
      welcome: { 'zh-CN': words, 'zh-TW': words, en: { title: 'Welcome to Huaqing', line: '' } },
    },
  };
  expect((await provision(dataDir, contents)).code).toBe(0);
  const kiosk = await launch(dataDir);
  await kiosk.until('attract');
  await kiosk.page.getByRole('heading', { name: 'Welcome to Huaqing' }).waitFor();
  const pictures = () =>
    kiosk.page.evaluate(() => [
      ...new Set([...document.images].map(({ complete, naturalWidth }) => complete && naturalWidth > 0)),
    ]);
  await expect.poll(pictures, { message: 'all there, and drawn' }).toEqual([true]);
  await kiosk.close();

  expect((await provision(dataDir, { appearance: { logo: null, background: { kind: 'plain' } } })).code).toBe(
    0,
  );
  expect(JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({
    theme: 'dark',
    greeting: { name: 'masked' },
    form: { fields: [{ id: 'host' }] },
    appearance: { logo: null, accent: '#0a5c8f', background: { kind: 'plain' } },
  });
});

describe('a bad file changes nothing, names the field and the reason, and never repeats a value', () => {
  const secret = 'c0ffee00c0ffee00c0ffee00c0ffee0';
  const website = {
    appId: 'wx0123456789abcdef',
    appSecret: `${secret}0`,
    redirectUri: 'https://desk.example/cb',
  };
  test.each<[string, unknown, string]>([
    [
      'a short secret',
      { channels: { website: { ...website, appSecret: secret } } },
      'channels.website.appSecret: must be 32 hex digits',
    ],
    [
      'a secret that is a list',
      { channels: { website: { ...website, appSecret: [secret] } } },
      'channels.website.appSecret',
    ],
    [
      'no secret',
      { channels: { website: { appId: website.appId, redirectUri: website.redirectUri } } },
      'channels.website.appSecret',
    ],
    [
      'a wrong AppID',
      { channels: { website: { ...website, appId: 'gh_1' } } },
      'channels.website.appId: must be "wx" and 16 hex digits',
    ],
    [
      'plain http',
      { channels: { website: { ...website, redirectUri: 'http://desk.example/cb' } } },
      'channels.website.redirectUri',
    ],
    ['an origin on the LAN without TLS', { wechat: { apiOrigin: 'http://192.168.0.9' } }, 'wechat.apiOrigin'],
    ['a colour by name', { appearance: { accent: 'green' } }, 'appearance.accent: must be a colour, #rrggbb'],
    [
      'a picture that is not there',
      { appearance: { logo: 'logo.png' } },
      'appearance.logo: cannot be read (ENOENT)',
    ],
    [
      'a picture that is none',
      { appearance: { background: { kind: 'picture', file: 'provision.json' } } },
      'appearance.background.file: must be PNG, JPEG or WebP',
    ],
    [
      'a question without its words',
      { visits: { form: { consent: null, types: [], fields: [{ id: 'host', kind: 'host' }] } } },
      'visits.form.fields.0.label',
    ],
    ['a weak PIN', { staff: [{ name: 'a', role: 'admin', pin: '123456' }] }, 'staff.0.pin'],
    [
      'staff without an owner',
      { staff: [{ name: 'a', role: 'frontDesk', pin: '274813' }] },
      'staff: needs at least one owner',
    ],
    ['a field nobody knows', { chanels: {} }, 'chanels: is not a known field'],
    ['a list', [], '(file)'],
  ])('%s', async (_name, contents, says) => {
    const dataDir = freshFolder();
    const { code, stderr } = await provision(dataDir, contents);
    expect(code).toBe(2);
    expect(stderr).toContain(`provision: ${says}`);
    expect(stderr).not.toContain(secret);
    expect(existsSync(join(dataDir, 'settings.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'staff.json'))).toBe(false);
  });

  test('that is not there, or is not JSON', async () => {
    const dataDir = freshFolder();
    expect(await runApp([`--data-dir=${dataDir}`, '--provision=/nowhere/at/all.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('provision: (file): cannot be read (ENOENT)'),
    });
    writeFileSync(join(dataDir, 'x.json'), '{"kiosk":');
    expect(await runApp([`--data-dir=${dataDir}`, `--provision=${join(dataDir, 'x.json')}`])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('provision: (file): is not JSON'),
    });
  });
});

describe('what is wrong with this machine is said on the kiosk', () => {
  test('no keychain: nothing is provisioned, and a set-up kiosk stays closed', async () => {
    const dataDir = freshFolder();
    const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' };
    const refused = await provision(dataDir, provisionFor(simulator), noKeychain);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('secret.no-keychain') });
    expect(existsSync(join(dataDir, 'settings.json'))).toBe(false);

    await provision(dataDir, provisionFor(simulator));
    const kiosk = await launch(dataDir, [], noKeychain);
    expect(await kiosk.until('closed')).toEqual({ step: 'closed', reason: 'secret.no-keychain' });
    await kiosk.close();
  });

  test('settings that do not parse', async () => {
    const dataDir = freshFolder();
    writeFileSync(join(dataDir, 'settings.json'), '{"version":1,');
    const kiosk = await launch(dataDir);
    expect(await kiosk.until('closed')).toEqual({ step: 'closed', reason: 'settings.unreadable' });
    await kiosk.close();
    expect(readFileSync(join(dataDir, 'settings.json'), 'utf8')).toBe('{"version":1,');
  });

  test('staff accounts that do not parse: visitors go on, nobody gets into the console', async () => {
    const dataDir = freshFolder();
    await provision(dataDir, provisionFor(simulator));
    writeFileSync(join(dataDir, 'staff.json'), '{');
    const kiosk = await launch(dataDir);
    await kiosk.until('attract');
    const admin = await kiosk.openConsole();
    const answers = await admin.evaluate(async () => {
      const { ask } = window.bridge;
      return [
        await ask['people.list']({ search: '', sort: { by: 'lastVisit', descending: true } }),
        await ask['desk.firstStaff']({ name: 'x', pin: '274813' }),
      ];
    });
    expect(answers).toMatchObject([
      { failure: { code: 'ipc.locked' } },
      { failure: { code: 'settings.unreadable' } },
    ]);
    await kiosk.close();
  });

  test('a channel that is not set up', async () => {
    const dataDir = freshFolder();
    await provision(dataDir, { kiosk: { name: '新机' } });
    const kiosk = await launch(dataDir);
    expect(await kiosk.until('closed')).toEqual({ step: 'closed', reason: 'setup.incomplete' });
    await kiosk.close();
  });

  test('a folder in the place of the database', async () => {
    const dataDir = freshFolder();
    await provision(dataDir, provisionFor(simulator));
    mkdirSync(join(dataDir, 'people.sqlite'));
    const kiosk = await launch(dataDir);
    expect((await kiosk.until('closed')).reason).toMatch(/^store\./);
    await kiosk.close();
  });
});
