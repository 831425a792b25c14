import { Alert, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { HallsCard } from './HallsCard.tsx';
import classes from './OverviewTab.module.css';
import { SessionsCard } from './SessionsCard.tsx';

/** What the seminar is about, when, by whom and in which halls. */
export function OverviewTab({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  const format = useFormat();
  const description = localized(seminar.description);
  const guests = seminar.plan?.guests ?? [];
  return (
    <Stack gap="lg">
      {seminar.cancelled && (
        <Alert color="red" title={t('cancelledAt', { time: format.fullDateTime(seminar.cancelled.at) })}>
          {seminar.cancelled.reason}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
        <Stack gap="lg">
          <SessionsCard seminar={seminar} />
          {description && (
            <Card title={t('about')}>
              <Text className={classes.description}>{description}</Text>
            </Card>
          )}
          {seminar.functions.length > 0 && (
            <Card title={t('functions')}>
              <ul className={classes.functions}>
                {seminar.functions.map(({ functionId, number, title }) => (
                  <li key={functionId}>
                    <span className={classes.number}>{number}</span> {localized(title)}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Stack>
        <Card title={t('cast')}>
          <ul className={classes.people}>
            {seminar.hosts.map((person) => (
              <li key={person.personId}>
                <PersonName name={person.name} details={[t('hostOf'), person.position]} />
              </li>
            ))}
            {seminar.speakers.map((person) => (
              <li key={person.personId}>
                <PersonName name={person.name} details={[t('speakerOf'), person.position, person.organisation]} />
              </li>
            ))}
            {guests.map((guest) => (
              <li key={guest.guestId}>
                <PersonName name={guest.name} details={[t('guestOf'), guest.position, guest.organisation]} />
              </li>
            ))}
          </ul>
        </Card>
      </SimpleGrid>
      {seminar.plan && <HallsCard seminar={seminar} plan={seminar.plan} />}
      <ZoneNote />
    </Stack>
  );
}
