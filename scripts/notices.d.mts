/** For what is written in TypeScript; the scripts themselves are plain JavaScript. */
export function packageOf(id: string): string | null;
/** `bundles` is what a Vite build answers. */
export function writeNotices(bundles: readonly unknown[], file: string): void;
