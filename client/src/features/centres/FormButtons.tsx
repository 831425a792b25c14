import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';

interface Props {
  busy: boolean;
  onCancel: () => void;
  /** Absent: there is nothing yet to remove. */
  remove?: { title: string; run: () => Promise<unknown> };
}

/** Remove at one end; cancel and save at the other. */
export function FormButtons({ busy, onCancel, remove }: Props) {
  const { t } = useTranslation('centres');
  return (
    <Group justify="space-between">
      {remove ? (
        <ConfirmButton
          variant="subtle"
          color="red"
          destructive
          title={remove.title}
          text={t('removeText')}
          confirm={t('common:action.remove')}
          run={remove.run}
        >
          {t('common:action.remove')}
        </ConfirmButton>
      ) : (
        <span />
      )}
      <Group>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('common:action.save')}
        </Button>
      </Group>
    </Group>
  );
}
