import type { Reporter } from 'vitest/reporters';

export function tellFailures(file: string): Reporter;
