/**
 * Certificates of the listener, on the main side: one made here for a network of one's own, or PEM files that IT looks
 * after. The library is loaded only when a certificate is made.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { Failure } from '../../contract/failure.ts';
import type { ListenerSettings, Tls } from '../../contract/settings.ts';
import type { KeyPair } from './words.ts';

export type CertificateReason =
  | 'not-pem'
  | 'key-encrypted'
  | 'key-mismatch'
  | 'expired'
  | 'not-yet'
  | 'wrong-host';

type Where = Pick<ListenerSettings, 'address' | 'publicOrigin'>;

const day = 24 * 60 * 60 * 1000;
/** Phones refuse one that lives longer than 398 days. */
const lifeDays = 365;
/** A clock that is a little behind must not make it invalid. */
const earlierDays = 1;

const publicHostOf = ({ publicOrigin }: Where) =>
  publicOrigin === null ? null : new URL(publicOrigin).hostname.replace(/^\[(.*)\]$/, '$1');

/** EC P-256 for the address, the public host and this machine itself; the key is less than 300 bytes of PEM. */
export async function makeCertificate(where: Where, now = Date.now()): Promise<KeyPair> {
  const { generate } = await import('selfsigned');
  const names = new Set(['localhost', '127.0.0.1', '::1', where.address]);
  const publicHost = publicHostOf(where);
  if (publicHost !== null) names.add(publicHost);
  const altNames = [...names].map((name) =>
    isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
  );
  const made = await generate([{ name: 'commonName', value: 'WxLobby' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - earlierDays * day),
    notAfterDate: new Date(now + lifeDays * day),
    // No keyUsage: with one that lacks keyCertSign, Electron's BoringSSL does not take it as its own issuer, and with
    // keyCertSign whoever stole the key could make certificates.
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}

const bad = (reason: CertificateReason, more: Record<string, string | number> = {}) =>
  new Failure('listener.bad-certificate', { reason, ...more });

/** Larger than any chain; a mistaken path is not read into memory. */
const pemAtMost = 256 * 1024;

async function readPem(file: 'certificate' | 'key', path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (found.size > pemAtMost || !found.isFile()) throw bad('not-pem', { file });
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
    throw new Failure('listener.no-certificate', { file, was: typeof code === 'string' ? code : 'read' });
  }
}

/** Reads both files; throws `listener.no-certificate` or `listener.bad-certificate` with `reason`. */
export async function readCertificate(
  { certificate, key }: Extract<Tls, { kind: 'files' }>,
  where: Where,
  now = Date.now(),
): Promise<KeyPair> {
  const keys = { cert: await readPem('certificate', certificate), key: await readPem('key', key) };
  const failure = checkCertificate(keys, where, now);
  if (failure) throw failure;
  return keys;
}

function parseCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function parseKey(pem: string) {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem)) return 'encrypted';
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

/** What phones will call it by: without a public origin, the address. */
function isFor(certificate: X509Certificate, where: Where): boolean {
  const host = publicHostOf(where) ?? where.address;
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}

/** Null: it can be used now. */
export function checkCertificate({ cert, key }: KeyPair, where: Where, now = Date.now()): Failure | null {
  const certificate = parseCertificate(cert);
  if (certificate === null) return bad('not-pem', { file: 'certificate' });
  const parsed = parseKey(key);
  if (parsed === 'encrypted') return bad('key-encrypted', { file: 'key' });
  if (parsed === null) return bad('not-pem', { file: 'key' });
  if (!certificate.checkPrivateKey(parsed)) return bad('key-mismatch');
  if (now < Date.parse(certificate.validFrom)) return bad('not-yet');
  if (now >= Date.parse(certificate.validTo)) return bad('expired', { days: -daysLeft(cert, now) });
  return isFor(certificate, where) ? null : bad('wrong-host', { host: publicHostOf(where) ?? where.address });
}

/** Whole days until it ends; negative when it has. */
export function daysLeft(cert: string, now = Date.now()): number {
  return Math.floor((Date.parse(new X509Certificate(cert).validTo) - now) / day);
}
