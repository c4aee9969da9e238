/**
 * The one IPC door, and the only importer of ipcMain. Four questions: who asks, from which frame, may they, is it valid? Then
 * one line into a room. Nothing is thrown across: answers are data.
 */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { type Audience, audiences, type CallName, type WindowKind } from '../../contract/audience.ts';
import { type Answer, type CallInput, type CallOutput, calls } from '../../contract/calls.ts';
import { asFailure, type FailureCode, type FailureDetail } from '../../contract/failure.ts';
import { mayCall } from '../../contract/permissions.ts';
import { refusalOf } from '../../contract/reason.ts';
import type { Role } from '../../contract/staff.ts';
import { pageOrigin } from '../windows/pages.ts';

export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export interface DoorDeps {
  /** The window we made these contents for, or null for everything else. */
  readonly kindOf: (contents: WebContents) => WindowKind | null;
  /** The role of whoever unlocked the console; null while it is locked. */
  readonly role: () => Role | null;
  readonly refused: (call: string, code: FailureCode) => void;
  readonly failed: (call: string, code: FailureCode, detail: FailureDetail) => void;
}

const refusal = (code: FailureCode, detail: FailureDetail = {}): Answer<never> => ({
  ok: false,
  failure: { code, detail },
});

/** SECURITY: a frame that is gone, is not the main one, or is not on our own origin is a stranger. */
function isOurPage(event: IpcMainInvokeEvent, kind: WindowKind): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.origin === pageOrigin(kind);
}

function mayAsk(
  event: IpcMainInvokeEvent,
  audience: Audience,
  name: CallName,
  deps: DoorDeps,
): FailureCode | null {
  const kind = deps.kindOf(event.sender);
  const wanted: WindowKind = audience === 'kiosk' ? 'kiosk' : 'admin';
  if (kind !== wanted || !isOurPage(event, kind)) return 'ipc.forbidden';
  if (audience !== 'admin') return null;
  const role = deps.role();
  if (role === null) return 'ipc.locked';
  return mayCall(role, name) ? null : 'ipc.forbidden';
}

export function serve(handlers: Handlers, deps: DoorDeps): () => void {
  const names: CallName[] = [];
  for (const [audience, list] of Object.entries(audiences) as [Audience, readonly CallName[]][]) {
    for (const name of list) {
      names.push(name);
      ipcMain.handle(name, async (event, raw: unknown): Promise<Answer<unknown>> => {
        const no = mayAsk(event, audience, name, deps);
        if (no) {
          deps.refused(name, no);
          return refusal(no);
        }
        const input = v.safeParse(calls[name].input, raw);
        if (!input.success) {
          deps.refused(name, 'ipc.bad-request');
          return refusal('ipc.bad-request', { ...refusalOf(input.issues[0]) });
        }
        try {
          return { ok: true, value: await (handlers[name] as (input: unknown) => unknown)(input.output) };
        } catch (thrown) {
          const failure = asFailure(thrown);
          deps.failed(name, failure.code, failure.detail);
          return refusal(failure.code, failure.detail);
        }
      });
    }
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(name);
  };
}
