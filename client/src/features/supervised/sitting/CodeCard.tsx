import { Button, Group, Modal, Text } from '@mantine/core';
import type { Sitting } from '@minber/shared/supervised/sittings';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { QrImage } from '../../../ui/QrImage.tsx';
import { useNow } from '../../../ui/useNow.ts';
import classes from './sitting.module.css';

interface Props {
  code: NonNullable<Sitting['code']>;
  title: string;
  /** Beside the code. */
  children: ReactNode;
}

/** Six digits in two halves, as they are read out. */
const spoken = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** The code of now, to be read out or shown to the hall. */
export function CodeCard({ code, title, children }: Props) {
  const { t } = useTranslation('supervised');
  const [isBig, setBig] = useState(false);
  return (
    <Card>
      <div className={classes.codeRow}>
        <div>
          <Text size="sm" c="dimmed">
            {t('code.label')}
          </Text>
          <div className={classes.code}>{spoken(code.text)}</div>
          <Remaining until={code.until} />
        </div>
        <Group gap="xs">
          <Button leftSection={<IconArrowsMaximize size={20} aria-hidden />} onClick={() => setBig(true)}>
            {t('code.show')}
          </Button>
          {children}
        </Group>
      </div>
      <Modal
        opened={isBig}
        onClose={() => setBig(false)}
        fullScreen
        title={title}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <div className={classes.big}>
          <h2 className={classes.bigTitle}>{t('code.own')}</h2>
          <p className={classes.bigHow}>{t('code.how', { address: `${location.host}/test` })}</p>
          <div className={classes.bigCode}>{spoken(code.text)}</div>
          <QrImage value={`${location.origin}/test#${code.text}`} label={t('code.qr')} size={220} />
          <Remaining until={code.until} />
        </div>
      </Modal>
    </Card>
  );
}

function Remaining({ until }: { until: number }) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  const left = Math.max(0, until - useNow(1000));
  return (
    <Text size="sm" c="dimmed" className="numeric">
      {t('code.changes', { time: format.remaining(left) })}
    </Text>
  );
}
