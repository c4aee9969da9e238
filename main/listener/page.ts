/** The few pages a phone can see: plain HTML, no script, nothing loaded. Every foreign text in them is escaped. */
import type { PlainFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { tell } from '../../contract/words/tell.ts';
import { pageCss } from './page-css.ts';
import { type PageWords, pageWords } from './page-words.ts';
import type { PhonePage } from './words.ts';

type Mood = 'good' | 'calm' | 'warn';

interface Parts {
  readonly mood: Mood;
  readonly heading: string;
  /** Markup, escaped already. */
  readonly body: string;
  /** Null where there is still something to do here. */
  readonly closing: string | null;
}

const marks: Readonly<Record<Mood, string>> = {
  good: '<path d="m5 12.5 4.6 4.6L19 7.6"/>',
  calm: '<path d="M6 12h12"/>',
  warn: '<path d="M12 5.5v8.5M12 18.4v.1"/>',
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '');

/** A name comes from a stranger: nothing invisible, and not a book. */
function displayName(name: string): string {
  const text = name
    .slice(0, 400)
    .replace(/(?!\u200d)[\p{Cc}\p{Cf}]|[\p{Zl}\p{Zp}]/gu, '')
    .trim();
  const characters = [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment.slice(0, 16));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

type DonePage = Extract<PhonePage, { kind: 'done' }>;

/** The same as the kiosk's screen. */
function greetingOf(
  words: PageWords,
  page: DonePage,
): Pick<Parts, 'heading'> & { readonly greeting: string } {
  const name = displayName(page.name) || words.done.nameless;
  if (page.here) return { heading: words.here.heading, greeting: words.here.hello(name) };
  if (page.left) return { heading: words.left.heading, greeting: words.left.goodbye(name) };
  const { heading, welcome, welcomeBack } = words.done;
  return { heading, greeting: page.first ? welcome(name) : welcomeBack(name) };
}

function done(words: PageWords, page: DonePage): Parts {
  const { heading, greeting } = greetingOf(words, page);
  const isCounted = !page.first && !page.here && !page.left;
  const visits = isCounted ? `<p>${escapeHtml(words.done.visits(page.visits))}</p>` : '';
  return {
    mood: 'good',
    heading,
    body: `<p>${escapeHtml(words.done.next)}</p><div class="who"><p class="name"><bdi>${escapeHtml(greeting)}</bdi></p>${visits}</div>`,
    closing: words.closing,
  };
}

/** A failure without words, were there one, must not end in another failure. */
function said(language: Language, failure: PlainFailure) {
  try {
    return tell(language, failure).visitor;
  } catch {
    return tell(language, { code: 'internal', detail: {} }).visitor;
  }
}

/** One line for a client that shows it as it is. */
export function sentence(language: Language, failure: PlainFailure): string {
  const { what, todo } = said(language, failure);
  return language === 'en' ? `${what}. ${todo}` : `${what}。${todo}`;
}

function partsOf(page: PhonePage, language: Language): Parts {
  const words = pageWords[language];
  const plain = (mood: Mood, heading: string, text: string): Parts => ({
    mood,
    heading,
    body: `<p>${escapeHtml(text)}</p>`,
    closing: words.closing,
  });
  switch (page.kind) {
    case 'done':
      return done(words, page);
    case 'unlocked':
      return { ...plain('good', words.unlocked.heading, words.unlocked.text), closing: words.closing };
    case 'declined':
      return plain('calm', words.declined.heading, words.declined.text);
    case 'gone':
      return plain('calm', words.gone.heading, words.gone.text);
    case 'onlyInWeChat':
      return { ...plain('calm', words.onlyInWeChat.heading, words.onlyInWeChat.text), closing: null };
    case 'failed': {
      const { what, todo } = said(language, page.failure);
      return { ...plain('warn', what, todo), closing: null };
    }
  }
}

export function renderPage(page: PhonePage, language: Language): string {
  const { mood, heading, body, closing } = partsOf(page, language);
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(heading)}</title><link rel="icon" href="data:,"><style>${pageCss}</style></head>
<body class="${mood}"><main><svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${marks[mood]}</svg>
<h1>${escapeHtml(heading)}</h1>${body}</main>${closing === null ? '' : `<footer>${escapeHtml(closing)}</footer>`}</body></html>`;
}
