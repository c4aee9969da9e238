/**
 * Which characters a syllable may be, the likelier first. Loaded when somebody first types Chinese: 37 kB, and 62 kB
 * more for traditional characters.
 */
import type { Language } from '../../../contract/language.ts';

/** Syllables without tones, ü as v, to characters. */
export type Hanzi = ReadonlyMap<string, readonly string[]>;

const loads = new Map<boolean, Promise<Hanzi>>();

export function loadHanzi(language: Language): Promise<Hanzi> {
  const traditional = language === 'zh-TW';
  const loading = loads.get(traditional) ?? (traditional ? loadTraditional() : loadSimplified());
  loads.set(traditional, loading);
  return loading;
}

async function loadSimplified(): Promise<Hanzi> {
  const { default: layout } = await import('simple-keyboard-layouts/build/layouts/chinese');
  // The package's own type leaves them out.
  const { layoutCandidates } = layout as { readonly layoutCandidates?: Readonly<Record<string, string>> };
  const syllables = Object.entries(layoutCandidates ?? {});
  return new Map(syllables.map(([syllable, characters]) => [syllable, characters.trim().split(/\s+/)]));
}

/**
 * One simplified character may stand for several traditional ones: all of them are offered, the usual one first, and at
 * the very end those that look simplified and are not.
 */
async function loadTraditional(): Promise<Hanzi> {
  const [simplified, { default: usual }, { default: all }, { default: taiwan }] = await Promise.all([
    loadSimplified(),
    import('opencc-js/dict/STCharacters'),
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/TWVariants'),
  ]);
  const [firsts, inTaiwan] = [tableOf(usual), tableOf(taiwan)];
  const others = new Map<string, string[]>();
  for (const [traditional, from] of tableOf(all))
    for (const one of from) others.set(one, [...(others.get(one) ?? []), traditional]);
  const forms = (one: string) =>
    [...(firsts.get(one) ?? [one]), ...(others.get(one) ?? [])].map(
      (form) => inTaiwan.get(form)?.[0] ?? form,
    );
  return new Map(
    [...simplified].map(([syllable, list]) => [syllable, [...new Set([...list.flatMap(forms), ...list])]]),
  );
}

function tableOf(pairs: string): ReadonlyMap<string, readonly string[]> {
  const lines = pairs.split('|').map((line) => line.split(' '));
  return new Map(lines.map(([from = '', ...to]) => [from, to]));
}
