import { beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { openSealed } from '../../../main/exchange/seal.ts';
import { openSecrets } from '../../../main/settings/secrets.ts';
import { newSettings } from '../../../main/settings/settings.ts';
import { createProfiles, type ProfilesDeps } from '../../../main/wechat/profiles.ts';

const tokens = { openId: 'o1', accessToken: 'a', refreshToken: 'r', refreshEndsAt: 1 };
let on = true;
let sealed: Map<string, Uint8Array>;
let keys: string[];

beforeEach(() => {
  on = true;
  sealed = new Map();
  keys = [];
});

/** The keychain answers, but not at once. */
const later = () => new Promise<void>((resolve) => setImmediate(resolve));

function open() {
  const keychain = {
    async getPassword() {
      await later();
      return keys.at(-1) ?? null;
    },
    async setPassword(_service: string, _account: string, key: string) {
      await later();
      keys.push(key);
    },
  };
  const secrets = openSecrets('here', () => keychain);
  const store = {
    keepUserToken: async (identity: string, bytes: Uint8Array) => void sealed.set(identity, bytes),
    dropUserTokens: async () => sealed.clear(),
  };
  const nobody = () => Promise.reject(new Failure('internal'));
  return createProfiles({
    settings: () => ({ ...newSettings('x'), refreshProfiles: on }),
    secrets: () => secrets,
    store: async () => store,
    apps: { of: nobody, prepare: () => undefined, forget: () => undefined },
    http: {},
    keepAvatar: nobody,
    now: () => 0,
  } as unknown as ProfilesDeps);
}

test('two people who are the first at the same moment are sealed with one key, and both can be opened', async () => {
  const profiles = open();
  await Promise.all(['a', 'b'].map((identity) => profiles.keep(identity, tokens)));
  expect(keys).toHaveLength(1);
  for (const [identity, bytes] of sealed) expect(openSealed(keys[0] ?? '', identity, bytes)).toEqual(tokens);
  expect(sealed.size).toBe(2);
});

test('what is switched off while the keychain is being asked is not kept', async () => {
  const profiles = open();
  const keeping = profiles.keep('a', tokens);
  on = false;
  await profiles.switched();
  await keeping;
  expect(sealed.size).toBe(0);
});
