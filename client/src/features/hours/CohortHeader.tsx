import { cohortApi } from '@minber/shared/programmes/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FileButtons } from '../year/FileButtons.tsx';

interface Props {
  cohortId: string;
  title: string;
  fetchFile: (format: 'csv' | 'xlsx') => Promise<void>;
  actions?: ReactNode;
}

/** Heads a page about a cohort: whose it is, the way back, and what is shown as a file. */
export function CohortHeader({ cohortId, title, fetchFile, actions }: Props) {
  const localized = useLocalized();
  const { data } = useQuery(ask(cohortApi.get, { params: { cohortId } }));
  const name = data ? localized(data.title) : '…';
  return (
    <PageHeader
      title={title}
      subtitle={data ? localized(data.programmeTitle) : '…'}
      back={{ to: `/cohorts/${cohortId}`, label: name }}
      actions={
        <>
          {actions}
          <FileButtons fetchFile={fetchFile} />
        </>
      }
    />
  );
}
