/**
 * `--verify-audit [--json]`: goes through the audit log without a window and without changing a byte. For IT, scripts,
 * and whoever does not trust what stands on the kiosk's own screen.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditProof } from '../../contract/audit.ts';
import { verifyCodes } from '../../contract/exit-codes.ts';
import { asFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { auditSaid } from '../../contract/words/audit.ts';
import { openBase, threadFile } from '../base.ts';
import { keptAuditKey } from '../desk/audit-key.ts';
import { proveAudit } from '../store/audit/audit-calls.ts';

export interface TerminalAudit {
  /** The data folder. */
  readonly folder: string;
  readonly json: boolean;
  readonly say: (text: string) => void;
}

/** Gives the exit code, see `verifyCodes`. */
export async function verifyFromTerminal({ folder, json, say }: TerminalAudit): Promise<number> {
  const { settings, secrets } = openBase(folder);
  const language: Language = settings.current()?.language ?? 'zh-CN';
  if (!existsSync(join(folder, 'people.sqlite'))) {
    say(json ? '{"whole":null,"code":"store.unavailable"}\n' : `${auditSaid[language].none}\n`);
    return verifyCodes.unreadable;
  }
  try {
    const options = {
      folder,
      auditKey: settings.current() ? await keptAuditKey(secrets()) : null,
      threadFile: threadFile('store'),
      onNote: () => undefined,
    };
    const proof = await proveAudit(options, () => undefined);
    say(json ? `${JSON.stringify(proof)}\n` : `${auditSaid[language].answer(proof)}\n`);
    return codeOf(proof);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    say(json ? `${JSON.stringify({ whole: null, code })}\n` : `${auditSaid[language].unreadable(code)}\n`);
    return verifyCodes.unreadable;
  }
}

function codeOf(proof: AuditProof): number {
  if (proof.whole) return verifyCodes.whole;
  return proof.why === 'no-key' ? verifyCodes.noKey : verifyCodes.broken;
}
