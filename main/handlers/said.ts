/** For calls that answer nothing but that it was done. */
export const said = (_done: unknown): null => null;
