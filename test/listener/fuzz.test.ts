/** Requests that nobody thought of: whatever comes, main hears only what has the shape of an ask, and the thread lives. */

import { expect, test } from 'vitest';
import { fc } from '../properties.ts';
import { openDoor, raw } from './door.ts';

const pieces = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '/',
    '//',
    '..',
    '%00',
    '%2e',
    '%',
    '?',
    '#',
    '&',
    '=',
    ';',
    '\\',
    ' ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\0',
  ),
  fc.constantFrom(
    'mini',
    'login',
    'session',
    'avatar',
    's',
    'r',
    'oa',
    'web',
    'callback',
    'check',
    '__proto__',
  ),
);
const text = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''));
const target = fc.oneof(
  { weight: 3, arbitrary: text.map((end) => `/${end}`) },
  fc.constantFrom('/mini/login', '/mini/session', '/mini/avatar', '/oa/callback', '/s/a', '/r/a'),
  text,
);
const names = [
  'Host',
  'Content-Length',
  'Content-Type',
  'Transfer-Encoding',
  'Content-Encoding',
  'Expect',
  'Upgrade',
  'Connection',
  'Authorization',
  'Accept-Language',
  'Origin',
  'Sec-Fetch-Site',
  'Cookie',
  '__proto__',
];
const values = fc.oneof(
  fc.constantFrom(
    'application/json',
    'chunked',
    'close',
    '0',
    '5',
    '99999999999',
    '-1',
    '100-continue',
    'gzip',
  ),
  text,
);
const header = fc
  .tuple(fc.oneof(fc.constantFrom(...names), text), values)
  .map(([name, value]) => `${name}: ${value}`);
const json = fc.oneof(fc.json(), fc.constantFrom('{"code":"a"}', '{"code":"a","scene":"b"}', '{}'), text);

const requests = fc.record({
  method: fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'HEAD',
    'PATCH',
    'CONNECT',
    'TRACE',
    'x',
  ),
  target,
  ownHost: fc.boolean(),
  ownLength: fc.boolean(),
  headers: fc.oneof(fc.constant([]), fc.array(header, { maxLength: 4 })),
  body: json,
});

type Made = typeof requests extends fc.Arbitrary<infer Value> ? Value : never;

const shapes: Readonly<Record<string, RegExp>> = {
  ticket: /^[A-Za-z0-9_-]{1,64}$/,
  id: /^[A-Za-z0-9_-]{1,64}$/,
  code: /^[A-Za-z0-9_-]{1,512}$/,
  query: /^[\x21-\x7e]{0,2048}$/,
  token: /^[A-Za-z0-9_-]{16,128}$/,
};

test('10,000 requests of chance and malice: none is answered amiss, none ends the thread', async () => {
  const door = await openDoor();
  const host = `Host: 127.0.0.1:${door.port()}`;
  const bytes = ({ method, target: at, ownHost, ownLength, headers, body }: Made) => {
    const length = `Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json`;
    const own = [...(ownHost ? [host] : []), ...(ownLength ? [length] : [])];
    const lines = [`${method} ${at} HTTP/1.1`, ...own, ...headers, 'Connection: close'];
    return `${lines.join('\r\n')}\r\n\r\n${body}`;
  };
  const all = fc.sample(requests, { numRuns: 10_000, seed: 20_261_121 }).map(bytes);
  const wrong: string[] = [];
  for (let from = 0; from < all.length; from += 200) {
    const batch = all.slice(from, from + 200).map(async (one) => {
      const answer = await raw(door.port(), one, '\r\n\r\n', Buffer.from([0]));
      if (/^HTTP\/1\.1 5|access-control|\n\s+at /i.test(answer)) wrong.push(one);
    });
    await Promise.all(batch);
  }
  expect(wrong).toEqual([]);
  for (const ask of door.asked) {
    for (const [name, value] of Object.entries(ask)) expect(String(value)).toMatch(shapes[name] ?? /^/);
  }
  expect(door.asked.length).toBeGreaterThan(10);
  expect((await door.post('/mini/login', { code: 'c' })).status).toBe(200);
  expect(door.states).toHaveLength(1);
});
