/** Which column of a file becomes what, while staff put it right. Pure. */
import { type ImportField, type ImportFile, type ImportPlan, importKeys } from '../../../contract/import.ts';

export type DraftPlan = Pick<ImportPlan, 'file' | 'columns' | 'key' | 'addUnknown'>;

export function guessedPlan({ file, columns }: ImportFile): DraftPlan {
  const fields = columns.map(({ guess }) => guess);
  return { file, columns: fields, key: keysIn(fields)[0] ?? 'phone', addUnknown: true };
}

export const keysIn = (columns: readonly ImportField[]) => importKeys.filter((key) => columns.includes(key));

export function withField(plan: DraftPlan, place: number, field: ImportField): DraftPlan {
  const columns = plan.columns.map((before, at) => (at === place ? field : before));
  const keys = keysIn(columns);
  return { ...plan, columns, key: keys.includes(plan.key) ? plan.key : (keys[0] ?? plan.key) };
}

/** A field that stands twice and may stand only once; null when there is none. */
export const doubled = ({ columns }: DraftPlan): ImportField | null =>
  columns.find(
    (field, place) =>
      field !== 'skip' && field !== 'tags' && field !== 'note' && columns.indexOf(field) !== place,
  ) ?? null;
