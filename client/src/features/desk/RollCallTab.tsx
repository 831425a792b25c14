import { Alert, Button, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { DeskView } from './pending.ts';
import { RollCallBanner } from './RollCallBanner.tsx';
import { RollCallList } from './RollCallList.tsx';
import classes from './RollCallTab.module.css';
import type { RollCallDraft } from './useRollCall.ts';

interface Props {
  draft: RollCallDraft;
  view: DeskView;
  /** Somebody sits there who is not checked in. */
  onCheckIn: () => void;
  onDone: () => void;
}

/** One screen: everyone who is checked in counts as there; mark who is missing, type how many heads there are, done. */
export function RollCallTab({ draft, view, onCheckIn, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inside, found, heads } = draft;
  const { rollCall, ask } = view;
  const save = () => {
    draft.save();
    onDone();
  };
  return (
    <Stack gap="sm">
      {ask && <RollCallBanner ask={ask} />}
      {rollCall && !ask && (
        <Alert color={rollCall.listed === rollCall.heads ? 'teal' : 'yellow'} variant="light" py="xs">
          {t('desk:rollCall.last', { time: format.time(rollCall.at), listed: rollCall.listed, heads: rollCall.heads })}
        </Alert>
      )}
      {inside.length === 0 ? (
        <EmptyState title={t('desk:rollCall.empty')} text={t('desk:rollCall.emptyText')} />
      ) : (
        <>
          <Text c="dimmed" size="sm">
            {t('desk:rollCall.text')}
          </Text>
          <RollCallList people={inside} missing={draft.missing} onToggle={draft.toggle} />
        </>
      )}
      <Button variant="subtle" onClick={onCheckIn}>
        {t('desk:rollCall.notListed')}
      </Button>
      <div className={classes.foot}>
        <output className={classes.count}>{t('desk:rollCall.found', { found, of: inside.length })}</output>
        <div className={classes.fields}>
          <label className={classes.label} htmlFor="roll-call-heads">
            {t('desk:rollCall.heads')}
          </label>
          <NumberInput
            id="roll-call-heads"
            value={heads}
            onChange={draft.setHeads}
            min={0}
            max={5000}
            allowDecimal={false}
            allowNegative={false}
            inputMode="numeric"
            hideControls
            className={classes.heads ?? ''}
          />
          <Button size="lg" disabled={heads === ''} onClick={save}>
            {t('desk:rollCall.save')}
          </Button>
        </div>
        {heads !== '' && heads !== found && (
          <Text c="var(--minber-warn)" size="sm" role="status">
            {t('desk:rollCall.differs', { listed: found, heads })}
          </Text>
        )}
      </div>
    </Stack>
  );
}
