import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { AnswerInputProps } from './input.ts';
import classes from './inputs.module.css';

/** Puts things in order by buttons: by finger, mouse and keyboard alike. */
export function OrderInput({ question, labelId, value, onChange }: AnswerInputProps<'ordering'>) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const [said, say] = useState('');
  const keys = value?.kind === 'order' ? value.keys : question.items.map(({ key }) => key);
  const nameOf = (wanted: number) => {
    const item = question.items.find(({ key }) => key === wanted);
    return item ? localized(item.text) : '';
  };
  function move(key: number, by: 1 | -1) {
    const to = keys.indexOf(key) + by;
    const rest = keys.filter((one) => one !== key);
    onChange({ kind: 'order', keys: rest.toSpliced(to, 0, key) });
    say(t('order.moved', { name: nameOf(key), place: to + 1 }));
  }
  return (
    <>
      <ol className={classes.order} aria-labelledby={labelId}>
        {keys.map((key, at) => {
          const name = nameOf(key);
          return (
            <li key={key} className={classes.orderItem}>
              <span className={classes.place} aria-hidden>
                {at + 1}
              </span>
              <span className={classes.words}>{name}</span>
              <span className={classes.orderButtons}>
                <ActionIcon
                  variant="default"
                  size={44}
                  aria-label={t('order.up', { name })}
                  aria-disabled={at === 0}
                  data-disabled={at === 0 || undefined}
                  onClick={() => at > 0 && move(key, -1)}
                >
                  <IconArrowUp size={20} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size={44}
                  aria-label={t('order.down', { name })}
                  aria-disabled={at === keys.length - 1}
                  data-disabled={at === keys.length - 1 || undefined}
                  onClick={() => at < keys.length - 1 && move(key, 1)}
                >
                  <IconArrowDown size={20} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {value === null && (
        <div className={classes.hint}>
          <p>{t('order.untouched')}</p>
          <Button variant="default" size="sm" onClick={() => onChange({ kind: 'order', keys })}>
            {t('order.keep')}
          </Button>
        </div>
      )}
    </>
  );
}
