/** By which names this listener may be called. A name that anybody can point here (DNS rebinding) is not among them. */
import { isIP } from 'node:net';

export interface Reach {
  readonly address: string;
  readonly port: number;
  readonly secure: boolean;
  /** What phones open, if it is not the address itself. */
  readonly publicOrigin: string | null;
}

export const isLoopback = (address: string) => address === '::1' || /^(?:::ffff:)?127\./.test(address);

export const bracketed = (address: string) => (isIP(address) === 6 ? `[${address}]` : address);

export const originOf = ({ address, port, secure }: Omit<Reach, 'publicOrigin'>) =>
  new URL(`${secure ? 'https' : 'http'}://${bracketed(address)}:${port}`).origin;

/** With and without the port where it is the scheme's own. */
function spellings(origin: string): readonly string[] {
  const { host, hostname, port, protocol } = new URL(origin);
  return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host];
}

export interface Names {
  /** In lower case. */
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

export function namesOf(reach: Reach): Names {
  const { address, port, secure, publicOrigin } = reach;
  const origins = new Set([originOf(reach)]);
  if (isLoopback(address)) origins.add(originOf({ address: 'localhost', port, secure }));
  if (publicOrigin !== null) origins.add(publicOrigin);
  return { origins, hosts: new Set([...origins].flatMap(spellings)) };
}
