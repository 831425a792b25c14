import { languageCookie } from '@minber/shared/platform/given';
import { Language, languages } from '@minber/shared/platform/text';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

const files = import.meta.glob<{ default: Record<string, unknown> }>('./{kk,ru,en}/*.json');
const storageKey = 'minber.language';
let chosenHere = false;
let textsStarted = () => {};
/** The router asks for a page's texts while the first page is still being put together. */
const started = new Promise<void>((resolve) => {
  textsStarted = resolve;
});
/** A change of language fetches the texts known when it begins, so that new ones are asked for only after it. */
let changing = started;

/** One file per language and feature, fetched when a page first needs it. */
const backend: BackendModule & { callbackApi: true } = {
  type: 'backend',
  callbackApi: true,
  init() {},
  read(language, namespace, callback) {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return callback(new Error(`No texts for ${language}/${namespace}`), false);
    load().then(
      (module) => callback(null, module.default),
      // Without a line asking again is no use, and whoever waits for other texts would wait for these, too.
      (cause: Error) => callback(cause, navigator.onLine),
    );
  },
};

/** Starts translations in the language this device used last, else the browser's, else Kazakh. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  textsStarted();
}

/** The texts of a feature, ready before its page renders. */
export async function loadTexts(namespaces: string[]): Promise<void> {
  await changing;
  await i18next.loadNamespaces(namespaces);
}

export function currentLanguage(): Language {
  return Language.catch('kk').parse(i18next.language);
}

/** `chosen`: by the reader's own hand, so a profile signed in to later does not take it back. */
export async function setLanguage(language: Language, chosen: boolean): Promise<void> {
  if (chosen) chosenHere = true;
  remember(language);
  changing = changing.then(async () => {
    if (i18next.language !== language) await i18next.changeLanguage(language);
  });
  await changing;
}

/** Whether the reader has chosen a language since this page was opened. */
export function isLanguageChosen(): boolean {
  return chosenHere;
}

function firstLanguage(): Language {
  const wanted = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => language === wanted.find((tag) => Language.safeParse(tag).success)) ?? 'kk';
}

/** Storage may be closed to us (private windows, policies): then the language lives as long as the page. */
function remember(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server paints the next page in this language
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
