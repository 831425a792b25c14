import { Stack, Text } from '@mantine/core';
import type { OpenItem, VersionSummary } from '@minber/shared/reports/versions';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { VersionDifferences } from './VersionDifferences.tsx';
import { VersionFiles } from './VersionFiles.tsx';

interface Props {
  version: VersionSummary;
  nameOf: (item: OpenItem) => string;
}

/** A frozen version: who approved it, how it is checked, its files, and what it changed. */
export function VersionCard({ version, nameOf }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { totals, supersededBy, acknowledged } = version;
  return (
    <Card
      title={
        <>
          {t('version.name', { version: version.version })}{' '}
          <Tag tone={supersededBy === null ? 'good' : 'plain'}>
            {supersededBy === null ? t('version.holds') : t('version.superseded', { version: supersededBy })}
          </Tag>
        </>
      }
    >
      <Stack>
        <Facts
          facts={[
            [t('version.approved'), `${version.approvedBy}, ${format.fullDateTime(version.approvedAt)}`],
            [t('version.noteLabel'), version.note],
            [
              t('figure.credited'),
              t('version.totals', {
                credited: format.number(totals.credited),
                attended: format.number(totals.attended),
                expected: format.number(totals.expected),
              }),
            ],
            [
              t('version.acknowledged'),
              acknowledged
                .map((item) => [t(`openItems.one.${item.kind}`), nameOf(item)].filter(Boolean).join(': '))
                .join('; '),
            ],
            [
              t('version.serial'),
              <span key="serial" className="numeric">
                {version.serial}
              </span>,
            ],
            [
              t('version.checkCode'),
              <span key="code">
                <code>{version.checkCode}</code>{' '}
                <Link to={`/verify#${version.serial}/${version.checkCode}`}>{t('version.verify')}</Link>
              </span>,
            ],
          ]}
        />
        <VersionFiles version={version} />
        {version.version > 1 && <VersionDifferences version={version} />}
        <details>
          <summary>{t('version.signature')}</summary>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            SHA-256 <code>{version.hash}</code>
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            Ed25519 <code>{version.signature}</code>
          </Text>
        </details>
      </Stack>
    </Card>
  );
}
