/** Puts one window's calls and news at `window.bridge`: a function each, none that takes a channel's name. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridges, type WindowKind } from '../contract/audience.ts';

const byName = <T>(names: readonly string[], make: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, make(name)]));

function hear(name: string) {
  return (listener: (news: unknown) => void) => {
    // SECURITY: the event object never reaches the page; it would hand over the sender.
    const pass = (_event: unknown, news: unknown) => listener(news);
    ipcRenderer.on(name, pass);
    return () => void ipcRenderer.removeListener(name, pass);
  };
}

export function expose(kind: WindowKind): void {
  contextBridge.exposeInMainWorld('bridge', {
    ask: byName(bridges[kind].calls, (name) => (input?: unknown) => ipcRenderer.invoke(name, input)),
    hear: byName(bridges[kind].news, hear),
  });
}
