import { gradesApi } from '@minber/shared/grades/contract';
import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { catalogueApi, cohortApi, learnApi } from '@minber/shared/programmes/contract';
import { words } from './words.ts';

/** What stands on a page before any script has run. */
export interface Painted {
  title: string;
  subtitle: string;
  items: { title: string; text: string }[];
}

interface Page {
  /** As the client's routes.tsx writes it. */
  path: string;
  /** What the page asks for at once; the words come from the first. */
  asks: Endpoint[];
  paint: (answer: unknown, language: Language) => Painted;
}

/** A page whose first words come from an answer of its own. */
function page<E extends Endpoint>(
  path: string,
  [first, ...more]: [E, ...Endpoint[]],
  paint: (answer: OutOf<E>, language: Language) => Painted,
): Page {
  return { path, asks: [first, ...more], paint: (answer, language) => paint(answer as OutOf<E>, language) };
}

/** Pages that are painted at once: those that people come to from outside, often on a slow line. */
export const firstPages: Page[] = [
  page('/programmes', [catalogueApi.list], ({ items }, language) => ({
    ...words.catalogue[language],
    items: items.map(({ title, summary }) => ({ title: inWords(title, language), text: inWords(summary, language) })),
  })),
  page('/learn/:cohortId', [learnApi.cohort], ({ title, cohortTitle, modules }, language) => ({
    title: inWords(title, language),
    subtitle: inWords(cohortTitle, language),
    items: modules.map((module) => ({
      title: inWords(module.title, language),
      text: module.activities.map((activity) => inWords(activity.title, language)).join(' · '),
    })),
  })),
  page('/cohorts/:cohortId/grades', [cohortApi.get, gradesApi.book], ({ programmeTitle }, language) => ({
    title: words.grades[language].title,
    subtitle: inWords(programmeTitle, language),
    items: [{ title: '', text: words.grades[language].text }],
  })),
];

/** In the reader's language, else in one that is written; as the client's pages do. */
function inWords(text: LocalizedText, language: Language): string {
  return text[language] || text.ru || text.kk || text.en;
}
