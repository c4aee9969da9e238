/** Which of our languages a phone would like, from its Accept-Language header; nothing of ours in it means zh-CN. */
import type { Language } from '../../contract/language.ts';

const traditional = /^zh-(?:hant|tw|hk|mo)\b/;

function languageOfTag(tag: string): Language | null {
  if (traditional.test(tag)) return 'zh-TW';
  if (/^zh\b/.test(tag)) return 'zh-CN';
  return /^en\b/.test(tag) ? 'en' : null;
}

function choose(header: string): Language {
  let best: Language = 'zh-CN';
  let bestWeight = 0;
  for (const part of header.slice(0, 256).toLowerCase().split(',')) {
    const [tag = '', weight = ''] = part.trim().split(/\s*;\s*q=/);
    const language = languageOfTag(tag);
    const value = weight === '' ? 1 : Number(weight);
    if (language !== null && value > bestWeight) {
      best = language;
      bestWeight = value;
    }
  }
  return best;
}

// Phones of one kind send the same header; a client that sends a new one each time is cut off at this size.
const remembered = new Map<string, Language>();

export function languageOf(header: string | undefined): Language {
  if (header === undefined) return 'zh-CN';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const chosen = choose(header);
  if (remembered.size < 64 && header.length < 128) remembered.set(header, chosen);
  return chosen;
}
