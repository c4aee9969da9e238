/** Why a schema refused something, in words that never repeat what was refused: it may be a secret. */
import * as v from 'valibot';

export interface Refusal {
  /** Dotted path, for instance `channels.website.appId`; empty when the whole is wrong. */
  readonly field: string;
  readonly reason: string;
}

export function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
  const field = v.getDotPath(issue) ?? '';
  if (issue.kind === 'schema' && issue.type === 'strict_object') {
    return {
      field,
      reason:
        issue.expected === 'never' ? 'is not a known field' : `expected ${issue.expected ?? 'an object'}`,
    };
  }
  // valibot's own messages end in "but received …"; ours do not.
  return {
    field,
    reason: issue.message
      .replace(/ but received [\s\S]*$/, '')
      .replace(/^Invalid \w+: /, '')
      .slice(0, 160),
  };
}
