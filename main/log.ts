/**
 * The log: one line a fact, key=value, cleaned at the mouth. The only importer of electron-log. No line can carry a
 * secret, a code, a state, a token or a whole openId, whoever wrote it.
 */

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

type Level = 'info' | 'warn';

export interface Log {
  note(room: string, fact: string, facts?: Facts): void;
  warn(room: string, fact: string, facts?: Facts): void;
}

type Redactor = (text: string) => string;

const hideParameters: Redactor = (text) =>
  text.replace(
    /\b(secret|access_token|refresh_token|session_key|code|js_code|state|pin)(=|":\s*")[^&\s"]+/gi,
    '$1$2[hidden]',
  );

/** AppSecrets, keys and states of ours are long runs of hex or base64url. */
const hideLongRuns: Redactor = (text) =>
  text.replace(/\b(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_]{26,}\b/g, '[hidden]');

const keepTailOfOpenIds: Redactor = (text) =>
  text.replace(/(?<![A-Za-z0-9_-])o[A-Za-z0-9_-]{23}([A-Za-z0-9_-]{4})(?![A-Za-z0-9_-])/g, 'o…$1');

/** A line is a line: nothing a stranger sent may forge a second one or steer a terminal. */
const oneLine: Redactor = (text) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '·').slice(0, 300);

export const redact: Redactor = (text) => oneLine(hideLongRuns(keepTailOfOpenIds(hideParameters(text))));

export function lineOf(room: string, fact: string, facts: Facts = {}): string {
  const pairs = Object.entries(facts).map(([key, value]) => {
    const text = redact(String(value));
    return `${key}=${/[\s"=]/.test(text) || text === '' ? JSON.stringify(text) : text}`;
  });
  return [room, fact, ...pairs].join(' ');
}

/** Lines of one minute beyond which the rest is only counted, so that a flood cannot fill the disk. */
const linesPerMinute = 600;

/** The library costs 20 ms of a start; the first lines wait in memory for it until the first screen stands. */
const loadAfter = 500;

type Write = (level: Level, line: string) => void;

async function openFile(file: string): Promise<Write> {
  const { default: log } = await import('electron-log/node');
  const out = log.create({ logId: 'wxlobby' });
  // electron-log asks the working directory for a name otherwise, and writes nothing where it finds none.
  out.transports.file.setAppName('WxLobby');
  out.transports.file.resolvePathFn = () => file;
  out.transports.file.maxSize = 5 * 1024 * 1024;
  out.transports.file.sync = false;
  out.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  out.transports.file.format = '{text}';
  out.transports.console.level = process.env['WXLOBBY_LOG'] === 'console' ? 'info' : 'warn';
  out.transports.console.format = '{text}';
  return (level, line) => out[level](line);
}

export function openLog(file: string, clock: () => number = Date.now): Log {
  const waiting: [Level, string][] = [];
  let out: Write | null = null;
  let begun = false;
  const writeOut = () => {
    if (!out) return;
    for (const [level, line] of waiting.splice(0)) out(level, line);
  };
  const load = async () => {
    out = await openFile(file);
    writeOut();
  };
  const begin = () => {
    if (!begun) void load();
    begun = true;
  };
  setTimeout(begin, loadAfter);

  const write: Write = (level, text) => {
    waiting.push([level, `${new Date(clock()).toISOString()} ${level} ${text}`]);
    if (level === 'warn') {
      // Trouble may be the last thing there is to tell.
      begin();
      writeOut();
    } else if (waiting.length === 1 && out) {
      // What is noted in the middle of a sign-in is written once that goes on by itself: a line takes half a millisecond.
      setImmediate(writeOut);
    }
  };

  let minute = 0;
  let lines = 0;
  let dropped = 0;
  const limited = (level: Level, line: string) => {
    const now = Math.floor(clock() / 60_000);
    if (now !== minute) {
      if (dropped > 0) write('warn', lineOf('log', 'dropped', { lines: dropped }));
      minute = now;
      lines = 0;
      dropped = 0;
    }
    if (++lines > linesPerMinute) dropped++;
    else write(level, line);
  };
  return {
    note: (room, fact, facts) => limited('info', lineOf(room, fact, facts)),
    warn: (room, fact, facts) => limited('warn', lineOf(room, fact, facts)),
  };
}
