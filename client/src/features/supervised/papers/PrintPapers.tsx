import { Button, Group, Select, Text } from '@mantine/core';
import { Language, languages } from '@minber/shared/platform/text';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/call.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';

/** The PDF of all papers that wait to be written on, in the language of the hall. */
export function PrintPapers({ sittingId, count }: { sittingId: string; count: number }) {
  const { t } = useTranslation('supervised');
  const [language, setLanguage] = useState<Language>(currentLanguage());
  return (
    <>
      <Text mb="sm">{t('papers.printText')}</Text>
      <Group align="end" gap="sm">
        <Select
          label={t('papers.language')}
          allowDeselect={false}
          data={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
          value={language}
          onChange={(next) => setLanguage(Language.catch(language).parse(next))}
          w={180}
        />
        <Button
          component="a"
          href={addressOf(paperApi.print, { params: { sittingId }, query: { language } })}
          target="_blank"
          rel="noopener"
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t('papers.printAll', { count })}
        </Button>
      </Group>
    </>
  );
}
