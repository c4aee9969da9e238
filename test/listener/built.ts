/** Builds the listener's thread the way the app does, once per state of the sources, so that tests run what ships. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export async function builtThread(): Promise<string> {
  const folder = join(root, 'out/test', `listener-${hashOfSources()}`);
  if (!existsSync(folder)) await buildInto(folder);
  return join(folder, 'listener-thread.js');
}

/** The same thread, which breaks when it is told a reply that says so. */
export async function breakableThread(): Promise<string> {
  const file = (await builtThread()).replace('listener-thread', 'breakable-thread');
  const text = `import { parentPort } from 'node:worker_threads';
import './listener-thread.js';
parentPort.on('message', ({ reply }) => { if (reply?.json === 'break') throw new Error('broken'); });
`;
  if (!existsSync(file)) writeFileSync(file, text);
  return file;
}

async function buildInto(folder: string): Promise<void> {
  const temporary = `${folder}-${randomUUID()}`;
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: temporary,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        input: { 'listener-thread': join(root, 'main/listener/thread.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another test file was faster with the same sources.
    rmSync(temporary, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['main/listener', 'contract', 'contract/words']) {
    for (const file of readdirSync(join(root, folder)).sort()) {
      if (file.endsWith('.ts')) hash.update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
