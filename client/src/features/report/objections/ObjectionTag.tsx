import type { Objection } from '@minber/shared/reports/objections';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';

export function ObjectionTag({ answer }: Pick<Objection, 'answer'>) {
  const { t } = useTranslation('report');
  if (!answer) return <Tag tone="warn">{t('objection.waits')}</Tag>;
  return <Tag tone={answer.outcome === 'accepted' ? 'good' : 'plain'}>{t(`objection.outcome.${answer.outcome}`)}</Tag>;
}
