import { Group } from '@mantine/core';
import type { CertificateRow, CertificateState } from '@minber/shared/certificates/certificate';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../ui/Tag.tsx';

const tones: Record<CertificateState, Tone> = { waiting: 'plain', valid: 'good', revoked: 'bad' };

/** Whether it holds, and whether somebody must decide about it. */
export function StateTags({ row }: { row: Pick<CertificateRow, 'state' | 'needsReview'> }) {
  const { t } = useTranslation('certificates');
  return (
    <Group gap={6} component="span">
      <Tag tone={tones[row.state]}>{t(`states.${row.state}`)}</Tag>
      {row.needsReview && <Tag tone="warn">{t('review.tag')}</Tag>}
    </Group>
  );
}
