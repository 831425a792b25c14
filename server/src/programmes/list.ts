import type { Scope } from '@minber/shared/access/rules';
import { foldedWords } from '@minber/shared/identity/names';
import type { Page } from '@minber/shared/platform/paging';
import { minutesOf } from '@minber/shared/programmes/outline';
import type { ProgrammeSummary } from '@minber/shared/programmes/state';
import type { Filter } from '../platform/index.ts';
import { programmesOpenTo } from './facets.ts';
import { CohortModel, ProgrammeModel } from './model.ts';
import { isChanged, type LoadedProgramme, newestOf } from './programme.ts';

/** Programmes in scope, last saved first; the cursor is the number of the next one. */
export async function listProgrammes(
  scope: Scope,
  wanted: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<ProgrammeSummary>> {
  const words: Filter[] = foldedWords(wanted.q).map((word) => ({ words: { $regex: `^${word}` } }));
  const start = Math.max(0, Number.parseInt(wanted.cursor ?? '0', 10) || 0);
  const found = await ProgrammeModel.find({ $and: [programmesOpenTo(scope), ...words] }, { outbox: 0 })
    .sort({ savedAt: -1, _id: -1 })
    .skip(start)
    .limit(wanted.limit + 1)
    .lean<LoadedProgramme[]>();
  const page = found.slice(0, wanted.limit);
  const counts = await Promise.all(page.map(({ _id }) => CohortModel.countDocuments({ programmeId: _id })));
  return {
    items: page.map((programme, at) => ({
      programmeId: programme._id,
      title: programme.title,
      kind: programme.kind,
      minutes: minutesOf(programme),
      modules: programme.modules.length,
      publishedVersion: newestOf(programme)?.version ?? null,
      isChanged: isChanged(programme),
      savedAt: Math.max(programme.savedAt, programme.lessonsSavedAt),
      cohorts: counts[at] ?? 0,
    })),
    next: found.length > wanted.limit ? String(start + wanted.limit) : null,
  };
}
