/** An audit as lines for a terminal, in words of one language. */
import type { Language } from '../../contract/language.ts';
import type { Audit, Finding, Result } from './findings.ts';
import { lockdownWords } from './words.ts';

const marks: Readonly<Record<Result, string>> = { blocked: '✓', open: '✗', unknown: '?' };

const openOf = (findings: readonly Finding[]) => findings.filter(({ result }) => result === 'open').length;

export function auditText(language: Language, { ours, system }: Audit): string {
  const words = lockdownWords[language];
  const line = ({ result, facts }: Finding, name: string) =>
    [`  ${marks[result]} ${name}`, ...facts].join('  ');
  const ownLines = ours.map((found) => line(found, words.names[found.id]));
  const systemLines = system.flatMap((found) => {
    const [name, todo] = words.systems[found.id];
    if (found.result === 'blocked') return [line(found, name)];
    const head = line(found, name);
    return [found.result === 'unknown' ? `${head}  ${words.unknown}` : head, `      ${todo}`];
  });
  const [own, left] = [openOf(ours), openOf(system)];
  const ends = [
    ...(own > 0 ? [words.oursOpen(own)] : []),
    ...(left > 0 ? [words.systemOpen(left)] : []),
    ...(own + left === 0 ? [words.fine] : []),
  ];
  return [words.ours, ...ownLines, '', words.system, ...systemLines, '', ...ends, ''].join('\n');
}
