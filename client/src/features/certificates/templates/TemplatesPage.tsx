import { Button } from '@mantine/core';
import { templateApi } from '@minber/shared/certificates/contract';
import type { TemplateSummary } from '@minber/shared/certificates/template';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';

/** How certificates may look; a new template begins as a copy of one. */
export default function TemplatesPage() {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, refetch, isPending } = useQuery(ask(templateApi.list));
  const copying = useRun();
  const copy = ({ templateId }: TemplateSummary) =>
    copying.run(async () => {
      const made = await call(templateApi.duplicate, { params: { templateId } });
      await refresh(templateApi.list);
      await navigate(`/certificates/templates/${made.templateId}`);
    });
  const columns: Column<TemplateSummary>[] = [
    {
      key: 'name',
      title: t('templates.name'),
      main: true,
      cell: ({ templateId, name }) => <Link to={`/certificates/templates/${templateId}`}>{localized(name)}</Link>,
    },
    { key: 'wording', title: t('rule.wording'), cell: ({ wording }) => t(`rule.wordings.${wording}`) },
    {
      key: 'orientation',
      title: t('layout.orientation'),
      cell: ({ orientation }) => t(`layout.orientations.${orientation}`),
    },
    { key: 'version', title: t('templates.version'), numeric: true, cell: ({ version }) => version },
    { key: 'saved', title: t('templates.saved'), cell: ({ savedAt }) => format.fullDateTime(savedAt) },
  ];
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        subtitle={t('templates.subtitle')}
        back={{ to: '/certificates', label: t('register.title') }}
      />
      {copying.error !== null && <ErrorPanel error={copying.error} />}
      {isPending && <ListSkeleton rows={2} />}
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data && (
        <DataTable
          caption={t('templates.title')}
          columns={columns}
          rows={data.items}
          rowKey={({ templateId }) => templateId}
          actionsTitle={t('templates.copy')}
          actions={(row) =>
            row.mayWrite && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconCopy size={16} aria-hidden />}
                aria-label={`${t('templates.copy')}: ${localized(row.name)}`}
                loading={copying.busy}
                onClick={() => void copy(row)}
              >
                {t('templates.copy')}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
