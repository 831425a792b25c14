import { ActionIcon, Anchor, Text, TextInput } from '@mantine/core';
import type { ControlPerson } from '@minber/shared/attendance/control';
import { IconPhone, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { inTroubleFirst } from './order.ts';
import classes from './PeopleDrawer.module.css';

const tone: Record<ControlPerson['state'], Tone> = {
  present: 'good',
  'no-media': 'warn',
  'no-screen': 'warn',
  dropped: 'bad',
  'checked-in': 'calm',
  away: 'plain',
  left: 'plain',
  missing: 'warn',
};

/** Who is there, who is not, and whom to ring; found by name. */
export function PeopleList({ people }: { people: readonly ControlPerson[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase('kk');
  const shown = inTroubleFirst(people).filter((person) => person.name.toLocaleLowerCase('kk').includes(wanted));
  return (
    <>
      <TextInput
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden />}
        aria-label={t('common:action.search')}
        placeholder={t('control:searchPerson')}
        rightSection={
          search && (
            <ActionIcon variant="subtle" onClick={() => setSearch('')} aria-label={t('common:action.remove')}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )
        }
      />
      {shown.length === 0 && <Text c="dimmed">{t('common:nothingFound')}</Text>}
      <ul className={classes.people}>
        {shown.map((person) => (
          <Row key={person.personId} person={person} />
        ))}
      </ul>
    </>
  );
}

function Row({ person }: { person: ControlPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <span className={classes.who}>
        <b>{person.name}</b>
        <span className={classes.soft}>{[person.position, person.district].filter(Boolean).join(', ')}</span>
        {person.device && <span className={classes.soft}>{person.device}</span>}
      </span>
      <span className={classes.state}>
        <Tag tone={tone[person.state]}>{t(`control:person.${person.state}`)}</Tag>
        {person.since !== null && <span className={`${classes.soft} numeric`}>{format.time(person.since)}</span>}
        {person.confirmed !== null && (
          <Tag tone={person.confirmed ? 'plain' : 'warn'}>
            {t(person.confirmed ? 'control:confirmed' : 'control:unconfirmed')}
          </Tag>
        )}
        {person.conflict && <Tag tone="bad">{t('control:conflict')}</Tag>}
        {person.phone && (
          <Anchor
            href={`tel:${person.phone}`}
            className={classes.phone}
            aria-label={t('control:ring', { name: person.name })}
          >
            <IconPhone size={16} aria-hidden /> {person.phone}
          </Anchor>
        )}
      </span>
    </li>
  );
}
