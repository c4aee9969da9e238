/** Asking dpkg and apt: what is missing, which name this release gives it, and installing it. */
import { readdirSync } from 'node:fs';
import { capture, live } from '../run.mjs';

const lists = '/var/lib/apt/lists';

/**
 * @param {string[]} wanted names, `a|b` where either will do
 * @returns {Promise<string[]>} those of which no alternative is installed
 */
export async function findMissing(wanted) {
  const names = wanted.flatMap((entry) => entry.split('|'));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query has placeholders of its own
  const format = '${Package} ${db:Status-Status}\n';
  const { stdout } = await capture('dpkg-query', ['-W', '-f', format, ...names]);
  const installed = new Set([...stdout.matchAll(/^(\S+) installed$/gm)].map((found) => found[1]));
  return wanted.filter((entry) => !entry.split('|').some((name) => installed.has(name)));
}

/**
 * @param {import('./progress.mjs').Step} step
 * @param {string[]} missing
 * @returns {Promise<string | undefined>} why it could not be done and what a person can do, or nothing
 */
export async function install(step, missing) {
  const byHand = async () =>
    `apt-get update && apt-get install -y ${(await resolveNames(missing)).join(' ')}`;
  const root = await findRoot();
  if (!root)
    return `System packages are missing and this user may not install them. As root, please run:\n  ${await byHand()}`;
  if (!hasLists()) await update(step, root);
  const names = await resolveNames(missing);
  step.doing(`installing ${names.join(' ')}`);
  let tried = await aptGet(root, ['install', '-y', '--no-install-recommends', ...names]);
  if (tried.code !== 0) {
    await update(step, root);
    tried = await aptGet(root, [
      'install',
      '-y',
      '--no-install-recommends',
      ...(await resolveNames(missing)),
    ]);
  }
  if (tried.code === 0) return undefined;
  return `${tried.output}\napt-get could not install what is missing. As root, please run:\n  ${await byHand()}`;
}

/**
 * How to become root: not at all, without a password, or by asking for one where somebody can answer.
 * @returns {Promise<string[] | undefined>}
 */
async function findRoot() {
  if (process.getuid?.() === 0) return [];
  if ((await capture('sudo', ['-n', 'true'])).code === 0) return ['sudo', '-n'];
  if (process.stdin.isTTY && (await live('sudo', ['-v']).catch(() => 1)) === 0) return ['sudo'];
  return undefined;
}

/**
 * Newer releases renamed libraries (…t64): takes the first name that apt knows here.
 * @param {string[]} entries
 */
async function resolveNames(entries) {
  const candidates = entries.flatMap((entry) => entry.split('|'));
  const { stdout } = await capture('apt-cache', ['show', '--no-all-versions', ...candidates]);
  const known = new Set([...stdout.matchAll(/^Package: (\S+)$/gm)].map((found) => found[1]));
  return entries.map((entry) => {
    const names = entry.split('|');
    return names.find((name) => known.has(name)) ?? names.at(-1) ?? entry;
  });
}

function hasLists() {
  try {
    return readdirSync(lists).some((name) => /_Packages|\.lz4$/.test(name));
  } catch {
    return false;
  }
}

/**
 * @param {import('./progress.mjs').Step} step
 * @param {string[]} root
 */
async function update(step, root) {
  step.doing('reading the package lists');
  await aptGet(root, ['update']);
}

/**
 * @param {string[]} root
 * @param {string[]} args
 */
function aptGet(root, args) {
  // Somebody else's apt may be at work: waiting for its lock beats failing.
  const [program = 'env', ...rest] = [
    ...root,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  return capture(program, [...rest, '-q', ...args]);
}
