import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { DeskView } from './pending.ts';
import { RollCallBanner } from './RollCallBanner.tsx';
import { RollCallFoot } from './RollCallFoot.tsx';
import { RollCallList } from './RollCallList.tsx';
import type { Desk } from './useDesk.ts';
import type { RollCallDraft } from './useRollCall.ts';
import { WalkInModal } from './WalkInModal.tsx';

interface Props {
  draft: RollCallDraft;
  desk: Desk;
  view: DeskView;
  onDone: () => void;
}

/** One screen: everyone who is checked in counts as there; mark who is missing, type how many heads there are, done. */
export function RollCallTab({ draft, desk, view, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [walkIn, setWalkIn] = useState(false);
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
      {draft.rows.length === 0 ? (
        <EmptyState title={t('desk:rollCall.empty')} text={t('desk:rollCall.emptyText')} />
      ) : (
        <>
          {draft.rows.some(({ person }) => person.state === 'in') && (
            <Text c="dimmed" size="sm">
              {t('desk:rollCall.text')}
            </Text>
          )}
          <RollCallList rows={draft.rows} onToggle={draft.toggle} onAllCame={draft.allCame} />
        </>
      )}
      <Button variant="subtle" onClick={() => setWalkIn(true)}>
        {t('desk:rollCall.notListed')}
      </Button>
      <RollCallFoot draft={draft} onSave={save} />
      {walkIn && <WalkInModal desk={desk} view={view} name="" onClose={() => setWalkIn(false)} onDone={() => {}} />}
    </Stack>
  );
}
