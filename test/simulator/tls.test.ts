/** The simulator over https, and phones that meet certificates. */
import { X509Certificate } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Certificate } from '../../simulator/certificate.ts';
import { createCertificate } from '../../simulator/certificate.ts';
import { main } from '../../simulator/cli.ts';
import { startSimulator, wechatHosts } from '../../simulator/start.ts';
import { account, openSite } from './site.ts';

let certificate: Certificate;
beforeAll(async () => {
  certificate = await createCertificate([...wechatHosts, 'localhost', '127.0.0.1']);
});

/** A client that trusts `ca` and calls 127.0.0.1 by this name. */
function ask(origin: string, ca: string, name: string, headers = {}): Promise<number | string> {
  const { port } = new URL(origin);
  const target = { host: '127.0.0.1', port, path: '/phone', ca, servername: name };
  return new Promise((resolve) => {
    request({ ...target, headers: { host: name, ...headers }, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
      .end();
  });
}

test('the certificate is for WeChat’s names and this machine, from an authority of one start', () => {
  const x509 = new X509Certificate(certificate.cert);
  const authority = new X509Certificate(certificate.ca);
  for (const name of [...wechatHosts, 'localhost']) expect(x509.checkHost(name)).toBe(name);
  expect(x509.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect([x509.ca, authority.ca, x509.verify(authority.publicKey)]).toEqual([false, true, true]);
});

test('clients that trust the authority reach WeChat by its names, others do not', async () => {
  const simulator = await startSimulator({ tls: certificate });
  expect(simulator.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const { ca } = certificate;
  expect(await ask(simulator.origin, ca, 'api.weixin.qq.com')).toBe(200);
  expect(await ask(simulator.origin, ca, 'open.weixin.qq.com', { host: 'evil.example' })).toBe(421);
  expect(await ask(simulator.origin, ca, 'evil.example')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  const other = await createCertificate(['127.0.0.1']);
  expect(await ask(simulator.origin, other.ca, 'api.weixin.qq.com')).toMatch(/CERT|SIGNATURE/);
  await simulator.close();
});

test('pages of its own origin may press its buttons over https, those of others may not', async () => {
  const simulator = await startSimulator({ tls: certificate });
  const { host } = new URL(simulator.origin);
  const from = (origin: string) =>
    ask(simulator.origin, certificate.ca, 'localhost', { host, origin }) as Promise<number>;
  expect(await Promise.all([from(simulator.origin), from(`http://${host}`)])).toEqual([200, 403]);
  await simulator.close();
});

test('phones open a site whose certificate they were told to trust, and no other', async () => {
  const site = await openSite({ tls: certificate });
  const doubting = await startSimulator({ apps: [account] });
  const page = await doubting.phone('wang-wei').open(`${site.origin}/start`);
  expect(page).toMatchObject({ kind: 'error', text: expect.stringContaining('证书不受信任') });
  doubting.allowOpen(site.origin, certificate.ca);
  expect((await doubting.phone('wang-wei').open(`${site.origin}/start`)).kind).toBe('consent');
  expect((await doubting.phone('wang-wei').allow()).kind).toBe('page');
  await Promise.all([doubting.close(), site.close()]);
});

test('phones trust a certificate that signed itself, once they were told to', async () => {
  const own = await generate([{ name: 'commonName', value: 'site' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const site = await openSite({ tls: { cert: own.cert, key: own.private } });
  const trusting = await startSimulator({ apps: [account], phonesTrust: [own.cert] });
  expect((await trusting.phone('wang-wei').open(`${site.origin}/start`)).kind).toBe('consent');
  await Promise.all([trusting.close(), site.close()]);
});

const caFile = join(tmpdir(), `simulator-ca-${process.pid}.pem`);
afterAll(() => rm(caFile, { force: true }));

test('--tls writes its authority and says how to use it', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const ended = main(['--port', '0', '--tls', '--ca-file', caFile]);
  await vi.waitFor(() => expect(out).toContain('NODE_EXTRA_CA_CERTS'), { timeout: 60_000 });
  const origin = /https:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
  const ca = await readFile(caFile, 'utf8');
  expect(out).toContain(new X509Certificate(ca).fingerprint256);
  expect(await ask(origin, ca, 'open.weixin.qq.com')).toBe(200);
  process.emit('SIGTERM');
  await ended;
  vi.restoreAllMocks();
});
