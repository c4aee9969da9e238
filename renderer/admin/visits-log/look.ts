/** How the visits log is looked at, kept while one looks at other pages. */
import type { VisitColumn, VisitListQuery } from '../../../contract/visit-list.ts';
import type { ColumnPlace } from '../grid/column.ts';

export interface VisitsLook extends VisitListQuery {
  /** Empty: as they stand when nobody moved them. */
  readonly columns: readonly ColumnPlace<VisitColumn>[];
  readonly density: 'comfortable' | 'compact';
}

export const plainVisitsLook: VisitsLook = {
  search: '',
  sort: { by: 'at', descending: true },
  columns: [],
  density: 'comfortable',
};
