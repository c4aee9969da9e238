/** `npm run simulator -- --port N`: the simulator alone, until Ctrl+C. */
import { writeFile } from 'node:fs/promises';
import type { Wanted } from './cli-options.ts';
import { help, wantedBy } from './cli-options.ts';
import type { TlsStory } from './cli-story.ts';
import { story } from './cli-story.ts';
import type { SimulatorOptions } from './options.ts';
import { startSimulator, wechatHosts } from './start.ts';

function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

interface Secured {
  readonly tls: NonNullable<SimulatorOptions['tls']>;
  readonly told: TlsStory;
}

/** The library that makes certificates is loaded only when one is wanted. */
async function secured({ host, caFile }: Wanted): Promise<Secured | undefined> {
  if (caFile === undefined) return undefined;
  const { createCertificate, fingerprintOf } = await import('./certificate.ts');
  const hosts = new Set([...wechatHosts, 'localhost', '127.0.0.1', '::1', host]);
  const { ca, cert, key } = await createCertificate([...hosts]);
  await writeFile(caFile, ca);
  return { tls: { cert, key }, told: { file: caFile, fingerprint: fingerprintOf(ca) } };
}

async function run(wanted: Wanted): Promise<void> {
  const { apps, host, port, faults, allowOpen, phones } = wanted;
  const secure = await secured(wanted);
  const tls = secure ? { tls: secure.tls } : {};
  const simulator = await startSimulator({ host, port, apps, faults, allowOpen, ...tls });
  try {
    const origin = phones ? await simulator.openToPhones(phones) : undefined;
    process.stdout.write(`${story(simulator, origin && `${origin}/phone`, secure?.told)}\n`);
    await untilSignalled();
  } finally {
    await simulator.close();
  }
}

const textOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'unknown trouble');

/** Resolves when the simulator has ended. Exit code 2: a wrong option; 1: it could not start. */
export async function main(argv: readonly string[]): Promise<void> {
  let wanted: Wanted | 'help';
  try {
    wanted = await wantedBy(argv);
  } catch (thrown) {
    process.exitCode = 2;
    process.stderr.write(`${textOf(thrown)}\n\n${help}`);
    return;
  }
  if (wanted === 'help') {
    process.stdout.write(help);
    return;
  }
  try {
    await run(wanted);
  } catch (thrown) {
    process.exitCode = 1;
    process.stderr.write(`${textOf(thrown)}\n`);
  }
}
