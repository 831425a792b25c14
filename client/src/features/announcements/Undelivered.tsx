import { Alert, List, Text } from '@mantine/core';
import type { Announcement } from '@minber/shared/programmes/announcements';
import { useTranslation } from 'react-i18next';

interface Props {
  people: Announcement['undelivered'];
  counts: NonNullable<Announcement['mail']>;
}

const reasons = ['refused', 'failed', 'unknown'] as const;

/** Whom the mail did not reach and why, so that somebody can ask them for another address. Nothing where it reached all. */
export function Undelivered({ people, counts }: Props) {
  const { t } = useTranslation('announcements');
  const of = (why: (typeof reasons)[number]) => people.filter((one) => one.why === why);
  const shown = reasons.filter((why) => counts[why] > 0);
  if (shown.length === 0) return null;
  return (
    <Alert color="yellow" title={t('mail.missed')}>
      <List listStyleType="none">
        {shown.map((why) => (
          <List.Item key={why}>
            <Text size="sm">
              {t(`mail.why.${why}`)}
              {': '}
              {of(why)
                .map(({ person, code }) => (code === null ? person.name : `${person.name} (${code})`))
                .join(', ')}
              {counts[why] > of(why).length && '…'}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
