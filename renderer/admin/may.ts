/** What the one at the console may do, from the table main itself goes by: a button nobody may press is not offered. */
import { createContext, useContext } from 'react';
import type { audiences } from '../../contract/audience.ts';
import { mayCall } from '../../contract/permissions.ts';
import type { Role } from '../../contract/staff.ts';

export type AdminCall = (typeof audiences)['admin'][number];

export const RoleContext = createContext<Role | null>(null);

export function useMay(call: AdminCall): boolean {
  const role = useContext(RoleContext);
  return role !== null && mayCall(role, call);
}
