/** Builds the store's thread the way the app does, once per state of the sources, so that tests run what ships. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

const inputs = {
  'store-thread': join(root, 'main/store/thread.ts'),
  /** A second process that does nothing but sign people in, to be killed. */
  'sign-in-loop': join(root, 'test/store/sign-in-loop.ts'),
  'half-migrated': join(root, 'test/store/half-migrated.ts'),
  'keep-locked': join(root, 'test/store/keep-locked.ts'),
};

export type BuiltFile = keyof typeof inputs;

export async function built(name: BuiltFile): Promise<string> {
  // Inside the repository, so that the external better-sqlite3 is found.
  const folder = join(root, 'out/test', `store-${hashOfSources()}`);
  if (!existsSync(folder)) await buildInto(folder);
  return join(folder, `${name}.js`);
}

async function buildInto(folder: string): Promise<void> {
  const temporary = `${folder}-${randomUUID()}`;
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: temporary,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: inputs, output: { format: 'es', entryFileNames: '[name].js' } },
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
  for (const folder of ['main/store', 'contract', 'test/store']) {
    for (const file of readdirSync(join(root, folder), { encoding: 'utf8', recursive: true }).sort()) {
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        hash.update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
