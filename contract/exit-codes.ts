/**
 * What the process's exit code asks of whoever started it: our supervisor, Windows Shell Launcher, systemd. The numbers
 * are Shell Launcher's own for its four actions, so that its table maps each to itself.
 * https://learn.microsoft.com/windows-hardware/customize/enterprise/shell-launcher
 */
export const exitCodes = { restartApp: 0, restartDevice: 1, shutDown: 2, doNothing: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * How `--verify-audit` ends. `noKey`: the log adds up, but (some of) it was written or read without the key, so that
 * whoever may write the file could have made it so.
 */
export const verifyCodes = { whole: 0, broken: 1, noKey: 2, unreadable: 3 } as const;
