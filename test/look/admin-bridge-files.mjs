/** Exports and imports, scripted. Runs inside the page. */
export function files(scene, tell) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, failure: { code, detail: {} } });
  const job = (part) => ({
    job: 'job-1',
    kind: 'export',
    done: 412_000,
    of: 1_000_000,
    state: 'running',
    file: null,
    failure: null,
    ...part,
  });
  const run = (part) => {
    queueMicrotask(() => tell('job.changed', job(part)));
    return new Promise(() => undefined);
  };
  const problems = [
    { row: 17, column: '手机', why: 'bad-phone' },
    { row: 3_204, column: '手机', why: 'key-twice' },
    { row: 12_001, column: '标签', why: 'bad-tag' },
    { row: 48_733, column: null, why: 'unknown-person' },
  ];
  const report = { rows: 48_740, added: 1_205, changed: 3_311, unchanged: 44_208, refused: 16, problems };
  return {
    'export.start': () => {
      if (scene.exportFails) return fail(scene.exportFails);
      // The answer that there is such a job comes before the news of it.
      setTimeout(() => tell('job.changed', job(scene.job ?? {})), 0);
      return ok(job({}));
    },
    'job.cancel': () => {
      tell('job.changed', job({ state: 'cancelled' }));
      return ok(null);
    },
    'job.show': () => ok(null),
    'import.read': () =>
      ok({
        file: 'file-1',
        name: '2026 年会嘉宾名单（最终版）.csv',
        encoding: 'gb18030',
        columns: ['姓名', '手机', 'openId', '标签', '备注', '是否贵宾', ''].map((title, n) => ({
          title,
          guess: ['displayName', 'phone', 'openId', 'tags', 'note', 'vip', 'skip'][n],
        })),
        sample: [['欧阳修远', '13912345678', 'oLVPpjqs9BhvzwPj5A-vTYAX3GLc', '供应商,VIP', '素食', '是', '']],
      }),
    'import.dryRun': () => (scene.working ? run({ kind: 'dryRun', done: 20_480, of: null }) : ok(report)),
    'import.take': () =>
      scene.working === 'take'
        ? run({ kind: 'import' })
        : ok({
            report,
            receipt: {
              id: 'receipt-import',
              at: Date.now(),
              by: '王芳',
              what: 'import',
              people: 4_516,
              example: null,
              undoable: true,
              undoneAt: null,
              undid: null,
            },
          }),
    'import.keepRefused': () => ok(null),
  };
}
