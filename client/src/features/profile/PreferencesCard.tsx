import { Select, Stack } from '@mantine/core';
import type { OwnProfile } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { Language } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { reloadSession, useSession } from '../../api/session.ts';
import { setLanguage } from '../../i18n/i18n.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';

const languageNames = [
  { value: 'kk', label: 'Қазақша' },
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
];
const zones = [
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Bishkek',
  'Asia/Omsk',
  'Asia/Shanghai',
  'Europe/Moscow',
  'Europe/Berlin',
  'UTC',
];

/** Language and time zone, saved as soon as they are chosen. */
export function PreferencesCard({ person }: { person: OwnProfile }) {
  const { t } = useTranslation('profile');
  const { institution } = useSession();
  const { busy, error, run } = useRun();

  async function chooseLanguage(value: string | null) {
    const language = Language.parse(value);
    await run(async () => {
      await call(sessionApi.editProfile, { body: { language } });
      await setLanguage(language, true);
      await reloadSession();
    });
  }

  async function chooseZone(value: string | null) {
    await run(async () => {
      await call(sessionApi.editProfile, { body: { timeZone: value } });
      await reloadSession();
    });
  }

  return (
    <Card title={t('preferences')}>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <Select
          label={t('language')}
          data={languageNames}
          value={person.language}
          allowDeselect={false}
          disabled={busy}
          onChange={(value) => void chooseLanguage(value)}
        />
        <Select
          label={t('zone')}
          description={t('zoneHint', { zone: institution.timeZone })}
          placeholder={institution.timeZone}
          data={zones}
          value={person.timeZone}
          clearable
          searchable
          disabled={busy}
          onChange={(value) => void chooseZone(value)}
        />
      </Stack>
    </Card>
  );
}
