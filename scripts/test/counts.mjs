/** Counting tests so that nothing broken can look like a pass. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** @param {Counts} counts */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What Vitest's JSON says, in our three words. A file that did not load, a runner that crashed and a run without a
 * single executed test each count as one failure: they have no failed test to be seen by.
 * @param {{ code: number, report: string | undefined }} run
 * @returns {Counts}
 */
export function readReport({ code, report }) {
  if (report === undefined) return { ...none, failed: 1 };
  const counts = JSON.parse(report).testResults.map(countFile).reduce(add, none);
  const executed = counts.passed + counts.failed > 0;
  const unexplained = code !== 0 && counts.failed === 0;
  return executed && !unexplained ? counts : add(counts, { ...none, failed: 1 });
}

/**
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 * @returns {Counts}
 */
function countFile({ status, assertionResults }) {
  const counts = assertionResults.map(({ status: one }) => countTest(one)).reduce(add, none);
  return status === 'failed' && counts.failed === 0 ? add(counts, { ...none, failed: 1 }) : counts;
}

/**
 * @param {string} status
 * @returns {Counts}
 */
function countTest(status) {
  if (status === 'passed') return { ...none, passed: 1 };
  return status === 'failed' ? { ...none, failed: 1 } : { ...none, skipped: 1 };
}
