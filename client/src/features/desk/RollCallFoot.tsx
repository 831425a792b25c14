import { Button, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HeadsInput } from '../../ui/HeadsInput.tsx';
import classes from './RollCallTab.module.css';
import type { RollCallDraft } from './useRollCall.ts';

/** What remains: how many were found, how many heads there are, and the button. Always in sight. */
export function RollCallFoot({ draft, onSave }: { draft: RollCallDraft; onSave: () => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const { rows, found, heads } = draft;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (heads !== '') return onSave();
    setAsked(true);
    field.current?.focus();
  };
  return (
    <form className={classes.foot} onSubmit={save}>
      <output className={classes.count}>{t('desk:rollCall.found', { found, of: rows.length })}</output>
      <div className={classes.fields}>
        <label className={classes.label} htmlFor="roll-call-heads">
          {t('desk:rollCall.heads')}
        </label>
        <HeadsInput
          ref={field}
          id="roll-call-heads"
          value={heads}
          onChange={draft.setHeads}
          error={asked && heads === ''}
          aria-describedby="roll-call-hint"
          className={classes.heads ?? ''}
        />
        <Button type="submit" size="lg">
          {t('desk:rollCall.save')}
        </Button>
      </div>
      <Text id="roll-call-hint" c="var(--minber-warn)" size="sm" role="status">
        {heads === '' && asked && t('desk:rollCall.countFirst')}
        {heads !== '' && heads !== found && t('desk:rollCall.differs', { listed: found, heads })}
      </Text>
    </form>
  );
}
