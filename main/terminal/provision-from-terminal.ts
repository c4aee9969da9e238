/** `--provision=FILE` at a terminal: says what was done or which field is wrong, in one line. */
import { join } from 'node:path';
import { asFailure } from '../../contract/failure.ts';
import { openBase } from '../base.ts';
import { createAppearancePictures } from '../windows/appearance-pictures.ts';
import { provision } from './provision.ts';
import { BadProvision } from './provision-file.ts';

/** Resolves to the exit code: 0, or 2 when nothing was changed. */
export async function provisionFromTerminal(file: string, folder: string): Promise<number> {
  try {
    await provision(file, {
      ...openBase(folder),
      pictures: createAppearancePictures(join(folder, 'pictures')),
    });
    process.stdout.write('provisioned\n');
    return 0;
  } catch (error) {
    process.stderr.write(
      `provision: ${error instanceof BadProvision ? error.message : asFailure(error).code}\n`,
    );
    return 2;
  }
}
