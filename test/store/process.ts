/** A second process from a built file, whose lines can be awaited and which never outlives its test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { type BuiltFile, built } from './built.ts';

export interface Started {
  /** Resolves with all lines so far once there are that many. */
  lines(count: number): Promise<readonly string[]>;
  /** Kills it where it stands and gives every whole line it wrote. */
  kill(): Promise<readonly string[]>;
}

export async function start(name: BuiltFile, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, [await built(name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let check = () => {};
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => {
    lines.push(line);
    check();
  });
  const ended = new Promise<void>((resolve) => reader.once('close', resolve));
  const kill = async () => {
    child.kill('SIGKILL');
    await Promise.all([ended, exited(child)]);
    return lines;
  };
  onTestFinished(async () => void (await kill()));
  return {
    kill,
    lines: (count) =>
      new Promise((resolve, reject) => {
        check = () => void (lines.length >= count && resolve(lines));
        void ended.then(() => reject(new Error(`${name} ended after ${lines.length} lines`)));
        check();
      }),
  };
}

const exited = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));
