/** Properties are tried on the same cases in every `npm test`, on new ones and ten times as many in `npm run test:long`. */
import * as fc from 'fast-check';

const searching = process.env['WXLOBBY_PROPERTIES'] === 'new';

// A red `npm test` must say something of the change, not of the dice; what the long run finds becomes an example.
fc.configureGlobal(searching ? { numRuns: 1_000 } : { seed: 20_261_121 });

/** How often to try; for `fc.assert`. */
export const tries = (usual: number): { readonly numRuns: number } => ({
  numRuns: searching ? usual * 10 : usual,
});

export { fc };
