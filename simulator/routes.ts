/** What is served where. A route is data; `dispatch` is the only place that logs, guards and applies faults. */

import { underFaults } from './faults/effects.ts';
import type { FaultBook } from './faults/faults.ts';
import type { Endpoint } from './faults/schema.ts';
import type { Answer } from './wire/answer.ts';
import { refused, withHeaders } from './wire/answer.ts';
import type { Ask } from './wire/ask.ts';
import { Refusal } from './wire/refusal.ts';
import type { RequestRecorder } from './wire/request-log.ts';

export interface Route {
  /** `any`: the handler answers a wrong method in WeChat's own way. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'any';
  /** A path, or a prefix that ends in `/*`. */
  readonly path: string;
  /** WeChat's places are logged and can have faults; our own pages and controls are not. */
  readonly endpoint?: Endpoint;
  /** `tail`: what stands for the `*`. */
  handle(ask: Ask, tail: string): Answer | Promise<Answer>;
}

export interface DispatchParts {
  readonly faults: FaultBook;
  readonly requests: RequestRecorder;
  now(): number;
}

function tailOf(route: Route, path: string): string | undefined {
  if (!route.path.endsWith('/*')) return route.path === path ? '' : undefined;
  const prefix = route.path.slice(0, -1);
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined;
}

const fits = (route: Route, method: string) => route.method === 'any' || route.method === method;

/** WeChat's places log and have faults. */
async function serveWechat(route: Route, endpoint: Endpoint, ask: Ask, tail: string, parts: DispatchParts) {
  const end = parts.requests.begin(endpoint, ask.method, ask.path, ask.query);
  const moment = { endpoint, now: parts.now(), gone: ask.gone };
  let status = 0;
  try {
    const answer = await underFaults(parts.faults.take(endpoint), moment, () => route.handle(ask, tail));
    status = answer === 'cut' ? 0 : answer.status;
    return answer;
  } catch (thrown) {
    status = thrown instanceof Refusal ? thrown.status : 500;
    throw thrown;
  } finally {
    end(status);
  }
}

export const dispatch =
  (routes: readonly Route[], parts: DispatchParts) =>
  async (ask: Ask, foreign: boolean): Promise<Answer> => {
    const here = routes.filter((route) => tailOf(route, ask.path) !== undefined);
    if (here.length === 0) return refused(404, 'path.unknown', 'nothing is served here');
    const route = here.find((each) => fits(each, ask.method));
    if (!route) {
      const allow = here.map(({ method }) => method).join(', ');
      return withHeaders(refused(405, 'method.wrong', 'wrong method for this path'), { allow });
    }
    const tail = tailOf(route, ask.path) ?? '';
    if (route.endpoint) return serveWechat(route, route.endpoint, ask, tail, parts);
    // SECURITY: our pages and controls are for people on this machine, not for pages of other sites.
    if (foreign) return refused(403, 'origin.foreign', 'requests from other sites are not accepted');
    return route.handle(ask, tail);
  };
