/** Milliseconds; whoever forgot to sign out is gone by then, as in the list of who is on site. */
const day = 86_400_000;

export const mayBeHere = (since: number, now: number): boolean => since > now - day;
