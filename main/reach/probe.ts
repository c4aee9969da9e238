/**
 * One harmless question to each origin: does anything answer there? `HEAD /`, without a parameter, a cookie or a
 * secret; what is answered does not matter. WeChat's page is asked for the way the page is loaded (Chromium, with the
 * system's proxy), its API the way codes are exchanged (Node).
 */
import type { ClientRequest } from 'node:http';
import { net } from 'electron';
import type { Asked } from './verdict.ts';

/** What says that this machine found no way out, rather than that nobody was there. */
const noWay =
  /ENOTFOUND|EAI_|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ERR_INTERNET_DISCONNECTED|ERR_NAME_|ERR_NETWORK_|ERR_ADDRESS_UNREACHABLE|ERR_PROXY_/;

/** SECURITY: of a foreign error only this judgement leaves. */
function judged(thrown: unknown): Asked {
  if (!(thrown instanceof Error)) return 'silent';
  const code = 'code' in thrown ? String(thrown.code) : thrown.message;
  return noWay.test(code) ? 'noWay' : 'silent';
}

interface Sending {
  on(event: 'error', listener: (thrown: Error) => void): unknown;
  end(): unknown;
}

function settle(
  patience: number,
  begin: (answered: () => void) => Sending,
  drop: (sending: Sending) => void,
): Promise<Asked> {
  return new Promise((resolve) => {
    let sending: Sending | null = null;
    const done = (asked: Asked) => {
      clearTimeout(timer);
      resolve(asked);
      if (sending) drop(sending);
    };
    const timer = setTimeout(done, patience, 'silent');
    try {
      sending = begin(() => done('answered'));
      sending.on('error', (thrown) => done(judged(thrown)));
      sending.end();
    } catch (thrown) {
      done(judged(thrown));
    }
  });
}

export function askAsPage(origin: string, patience: number): Promise<Asked> {
  return settle(
    patience,
    (answered) => {
      const asking = net.request({
        method: 'HEAD',
        url: `${origin}/`,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      asking.on('response', answered);
      // Followed nowhere: whoever sends elsewhere has answered.
      asking.on('redirect', answered);
      return asking;
    },
    (asking) => (asking as ReturnType<typeof net.request>).abort(),
  );
}

export async function askAsExchange(origin: string, patience: number): Promise<Asked> {
  const url = new URL('/', origin);
  const { request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return settle(
    patience,
    (answered) =>
      request(url, {
        method: 'HEAD',
        agent: false,
        // SECURITY: said here because NODE_TLS_REJECT_UNAUTHORIZED=0 decides wherever it is left unsaid.
        rejectUnauthorized: true,
      }).on('response', answered),
    (asking) => (asking as ClientRequest).destroy(),
  );
}
