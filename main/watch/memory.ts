/** How much the app holds, in MB, by process. */
import { app, type WebContents } from 'electron';

export interface Memory {
  readonly mainMb: number;
  readonly pageMb: number;
}

/**
 * What belongs to the process alone where the system tells it (Windows), else its working set: pages shared with
 * others count in each.
 */
export function memoryOf(page: WebContents | null): Memory {
  const pid = page?.getOSProcessId();
  const metrics = app.getAppMetrics();
  const mb = (wanted: (metric: Electron.ProcessMetric) => boolean) => {
    const memory = metrics.find(wanted)?.memory;
    return Math.round((memory?.privateBytes ?? memory?.workingSetSize ?? 0) / 1024);
  };
  return {
    mainMb: mb(({ type }) => type === 'Browser'),
    pageMb: pid ? mb((metric) => metric.pid === pid) : 0,
  };
}
