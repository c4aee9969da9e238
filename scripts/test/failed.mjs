/** What failed, told once more at the end of a run: what was printed on the way is often cut, an end never is. */
import { writeFileSync } from 'node:fs';

/** A message with a counterexample may be long; its beginning says what was expected and what came. */
const linesOfOne = 40;

/**
 * Writes what failed in one run of Vitest, also what failed outside of any test.
 * @param {string} file where to
 * @returns {import('vitest/reporters').Reporter}
 */
export function tellFailures(file) {
  return {
    onTestRunEnd(modules, unhandled) {
      const failed = modules.flatMap((one) => [...inModule(one)]);
      const outside = unhandled.map((error) => told('outside of any test', [error]));
      writeFileSync(file, [...failed, ...outside].map((one) => `${one}\n`).join(''));
    },
  };
}

/** @param {import('vitest/node').TestModule} module */
function* inModule(module) {
  const file = module.relativeModuleId;
  if (module.errors().length > 0) yield told(file, module.errors());
  for (const suite of module.children.allSuites())
    if (suite.errors().length > 0) yield told(`${file} > ${suite.fullName}`, suite.errors());
  for (const test of module.children.allTests('failed'))
    yield told(`${file} > ${test.fullName}`, test.result().errors ?? []);
}

/**
 * @param {string} what
 * @param {readonly { message: string, stack?: string | undefined, diff?: string | undefined }[]} errors
 */
function told(what, errors) {
  const lines = errors.flatMap(({ message, stack, diff }) =>
    [diff, stack ?? message].flatMap((text) => text?.split('\n').slice(0, linesOfOne) ?? []),
  );
  return [`FAILED ${what}`, ...lines].join('\n    ');
}
