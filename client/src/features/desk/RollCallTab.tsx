import { Alert, Button, NumberInput, Stack, Text } from '@mantine/core';
import { IconCheck, IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { DeskView } from './pending.ts';
import classes from './RollCallTab.module.css';
import type { Desk } from './useDesk.ts';

interface Props {
  desk: Desk;
  view: DeskView;
  onDone: () => void;
}

/** One screen: everyone who is in; mark who is missing, type how many heads there are, done. */
export function RollCallTab({ desk, view, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [heads, setHeads] = useState<number | string>('');
  const inside = view.people.filter(({ state }) => state === 'in');
  const gone = inside.filter(({ personId }) => missing.has(personId));
  const listed = inside.length - gone.length;
  const { rollCall } = view;
  const toggle = (personId: string) => {
    const next = new Set(missing);
    if (!next.delete(personId)) next.add(personId);
    setMissing(next);
    navigator.vibrate?.(10);
  };
  const save = () => {
    desk.book.do({ kind: 'roll-call', missing: gone.map(({ personId }) => personId), heads: Number(heads) });
    onDone();
  };
  return (
    <Stack gap="sm">
      {rollCall && (
        <Alert color={rollCall.listed === rollCall.heads ? 'teal' : 'yellow'} variant="light">
          {t('desk:rollCall.last', { time: format.time(rollCall.at), listed: rollCall.listed, heads: rollCall.heads })}
        </Alert>
      )}
      {inside.length === 0 ? (
        <EmptyState title={t('desk:rollCall.empty')} text={t('desk:rollCall.emptyText')} />
      ) : (
        <>
          <Text c="dimmed">{t('desk:rollCall.text')}</Text>
          <ul className={classes.list}>
            {inside.map(({ personId, name }) => {
              const away = missing.has(personId);
              return (
                <li key={personId}>
                  <button type="button" className={classes.person} aria-pressed={away} onClick={() => toggle(personId)}>
                    {away ? <IconUserQuestion size={20} aria-hidden /> : <IconCheck size={20} aria-hidden />}
                    <span>{name}</span>
                    {away && <b>{t('desk:rollCall.missing')}</b>}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div className={classes.foot}>
        <NumberInput
          label={t('desk:rollCall.heads')}
          value={heads}
          onChange={setHeads}
          min={0}
          max={5000}
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          hideControls
          className={classes.heads ?? ''}
        />
        <Button size="lg" disabled={heads === ''} onClick={save}>
          {t('desk:rollCall.save', { listed })}
        </Button>
      </div>
      {heads !== '' && Number(heads) !== listed && (
        <Text c="var(--minber-warn)" role="status">
          {t('desk:rollCall.differs', { listed, heads })}
        </Text>
      )}
    </Stack>
  );
}
