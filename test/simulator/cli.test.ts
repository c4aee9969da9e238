/** The command line: what it prints and how it ends. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../simulator/cli.ts';

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

test('--help says what there is and starts nothing', async () => {
  await main(['--help']);
  expect(out).toContain('--callback-host');
});

test.each([
  [['--nope'], '--nope'],
  [['--port', 'x'], '--port'],
  [['--port', '65536'], '--port'],
  [['--app-id', 'wx0'], '--app-id'],
])('%j is a usage error that names the option', async (argv, name) => {
  await main(argv);
  expect(process.exitCode).toBe(2);
  expect(err).toContain(name);
});

test('it prints where it is and runs until it is told to end', async () => {
  const ended = main([
    '--port',
    '0',
    '--app-id',
    'wx0123456789abcdef',
    '--secret',
    'abc',
    '--callback-host',
    'a.example',
  ]);
  await vi.waitFor(() => expect(out).toContain('Ctrl+C'), { timeout: 60_000 });
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
  expect(out).toContain('wx0123456789abcdef');
  expect(out).toContain('a.example');
  expect((await fetch(`${origin}/phone`)).status).toBe(200);
  process.emit('SIGINT');
  await ended;
  await expect(fetch(`${origin}/phone`)).rejects.toThrow();
});
