import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';

/** The seminar of the address, once it is here. */
export function SeminarGate({ children }: { children: (seminar: Seminar) => ReactNode }) {
  const { seminarId = '' } = useParams();
  const seminar = useQuery(ask(seminarApi.get, { params: { seminarId } }));
  if (seminar.isPending) return <PageSkeleton />;
  if (seminar.error) return <ErrorPanel error={seminar.error} retry={() => void seminar.refetch()} />;
  return children(seminar.data);
}
