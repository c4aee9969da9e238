/** A process and everything it started, as Linux's /proc tells it. */
import { readdirSync, readFileSync } from 'node:fs';

export const canMeasureMemory = process.platform === 'linux';

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Processor time, in ticks of 10 ms. */
  readonly ticks: number;
}

function statOf(pid: number): Stat | null {
  try {
    // The name stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (fields[0] === 'Z') return null;
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

function treeOf(root: number): Stat[] {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : [],
  );
  const below = (pid: number): Stat[] =>
    all.filter(({ parent }) => parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

export const pidsOf = (root: number): number[] => treeOf(root).map(({ pid }) => pid);

export const isAlive = (pid: number): boolean => statOf(pid) !== null;

/** `gpu-process`, `renderer`, `utility`, `zygote`; Chromium names none for its main process. */
export function kindOf(pid: number): string {
  try {
    return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main';
  } catch {
    return 'gone';
  }
}

export const cpuTicks = (root: number): number => treeOf(root).reduce((sum, { ticks }) => sum + ticks, 0);

function pssKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Shared pages count once, divided among those who share them. */
export const memoryMb = (root: number): number =>
  pidsOf(root).reduce((sum, pid) => sum + pssKb(pid), 0) / 1024;
