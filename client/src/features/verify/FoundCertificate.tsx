import type { PublicCertificate } from '@minber/shared/certificates/certificate';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import classes from './VerifyPage.module.css';

/** Everything the certificate says: the paper in hand must say the same. */
export function FoundCertificate({ certificate }: { certificate: PublicCertificate }) {
  const { t } = useTranslation('verify');
  const localized = useLocalized();
  const format = useFormat();
  const { person, title, minutes, startsAt, endsAt, institution, orderNumber, original, replaces } = certificate;
  const { kind, serial, issuedAt, hash, kid } = certificate;
  return (
    <Card title={t('certificate.title')}>
      <Facts
        facts={[
          [t('certificate.person'), person],
          [t('certificate.kind'), t(`certificate.kinds.${kind}`)],
          [t('certificate.of'), localized(title)],
          [t('certificate.hours'), format.number(minutes / academicHourMinutes)],
          [t('certificate.dates'), [...new Set([startsAt, endsAt].map(format.date))].join(' – ')],
          [t('found.institution'), institution],
          [t('found.number'), serial],
          [t('certificate.issued'), format.date(issuedAt)],
          [t('certificate.order'), orderNumber],
          [
            t('certificate.original'),
            original &&
              t('certificate.numberAndDate', { serial: original.serial, date: format.date(original.issuedAt) }),
          ],
          [t('certificate.replaces'), replaces],
          [
            t('found.hash'),
            <code key="hash" className={classes.hash}>
              {hash}
            </code>,
          ],
          [
            t('found.key'),
            <code key="key" className={classes.hash}>
              {kid}
            </code>,
          ],
        ]}
      />
    </Card>
  );
}
