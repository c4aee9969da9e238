/** A certificate authority for one start, and the certificate it gives to WeChat's names on this machine. */
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM; clients must trust it. Its key is thrown away, so nothing else can ever be signed with it. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const day = 24 * 60 * 60 * 1000;
/** Clients limit the life of certificates; this one is made anew at every start. */
const life = 90 * day;

/** `hosts`: names, or IPv4 addresses and IPv6 ones without brackets. */
export async function createCertificate(hosts: readonly string[], now = Date.now()): Promise<Certificate> {
  const dates = { notBeforeDate: new Date(now - day), notAfterDate: new Date(now + life) };
  const kind = { algorithm: 'sha256', keyType: 'ec', ...dates } as const;
  const authority = await generate([{ name: 'commonName', value: 'WeChat simulator' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const isAddress = (host: string) => /^[\d.]+$|:/.test(host);
  const [first = 'localhost'] = hosts;
  const server = await generate([{ name: 'commonName', value: first }], {
    ...kind,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: hosts.map((host) =>
          isAddress(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host },
        ),
      },
    ],
  });
  return { ca: authority.cert, cert: server.cert, key: server.private };
}

/** For people who compare what they imported. */
export const fingerprintOf = (pem: string) => new X509Certificate(pem).fingerprint256;
