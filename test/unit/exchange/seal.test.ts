import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { openSealed, seal } from '../../../main/exchange/seal.ts';

const key = randomBytes(32).toString('base64');
const identity = '5b2f6a1e-1111-4222-8333-444455556666';
const tokens = {
  openId: 'oABC',
  accessToken: 'ACCESS-TOKEN',
  refreshToken: 'REFRESH-TOKEN',
  refreshEndsAt: 1_770_000_000_000,
};

function needsScan(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Failure && thrown.code === 'profile.needs-scan';
  }
  return false;
}

test('what is sealed comes back as it was', () => {
  expect(openSealed(key, identity, seal(key, identity, tokens))).toEqual(tokens);
});

test('nothing of it can be read, and no two seals are alike', () => {
  const sealed = seal(key, identity, tokens);
  const text = Buffer.from(sealed).toString('latin1');
  for (const word of ['ACCESS', 'REFRESH', 'oABC']) expect(text).not.toContain(word);
  expect(seal(key, identity, tokens)).not.toEqual(sealed);
});

test('another key, another identity and another form need a scan', () => {
  const sealed = seal(key, identity, tokens);
  expect(needsScan(() => openSealed(randomBytes(32).toString('base64'), identity, sealed))).toBe(true);
  expect(needsScan(() => openSealed(key, '5b2f6a1e-1111-4222-8333-000000000000', sealed))).toBe(true);
  const later = Uint8Array.from(sealed);
  later[0] = 2;
  expect(needsScan(() => openSealed(key, identity, later))).toBe(true);
});

test('so does any byte that was changed, and any that is missing', () => {
  const sealed = seal(key, identity, tokens);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect([at, needsScan(() => openSealed(key, identity, changed))]).toEqual([at, true]);
    expect([at, needsScan(() => openSealed(key, identity, sealed.subarray(0, at)))]).toEqual([at, true]);
  }
});

test('a key that is none seals nothing', () => {
  for (const bad of ['', 'short', randomBytes(16).toString('base64'), randomBytes(33).toString('base64')]) {
    expect(needsScan(() => seal(bad, identity, tokens))).toBe(true);
  }
});
