/** Flask, gunicorn and requests as Debian packages them; does nothing where they are. */
import { findMissing, install } from '../../../scripts/setup/apt.mjs';
import { createProgress } from '../../../scripts/setup/progress.mjs';

const packages = ['python3-flask', 'gunicorn', 'python3-requests'];

const progress = createProgress(process.stderr);
await progress.step('packages of the peer', async (step) => {
  const missing = await findMissing(packages);
  const failure = missing.length > 0 ? await install(step, missing) : undefined;
  if (failure === undefined) return;
  process.stderr.write(`${failure}\n`);
  process.exitCode = 1;
});
