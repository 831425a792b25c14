import { Button } from '@mantine/core';
import { reportsApi } from '@minber/shared/reports/contract';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { Sheet } from './Sheet.tsx';

/** The sheet to print and sign, as it will come out of the printer. */
export default function SheetPage() {
  const { t } = useTranslation('report');
  const { seminarId = '', sessionId = '' } = useParams();
  const options = ask(reportsApi.sessionSheet, { params: { seminarId, sessionId } });
  const sheet = useQuery({ ...options, queryKey: [...options.queryKey, currentLanguage()] });
  return (
    <>
      <PageHeader
        title={t('sheet')}
        back={{ to: `/seminars/${seminarId}/sessions/${sessionId}/report`, label: t('title') }}
        actions={
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={!sheet.data}
            onClick={() => window.print()}
          >
            {t('common:action.print')}
          </Button>
        }
      />
      {sheet.isPending && <PageSkeleton />}
      {sheet.error && <ErrorPanel error={sheet.error} retry={() => void sheet.refetch()} />}
      {sheet.data && <Sheet sheet={sheet.data} />}
    </>
  );
}
