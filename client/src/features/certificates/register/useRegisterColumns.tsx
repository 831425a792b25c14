import type { CertificateRow } from '@minber/shared/certificates/certificate';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { StateTags } from '../StateTags.tsx';
import classes from './register.module.css';

/** Of the register: what an inspector asks for. */
export function useRegisterColumns(): Column<CertificateRow>[] {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const format = useFormat();
  return [
    {
      key: 'person',
      title: t('fields.person'),
      width: '20%',
      main: true,
      cell: ({ certificateId, content }) => <Link to={`/certificates/${certificateId}`}>{content.person}</Link>,
    },
    {
      key: 'serial',
      title: t('fields.serial'),
      cell: ({ serial }) => <span className="numeric">{serial ?? '–'}</span>,
    },
    {
      key: 'issued',
      title: `${t('fields.issued')}, ${t('fields.issuer').toLocaleLowerCase('kk')}`,
      width: 180,
      cell: ({ issuedAt, issuer }) => (
        <>
          <span className={classes.date}>{issuedAt === null ? '–' : format.date(issuedAt)}</span>
          <span className={classes.issuer}>{issuer || t('byRule')}</span>
        </>
      ),
    },
    { key: 'title', title: t('fields.of'), width: '22%', cell: ({ content }) => localized(content.title) },
    { key: 'kind', title: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'hours',
      title: t('fields.hours'),
      numeric: true,
      cell: ({ content }) => format.number(content.minutes / academicHourMinutes),
    },
    { key: 'order', title: t('fields.order'), cell: ({ content }) => content.orderNumber || '–' },
    { key: 'state', title: t('fields.state'), cell: (row) => <StateTags row={row} /> },
  ];
}
