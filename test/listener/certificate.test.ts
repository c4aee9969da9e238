/** Our own certificate, IT's PEM files, and HTTPS with them. */
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  checkCertificate,
  daysLeft,
  makeCertificate,
  readCertificate,
} from '../../main/listener/certificate.ts';
import type { KeyPair } from '../../main/listener/words.ts';
import { openDoor } from './door.ts';

const where = { address: '192.168.1.20', publicOrigin: 'https://kiosk.example:8443' };
const day = 24 * 60 * 60 * 1000;

let keys: KeyPair;
let others: KeyPair;
beforeAll(async () => {
  keys = await makeCertificate(where);
  others = await makeCertificate({ address: '10.0.0.1', publicOrigin: null });
});

function inFiles(pair: Partial<KeyPair>) {
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-pem-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const certificate = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  if (pair.cert !== undefined) writeFileSync(certificate, pair.cert);
  if (pair.key !== undefined) writeFileSync(key, pair.key);
  return { kind: 'files', certificate, key } as const;
}

test('our own certificate is for the address, the public name and this machine, for a year', () => {
  const certificate = new X509Certificate(keys.cert);
  expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('kiosk.example')).toBe('kiosk.example');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost('evil.example')).toBeUndefined();
  expect(certificate.ca).toBe(false);
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  expect([364, 365]).toContain(daysLeft(keys.cert));
  expect(checkCertificate(keys, where)).toBeNull();
  expect(keys.key.length).toBeLessThan(2_000);
});

test('two certificates share nothing', () => {
  expect(keys.key).not.toBe(others.key);
  const serial = ({ cert }: KeyPair) => new X509Certificate(cert).serialNumber;
  expect(serial(keys)).not.toBe(serial(others));
});

test('one for an IPv6 address without a public name is made as well', async () => {
  const six = { address: 'fd00::20', publicOrigin: null };
  expect(checkCertificate(await makeCertificate(six), six)).toBeNull();
});

test('PEM files that fit are read', async () => {
  expect(await readCertificate(inFiles(keys), where)).toEqual(keys);
});

test('files that are not there are said by which and why', async () => {
  await expect(readCertificate(inFiles({}), where)).rejects.toMatchObject({
    code: 'listener.no-certificate',
    detail: { file: 'certificate', was: 'ENOENT' },
  });
  await expect(readCertificate(inFiles({ cert: keys.cert }), where)).rejects.toMatchObject({
    code: 'listener.no-certificate',
    detail: { file: 'key' },
  });
});

const encrypted = '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n';

test.each<[string, () => Partial<KeyPair>, object]>([
  ['no PEM at all', () => ({ cert: 'hello', key: keys.key }), { reason: 'not-pem', file: 'certificate' }],
  ['a key that is no PEM', () => ({ cert: keys.cert, key: 'hello' }), { reason: 'not-pem', file: 'key' }],
  ['a key with a passphrase', () => ({ cert: keys.cert, key: encrypted }), { reason: 'key-encrypted' }],
  ['somebody else’s key', () => ({ cert: keys.cert, key: others.key }), { reason: 'key-mismatch' }],
  ['a certificate for another host', () => others, { reason: 'wrong-host', host: 'kiosk.example' }],
  ['a film', () => ({ cert: 'x'.repeat(300_000), key: keys.key }), { reason: 'not-pem' }],
])('%s is refused', async (_, pair, detail) => {
  await expect(readCertificate(inFiles(pair()), where)).rejects.toMatchObject({
    code: 'listener.bad-certificate',
    detail,
  });
});

test.each([
  ['expired', 400],
  ['not-yet', -10],
])('a certificate is %s at the wrong time', async (reason, days) => {
  const then = Date.now() + days * day;
  expect(checkCertificate(keys, where, then)?.detail).toMatchObject({ reason });
});

test('phones reach it by HTTPS, of this age only', async () => {
  const here = { address: '127.0.0.1', publicOrigin: null };
  const pair = await makeCertificate(here);
  const door = await openDoor({ tls: { kind: 'own' } }, pair);
  expect(door.origin()).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const get = request(`${door.origin()}/r/abc`, { ca: pair.cert, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    });
    get.once('error', reject);
    get.end();
  });
  expect(status).toBe(200);

  // OpenSSL offers nothing so old unless it is told; Electron's BoringSSL does not know that word.
  const weakest = process.versions.openssl.startsWith('3') ? { ciphers: 'ALL:@SECLEVEL=0' } : {};
  const old = await new Promise<string>((resolve) => {
    const options = { port: door.port(), host: '127.0.0.1', ca: pair.cert } as const;
    const socket = connect({
      ...options,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ...weakest,
    });
    socket.once('secureConnect', () => resolve('let in'));
    socket.once('error', () => resolve('refused'));
  });
  expect(old).toBe('refused');
});

test('over HTTPS, too, half a handshake does not keep a phone out', async () => {
  const pair = await makeCertificate({ address: '127.0.0.1', publicOrigin: null });
  const door = await openDoor({ tls: { kind: 'own' } }, pair);
  const slow = Array.from({ length: 300 }, () => {
    const socket = connectPlain(door.port(), '127.0.0.1', () => socket.write('\x16\x03\x01'));
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    return socket;
  });
  await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  const answers = await Promise.all(
    Array.from(
      { length: 50 },
      () =>
        new Promise<number | undefined>((resolve, reject) => {
          const options = { ca: pair.cert, agent: false };
          const get = request(`${door.origin()}/r/abc`, options, (answer) => {
            answer.resume().once('end', () => resolve(answer.statusCode));
          });
          get.once('error', reject);
          get.end();
        }),
    ),
  );
  expect(new Set(answers)).toEqual(new Set([200]));
});

test('plain HTTP at an HTTPS port, and the other way round, ends without an answer', async () => {
  const pair = await makeCertificate({ address: '127.0.0.1', publicOrigin: null });
  const door = await openDoor({ tls: { kind: 'own' } }, pair);
  await expect(fetch(`http://127.0.0.1:${door.port()}/r/abc`)).rejects.toThrow();
  expect(door.asked).toEqual([]);
});
