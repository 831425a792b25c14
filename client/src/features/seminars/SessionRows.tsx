import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import type { SeminarSession } from '@minber/shared/seminars/state';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './SessionRows.module.css';
import { nextSession, type SessionFields } from './seminarFields.ts';

interface Props {
  value: SessionFields[];
  onChange: (sessions: SessionFields[]) => void;
  errors: Record<string, ReactNode>;
  /** As the seminar has them: what has started keeps its start. */
  known: SeminarSession[];
}

/** The days or half-days of a seminar. */
export function SessionRows({ value, onChange, errors, known }: Props) {
  const { t } = useTranslation('seminars');
  const { zone } = useFormat();
  const change = (at: number, patch: Partial<SessionFields>) =>
    onChange(value.map((session, index) => (index === at ? { ...session, ...patch } : session)));
  return (
    <>
      {errors.sessions && <p className={classes.error}>{errors.sessions}</p>}
      <ol className={classes.list} data-path="sessions" tabIndex={-1}>
        {value.map((session, at) => {
          const state = known.find(({ sessionId }) => sessionId === session.sessionId)?.state ?? 'planned';
          return (
            <li key={session.key} className={classes.session}>
              <TextInput
                type="datetime-local"
                label={t('form.start', { number: at + 1 })}
                required
                disabled={state !== 'planned'}
                value={session.start}
                data-path={`sessions.${at}.startsAt`}
                error={errors[`sessions.${at}.startsAt`] ?? errors[`sessions.${at}.sessionId`]}
                onChange={(event) => change(at, { start: event.currentTarget.value })}
              />
              <TextInput
                type="datetime-local"
                label={t('form.end', { number: at + 1 })}
                required
                disabled={state === 'ended'}
                value={session.end}
                data-path={`sessions.${at}.endsAt`}
                error={errors[`sessions.${at}.endsAt`]}
                onChange={(event) => change(at, { end: event.currentTarget.value })}
              />
              {value.length > 1 && state === 'planned' && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size={42}
                  aria-label={t('form.removeSession', { number: at + 1 })}
                  onClick={() => onChange(value.filter((_, index) => index !== at))}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ol>
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...value, nextSession(value, zone)])}
        >
          {t('form.addSession')}
        </Button>
      </Group>
    </>
  );
}
