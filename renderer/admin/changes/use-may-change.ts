/** Which changes are offered to whoever is at the console. Main checks it again. */
import { useCallback, useContext } from 'react';
import { mayChange, type Receipt } from '../../../contract/change.ts';
import { RoleContext } from '../may.ts';

export function useMayChange(): (what: Receipt['what']) => boolean {
  const role = useContext(RoleContext);
  return useCallback((what: Receipt['what']) => role !== null && mayChange(role, what), [role]);
}
