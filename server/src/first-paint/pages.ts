import { gradesApi } from '@minber/shared/grades/contract';
import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { activityPath } from '@minber/shared/programmes/activity-path';
import { catalogueApi, cohortApi, learnApi } from '@minber/shared/programmes/contract';
import { words } from './words.ts';

/** Words, and where they lead: a click on them works before any script does. */
export interface PaintedLink {
  text: string;
  href?: string | undefined;
}

/** What stands on a page before any script has run. */
export interface Painted {
  back?: PaintedLink;
  title: string;
  subtitle: string;
  items: { title: PaintedLink; text: string; links?: PaintedLink[] }[];
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
    items: items.map(({ programmeId, title, summary }) => ({
      title: { text: inWords(title, language), href: `/programmes/${programmeId}` },
      text: inWords(summary, language),
    })),
  })),
  page('/learn/:cohortId', [learnApi.cohort], ({ cohortId, title, cohortTitle, modules }, language) => ({
    back: { text: words.home[language], href: '/' },
    title: inWords(title, language),
    subtitle: inWords(cohortTitle, language),
    items: modules.map((module) => ({
      title: { text: inWords(module.title, language) },
      text: '',
      links: module.activities.map((activity) => ({
        text: inWords(activity.title, language),
        href: activity.locks.length === 0 ? activityPath(cohortId, activity) : undefined,
      })),
    })),
  })),
  page(
    '/cohorts/:cohortId/grades',
    [cohortApi.get, gradesApi.book],
    ({ cohortId, title, programmeTitle }, language) => ({
      back: { text: inWords(title, language), href: `/cohorts/${cohortId}` },
      title: words.grades[language].title,
      subtitle: inWords(programmeTitle, language),
      items: [{ title: { text: '' }, text: words.grades[language].text }],
    }),
  ),
];

/** In the reader's language, else in one that is written; as the client's pages do. */
function inWords(text: LocalizedText, language: Language): string {
  return text[language] || text.ru || text.kk || text.en;
}
