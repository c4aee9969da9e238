/** What a person sees of a set-up: a line where work begins and ends, one line in all when nothing was to do. */

/**
 * @typedef {object} Step
 * @property {(what: string) => void} doing says that real work begins
 * @property {(text: string) => void} note says something a person should know
 */

/** @param {NodeJS.WritableStream} out */
export function createProgress(out) {
  const begun = performance.now();
  /** @type {string[]} */
  let skipped = [];
  let worked = false;

  /** @param {string} text */
  const line = (text) => out.write(`${text}\n`);
  const tellSkipped = () => {
    for (const name of skipped) line(`  ${name}: skipped, nothing to do`);
    skipped = [];
  };

  return {
    /**
     * @template T
     * @param {string} name
     * @param {(step: Step) => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(name, work) {
      const from = performance.now();
      let busy = false;
      const result = await work({
        doing(what) {
          if (!worked) line('set-up:');
          busy = worked = true;
          tellSkipped();
          line(`  ${name}: ${what} …`);
        },
        note: (text) => line(`  ${name}: ${text}`),
      });
      if (busy) line(`  ${name}: ok (${seconds(from)})`);
      else skipped.push(name);
      if (worked) tellSkipped();
      return result;
    },
    /** @param {string} text */
    note: (text) => line(`set-up: ${text}`),
    /** @param {string} having what is now at hand */
    end: (having) =>
      line(`set-up: ${worked ? 'done' : 'ready'} (${seconds(begun)})${having && `, with ${having}`}`),
  };
}

/** @param {number} from */
function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
