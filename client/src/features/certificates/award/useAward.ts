import type { Award, AwardRule } from '@minber/shared/certificates/award';
import { awardApi } from '@minber/shared/certificates/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { call, download } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';

export interface AwardDeeds {
  award: UseQueryResult<Award>;
  /** Where it belongs. */
  back: string;
  setRule: (rule: AwardRule) => Promise<void>;
  issue: (body: { key: string; personIds: string[] }) => Promise<{ jobId: string }>;
  renew: () => Promise<unknown>;
  /** Starts the job that draws every paper. */
  prepareArchive: () => Promise<{ jobId: string }>;
  /** The same for the life of the page. */
  takeArchive: () => Promise<void>;
}

/** The certificates of the cohort or the seminar in the address. */
export function useAward(): AwardDeeds {
  const { cohortId = '', seminarId } = useParams();
  const inCohort = { cohortId };
  const inSeminar = { seminarId: seminarId ?? '' };
  const isSeminar = seminarId !== undefined;
  const ofCohort = useQuery({ ...ask(awardApi.ofCohort, { params: inCohort }), enabled: !isSeminar });
  const ofSeminar = useQuery({ ...ask(awardApi.ofSeminar, { params: inSeminar }), enabled: isSeminar });
  const renew = useCallback(() => refresh(isSeminar ? awardApi.ofSeminar : awardApi.ofCohort), [isSeminar]);
  const takeArchive = useCallback(
    () =>
      isSeminar
        ? download(awardApi.archiveOfSeminar, { params: { seminarId: seminarId ?? '' } })
        : download(awardApi.archiveOfCohort, { params: { cohortId } }),
    [isSeminar, seminarId, cohortId],
  );
  return {
    award: isSeminar ? ofSeminar : ofCohort,
    back: isSeminar ? `/seminars/${seminarId}` : `/cohorts/${cohortId}`,
    setRule: async (body) => {
      if (isSeminar) await call(awardApi.ruleOfSeminar, { params: inSeminar, body });
      else await call(awardApi.ruleOfCohort, { params: inCohort, body });
      await renew();
    },
    issue: (body) =>
      isSeminar
        ? call(awardApi.issueToSeminar, { params: inSeminar, body })
        : call(awardApi.issueToCohort, { params: inCohort, body }),
    renew,
    prepareArchive: () => {
      const body = { key: crypto.randomUUID() };
      return isSeminar
        ? call(awardApi.prepareForSeminar, { params: inSeminar, body })
        : call(awardApi.prepareForCohort, { params: inCohort, body });
    },
    takeArchive,
  };
}
