import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Keychain, openSecrets } from '../../../main/settings/secrets.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A locked keyring that waits for a prompt nobody answers, until `unlock`. */
function lockedKeyring() {
  const waiting: ((password: string | null) => void)[] = [];
  let locked = true;
  let calls = 0;
  const keychain: Keychain = {
    getPassword() {
      calls += 1;
      return locked ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve('secret');
    },
    setPassword: () => Promise.resolve(),
  };
  const unlock = () => {
    locked = false;
    for (const resolve of waiting) resolve('secret');
  };
  return { keychain, unlock, calls: () => calls };
}

test('a locked keyring is given up after five seconds, is not asked again while it hangs, and recovers', async () => {
  const ring = lockedKeyring();
  const secrets = openSecrets('i', () => ring.keychain);
  const first = expect(secrets.get('website.appSecret')).rejects.toThrow('secret.locked');
  await vi.advanceTimersByTimeAsync(5_000);
  await first;
  // The kiosk looks again every ten seconds; each call would hold one of Node's four threads.
  for (let n = 0; n < 10; n++)
    await expect(secrets.get('website.appSecret')).rejects.toThrow('secret.locked');
  expect(ring.calls()).toBe(1);
  ring.unlock();
  await vi.advanceTimersByTimeAsync(0);
  expect(await secrets.get('website.appSecret')).toBe('secret');
});

test('a secret in memory needs no keychain, and one that is too long is refused before it is asked', async () => {
  const secrets = openSecrets('i', () => {
    throw new Error('no libsecret here');
  });
  await expect(secrets.get('website.appSecret')).rejects.toThrow('secret.no-keychain');
  await expect(secrets.set('website.appSecret', 'x'.repeat(2_001))).rejects.toThrow('secret.too-long');
  secrets.setInMemory('website.appSecret', 'mine');
  expect(await secrets.get('website.appSecret')).toBe('mine');
  expect(await secrets.place('website.appSecret')).toBe('memory');
});

test('an app that ends asks the keychain nothing more, and waits for what it was asked', async () => {
  const ring = lockedKeyring();
  const secrets = openSecrets('i', () => ring.keychain);
  const asked = secrets.get('website.appSecret');
  let closed = false;
  const closing = secrets.close().then(() => {
    closed = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(closed).toBe(false);
  await expect(secrets.get('audit.key')).rejects.toThrow('secret.locked');
  ring.unlock();
  await closing;
  expect(await asked).toBe('secret');
  expect(ring.calls()).toBe(1);
});

test('an app that ends does not wait for a keyring that nobody unlocks', async () => {
  const secrets = openSecrets('i', () => lockedKeyring().keychain);
  const asked = expect(secrets.get('website.appSecret')).rejects.toThrow('secret.locked');
  await vi.advanceTimersByTimeAsync(5_000);
  await asked;
  await secrets.close();
});
