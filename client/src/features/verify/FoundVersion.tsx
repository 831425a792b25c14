import type { PublicVersion } from '@minber/shared/reports/verify';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import classes from './VerifyPage.module.css';

/** What the paper in hand must say too. */
export function FoundVersion({ version }: { version: PublicVersion }) {
  const { t } = useTranslation('verify');
  const localized = useLocalized();
  const format = useFormat();
  const { totals } = version;
  return (
    <Card title={t('found.title')}>
      <Facts
        facts={[
          [t('found.institution'), version.institution],
          [t('found.seminar'), localized(version.title)],
          [
            t('found.session'),
            `${format.date(version.plannedStart)}, ${format.timeRange(version.plannedStart, version.plannedEnd)}`,
          ],
          [t('found.number'), t('found.serialAndVersion', { serial: version.serial, version: version.version })],
          [t('found.approved'), `${version.approvedBy}, ${format.fullDateTime(version.approvedAt)}`],
          [t('found.live'), t('found.minutes', { count: Math.round(version.liveMs / 60_000) })],
          [t('found.expected'), totals.expected],
          [t('found.attended'), totals.attended],
          [t('found.credited'), totals.credited],
          [t('found.late'), totals.late],
          [
            t('found.hash'),
            <code key="hash" className={classes.hash}>
              {version.hash}
            </code>,
          ],
          [
            t('found.key'),
            <code key="key" className={classes.hash}>
              {version.kid}
            </code>,
          ],
        ]}
      />
    </Card>
  );
}
