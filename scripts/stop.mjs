/** An end that a person can act on: its message is printed alone, without a stack. */

export class Stop extends Error {}

/**
 * Runs a command of this folder and turns whatever it throws into a message and an exit code.
 * @param {() => Promise<number | void>} body
 */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
