import { Accordion, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What the figures of a question mean and how they are computed. */
export function Formulas() {
  const { t } = useTranslation('quizzes');
  return (
    <Accordion variant="contained">
      <Accordion.Item value="formulas">
        <Accordion.Control>{t('statistics.formulas')}</Accordion.Control>
        <Accordion.Panel>
          <List size="sm" spacing="xs">
            <List.Item>{t('statistics.facilityFormula')}</List.Item>
            <List.Item>{t('statistics.deviationFormula')}</List.Item>
            <List.Item>{t('statistics.discriminationFormula')}</List.Item>
            <List.Item>{t('statistics.source')}</List.Item>
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
