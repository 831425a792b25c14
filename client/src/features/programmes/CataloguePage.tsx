import { Button, Stack } from '@mantine/core';
import { catalogueApi } from '@minber/shared/programmes/contract';
import { IconBooks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay, useSession } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { EnrolByCode } from '../learn/EnrolByCode.tsx';
import { Hours } from '../learn/Hours.tsx';
import classes from './Catalogue.module.css';

/** Every published programme, for anybody. */
export default function CataloguePage() {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const may = useMay();
  const { kind } = useSession();
  const { data, error, refetch, isPending } = useQuery(ask(catalogueApi.list));
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          (may('programme:list') || may('cohort:list')) && (
            <Button component={Link} to="/authoring" variant="default">
              {t('manage')}
            </Button>
          )
        }
      />
      <Stack gap="xl">
        {isPending && <ListSkeleton rows={3} height={130} />}
        {error && <ErrorPanel error={error} retry={() => void refetch()} />}
        {data && data.items.length === 0 && (
          <EmptyState icon={<IconBooks size={40} stroke={1.4} />} title={t('none')} text={t('noneText')} />
        )}
        {data && data.items.length > 0 && (
          <ul className={classes.list}>
            {data.items.map((programme) => (
              <li key={programme.programmeId} className={classes.programme}>
                <h2 className={classes.title}>
                  <Link to={`/programmes/${programme.programmeId}`}>{localized(programme.title)}</Link>
                </h2>
                <p className={classes.summary}>{localized(programme.summary)}</p>
                <p className={classes.facts}>
                  <strong>
                    <Hours minutes={programme.minutes} />
                  </strong>
                  <span>{t('moduleCount', { count: programme.modules })}</span>
                  <span>{t('activityCount', { count: programme.activities })}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
        {kind === 'person' && <EnrolByCode />}
      </Stack>
    </>
  );
}
