import type { CertificateDetail } from '@minber/shared/certificates/certificate';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Facts } from '../../../ui/Facts.tsx';

/** Everything it says, and by what it is found on the public page. */
export function CertificateFacts({ certificate }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const format = useFormat();
  const { content, kind, serial, issuedAt, issuer, checkCode, templateName, templateVersion } = certificate;
  const { original, source } = content;
  const sourcePath = source.kind === 'cohort' ? `/cohorts/${source.id}` : `/seminars/${source.id}`;
  return (
    <Facts
      facts={[
        [t('fields.kind'), t(`kinds.${kind}`)],
        [
          t('fields.of'),
          <Link key="of" to={sourcePath}>
            {localized(content.title)}
          </Link>,
        ],
        [t('fields.hours'), format.number(content.minutes / academicHourMinutes)],
        [t('fields.dates'), [...new Set([content.startsAt, content.endsAt].map(format.date))].join(' – ')],
        [t('fields.serial'), serial],
        [t('fields.checkCode'), checkCode?.replace(/(.{4})(?=.)/g, '$1-')],
        [t('fields.issued'), issuedAt !== null && format.fullDateTime(issuedAt)],
        [t('fields.issuer'), issuer || t('byRule')],
        [t('fields.order'), content.orderNumber],
        [
          t('fields.original'),
          original && (
            <Link key="original" to={`/certificates/${original.certificateId}`}>
              {original.serial}
            </Link>
          ),
        ],
        [t('fields.replaces'), content.replaces],
        [t('fields.template'), `${localized(templateName)}, ${t('version', { version: templateVersion })}`],
      ]}
    />
  );
}
