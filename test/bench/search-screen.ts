/**
 * The part of `search` that only the console can show: the built app in real Electron on the seeded registry, its list
 * of people opened, jumped about in and scrolled through, with nothing but Node's inspector on the main process.
 */
import { constants, copyFileSync, rmSync } from 'node:fs';
import { databaseFile } from '../../main/store/database/open-database.ts';
import { startSimulator } from '../../simulator/start.ts';
import { freshFolder, provision, provisionFor, root, staffPin } from '../e2e/tools/kiosk.ts';
import type { BenchRun, Figures } from './bench.ts';
import { type Inspected, startInspected } from './inspected.ts';
import { median, percentile, rounded } from './numbers.ts';
import { untilAttract } from './soak-probe.ts';

/** Rows that are scrolled past, and jumps to the end, each followed by one back to the top. */
const [scrolled, jumps] = [100_000, 10];
const resolution = 5;

const findDesk = `const desk = electron.webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://admin/'));`;
const inConsole = (script: string) => `${findDesk} return desk.executeJavaScript(${JSON.stringify(script)});`;

/** What the scripts below share: a frame, the rows in view and whether each of them shows what it is about. */
const eyes = `
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const grid = () => document.querySelector('[role=grid]');
  const box = () => grid().parentElement;
  /** The row with the focus is drawn as well, wherever it is. */
  const rows = () => {
    const all = [...document.querySelectorAll('[role=grid] [data-index]')];
    const near = (row) => Math.abs(Number(row.dataset.index) - Number(all[0].dataset.index)) < 100;
    return all.filter(near);
  };
  const isWhole = () => { const now = rows(); return now.length > 0 && !now.some((row) => row.getAttribute('aria-busy')); };
  const has = (place) => { const row = document.querySelector('[data-index="' + place + '"]'); return row !== null && !row.getAttribute('aria-busy'); };
  const until = async (done, what) => {
    for (const end = performance.now() + 60000; !done(); await frame()) if (performance.now() > end) throw new Error('in vain: ' + what);
  };
  /** Drawn in one frame, on the screen by the next. */
  const painted = async () => { await frame(); return performance.now(); };`;

const openPeople = `(async () => {${eyes}
  const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent.trim() === '人员');
  const since = performance.now();
  link.click();
  await until(() => grid() !== null && has(0) && isWhole(), 'first rows');
  return (await painted()) - since;
})()`;

/** From the key to the rows of that end. */
const jumpAbout = (people: number) => `(async () => {${eyes}
  const times = [];
  const press = async (key, place) => {
    const since = performance.now();
    (document.activeElement.closest('[role=grid]') ? document.activeElement : document.querySelector('[role=grid] [tabindex="0"]'))
      .dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
    await until(() => has(place) && isWhole(), key);
    return (await painted()) - since;
  };
  await until(() => Number(grid().getAttribute('aria-rowcount')) === ${people} + 1, 'the exact total');
  for (let n = 0; n < ${jumps}; n += 1) { times.push(await press('End', ${people - 1})); await press('Home', 0); }
  return times;
})()`;

/**
 * A screenful less one row with each frame, from the top. A gap is the time from one frame in which every row in view
 * shows what it is about to the next such frame.
 */
const scrollOn = `(async () => {${eyes}
  box().scrollTop = 0;
  await until(() => has(0) && isWhole(), 'the top');
  const height = rows()[0].getBoundingClientRect().height;
  const step = Math.floor((box().clientHeight - 40) / height - 1) * height;
  const gaps = [], frames = [];
  let [whole, last, bare] = [performance.now(), performance.now(), 0];
  for (let place = 0; place < ${scrolled}; ) {
    box().scrollTop += step;
    const at = await frame();
    frames.push(at - last);
    last = at;
    if (isWhole()) { gaps.push(at - whole); whole = at; } else bare += 1;
    place = Math.max(...rows().map((row) => Number(row.dataset.index)));
  }
  gaps.push(last - whole);
  return { gaps, frames, bare };
})()`;

interface Scrolled {
  readonly gaps: readonly number[];
  readonly frames: readonly number[];
  /** Frames in which a row was without contents. */
  readonly bare: number;
}

async function openConsole(app: Inspected): Promise<void> {
  await untilAttract(app);
  await app.run(`
    const kiosk = electron.webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://kiosk/'));
    await kiosk.executeJavaScript("window.bridge.ask['kiosk.staff']().then(() => null)");
    for (;;) {
      ${findDesk}
      if (desk && !desk.isLoading()) break;
      await new Promise((next) => setTimeout(next, 50));
    }
    return null;`);
  await app.run(
    inConsole(`(async () => {${eyes}
      await until(() => document.body.textContent.includes('小李'), 'the lock');
      const said = await window.bridge.ask['desk.unlock']({ name: '小李', pin: '${staffPin}' });
      if (!said.ok) throw new Error(said.failure.code);
      await until(() => document.querySelector('nav a') !== null, 'the console');
      return null;
    })()`),
  );
}

async function measure(app: Inspected, people: number, say: BenchRun['say']): Promise<Figures> {
  await app.run(`
    globalThis.late = process.getBuiltinModule('perf_hooks').monitorEventLoopDelay({ resolution: ${resolution} });
    globalThis.late.enable();
    return null;`);
  const firstPaint = await app.run<number>(inConsole(openPeople));
  const ends = await app.run<readonly number[]>(inConsole(jumpAbout(people)));
  say(`first paint ${rounded(firstPaint, 0)} ms, jumps ${ends.map((ms) => rounded(ms, 0)).join(' ')} ms`);
  const { gaps, frames, bare } = await app.run<Scrolled>(inConsole(scrollOn));
  const late = await app.run<number>('globalThis.late.disable(); return globalThis.late.percentile(99);');
  say(
    `scrolled: ${frames.length} frames, median ${rounded(median(frames), 1)} ms, p99 ${rounded(percentile(frames, 99), 1)}; ` +
      `${bare} with a row without contents; longest gap ${rounded(Math.max(...gaps), 0)} ms`,
  );
  return {
    firstPaintMs: rounded(firstPaint, 1),
    jumpMs: rounded(median(ends), 1),
    scrollGapP99Ms: rounded(percentile(gaps, 99), 1),
    loopDelayP99Ms: rounded(Math.max(0, late / 1e6 - resolution), 1),
  };
}

export async function measureScreen(folder: string, people: number, say: BenchRun['say']): Promise<Figures> {
  const simulator = await startSimulator();
  const dataDir = freshFolder();
  try {
    const { code, stderr } = await provision(dataDir, provisionFor(simulator));
    if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
    const own = databaseFile(dataDir);
    for (const ending of ['', '-wal', '-shm']) rmSync(own + ending, { force: true });
    copyFileSync(databaseFile(folder), own, constants.COPYFILE_FICLONE);
    const app = await startInspected([root, `--data-dir=${dataDir}`, '--windowed']);
    try {
      await openConsole(app);
      return await measure(app, people, say);
    } finally {
      await app.end();
    }
  } finally {
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
