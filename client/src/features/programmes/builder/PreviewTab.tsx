import { Alert, Stack, Title } from '@mantine/core';
import { learnerModules, nextOf } from '@minber/shared/programmes/learner-view';
import { progressOf } from '@minber/shared/programmes/progress';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { serverClock } from '../../../live/clock.ts';
import { ModuleList } from '../../learn/ModuleList.tsx';
import { ProgressLine } from '../../learn/ProgressLine.tsx';

const monthMs = 30 * 86_400_000;

/** The draft as somebody sees it on the first day of a cohort. */
export function PreviewTab({ programmeId, draft }: { programmeId: string; draft: ProgrammeDraft }) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const now = serverClock.now();
  const modules = learnerModules(draft, { startsAt: now, endsAt: now + monthMs }, [], now);
  return (
    <Stack>
      <Alert color="blue">{t('preview')}</Alert>
      <Title order={2} size="h3">
        {localized(draft.title) || t('untitled')}
      </Title>
      <ProgressLine progress={progressOf(draft, [])} />
      <ModuleList
        modules={modules}
        nextId={nextOf(modules)?.activityId ?? null}
        pathOf={({ kind, activityId }) =>
          kind === 'lesson' ? `/authoring/${programmeId}/lessons/${activityId}?view=reader` : undefined
        }
      />
    </Stack>
  );
}
