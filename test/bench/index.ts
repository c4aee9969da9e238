/** `npm run bench -- [name] [--json] [--n N]`: measures what docs/performance.md states. */
import { parseArgs } from 'node:util';
import type { Bench, Figures } from './bench.ts';
import { listener } from './listener.ts';
import { search } from './search.ts';
import { signin } from './signin.ts';
import { soak } from './soak.ts';
import { startup } from './startup.ts';

const benches: readonly Bench[] = [signin, startup, listener, soak, search];

const help = `Measures what docs/performance.md states.

  npm run bench -- [name] [options]

${benches.map(({ name, about, defaultN }) => `  ${name.padEnd(10)} ${about} (--n ${defaultN})`).join('\n')}

  --json     one JSON object per bench, the last one on the last line
  --n N      how many sign-ins or rounds; --sign-ins N and --people N are the same
  --help     this text
`;

const options = {
  json: { type: 'boolean', default: false },
  n: { type: 'string' },
  'sign-ins': { type: 'string' },
  people: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function read(argv: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Error(`one bench at a time: ${positionals.join(', ')}`);
  const wanted = benches.filter((bench) => name === undefined || bench.name === name);
  if (wanted.length === 0) throw new Error(`no bench is called ${name}`);
  const n = values.n ?? values['sign-ins'] ?? values.people;
  if (n !== undefined && !/^[1-9]\d{0,6}$/.test(n)) throw new Error('--n must be a number from 1');
  return {
    wanted,
    json: values.json,
    help: values.help,
    n: n === undefined ? null : Number(n),
  };
}

const lines = (figures: Figures, above = ''): string[] =>
  Object.entries(figures).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? lines(value, `${above}${key} `)
      : `  ${(above + key).padEnd(18)} ${value ?? 'not measured here'}`,
  );

const table = (name: string, figures: Figures) => [`\n${name}`, ...lines(figures)].join('\n');

async function main(argv: readonly string[]): Promise<number> {
  let asked: ReturnType<typeof read>;
  try {
    asked = read(argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  for (const { name, defaultN, run } of asked.wanted) {
    const say = (line: string) => void process.stderr.write(`${name}: ${line}\n`);
    const figures = await run({ n: asked.n ?? defaultN, say });
    process.stdout.write(
      `${asked.json ? JSON.stringify({ bench: name, ...figures }) : table(name, figures)}\n`,
    );
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
