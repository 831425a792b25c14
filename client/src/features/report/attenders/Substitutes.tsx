import { Button, Text } from '@mantine/core';
import type { Substitution } from '@minber/shared/attendance/record';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import classes from '../Rows.module.css';
import { refreshRecord } from '../refreshRecord.ts';
import { SubstituteModal } from './SubstituteModal.tsx';

/** Who came for whom, and on what basis. */
export function Substitutes({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('substitutes.title')}
      actions={
        may('substitution:write') && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconUserShare size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('substitutes.add')}
          </Button>
        )
      }
    >
      {report.substitutions.length === 0 && <Text c="dimmed">{t('substitutes.none')}</Text>}
      <ul className={classes.list}>
        {report.substitutions.map((substitution) => (
          <Row key={substitution.substitutionId} report={report} substitution={substitution} />
        ))}
      </ul>
      {adding && <SubstituteModal report={report} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function Row({ report, substitution }: { report: SessionReport; substitution: Substitution }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const { personName, representedName, basis, withdrawnAt, withdrawnBy, substitutionId } = substitution;
  const params = { seminarId: report.seminarId, sessionId: report.sessionId, substitutionId };
  return (
    <li className={classes.row} data-done={withdrawnAt !== null}>
      <div className={classes.head}>
        {t('substitutes.says', { name: personName, represented: representedName })}
        {withdrawnAt !== null && <Tag>{t('withdrawn')}</Tag>}
      </div>
      <Text>{t('substitutes.basisIs', { basis })}</Text>
      <Text size="sm" c="dimmed">
        {substitution.byName}, {format.fullDateTime(substitution.at)}
        {withdrawnAt !== null &&
          ` · ${t('withdrawnBy', { name: withdrawnBy ?? '', time: format.fullDateTime(withdrawnAt) })}`}
      </Text>
      {withdrawnAt === null && may('substitution:write') && (
        <ConfirmButton
          mt="sm"
          size="sm"
          destructive
          title={t('substitutes.withdrawTitle')}
          text={t('substitutes.withdrawText', { name: personName, represented: representedName })}
          confirm={t('withdraw')}
          run={async () => {
            await call(recordApi.withdrawSubstitution, { params });
            await refreshRecord();
          }}
        >
          {t('withdraw')}
        </ConfirmButton>
      )}
    </li>
  );
}
