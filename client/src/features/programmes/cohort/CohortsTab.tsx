import { Button, Group, Stack, Text } from '@mantine/core';
import type { Programme } from '@minber/shared/programmes/state';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { AuthorRuns } from './AuthorRuns.tsx';
import { CohortModal } from './CohortModal.tsx';
import { CohortTable } from './CohortTable.tsx';

/** The runs of a programme. */
export function CohortsTab({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programmes');
  const may = useMay();
  const [isMaking, setMaking] = useState(false);
  const { programmeId, publishedVersion, mayRun } = programme;
  return (
    <Stack>
      {mayRun && publishedVersion !== null && (
        <Group>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
            {t('cohort.new')}
          </Button>
        </Group>
      )}
      {mayRun && publishedVersion === null && <Text c="dimmed">{t('cohort.publishFirst')}</Text>}
      {may('cohort:list') ? <CohortTable programmeId={programmeId} /> : <AuthorRuns programmeId={programmeId} />}
      {isMaking && <CohortModal programmeId={programmeId} onClose={() => setMaking(false)} />}
    </Stack>
  );
}
