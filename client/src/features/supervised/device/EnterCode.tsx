import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { CodeForm } from '../CodeForm.tsx';
import classes from './device.module.css';

/** A free device: whose turn it is types the code that the coordinator gave him. */
export function EnterCode({ enter }: { enter: (code: string) => Promise<void> }) {
  const { t } = useTranslation('supervised');
  useTitle(t('device.title'));
  return (
    <div className={classes.narrow}>
      <Card title={t('device.title')} level={1}>
        <Stack>
          <Text>{t('device.text')}</Text>
          <CodeForm
            input={{
              label: t('device.code'),
              placeholder: 'XXXX-XXXX',
              autoCapitalize: 'characters',
              spellCheck: false,
            }}
            enter={enter}
          />
        </Stack>
      </Card>
    </div>
  );
}
