import { Button, Group, NumberInput } from '@mantine/core';
import type { PaperSummary } from '@minber/shared/supervised/papers';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** A paper in the hand: its number, Enter, and it is there to be typed in. */
export function TypeNumber({ sittingId, papers }: { sittingId: string; papers: PaperSummary[] }) {
  const { t } = useTranslation('supervised');
  const navigate = useNavigate();
  const [number, setNumber] = useState<string | number>('');
  const [isUnknown, setUnknown] = useState(false);
  function open(event: FormEvent) {
    event.preventDefault();
    const paper = papers.find((one) => one.number === Number(number));
    if (paper) void navigate(`/sittings/${sittingId}/papers/${paper.paperId}`);
    else setUnknown(true);
  }
  return (
    <form onSubmit={open} noValidate>
      <Group align="start" gap="sm">
        <NumberInput
          label={t('papers.number')}
          description={t('papers.numberHint')}
          hideControls
          allowDecimal={false}
          min={1}
          value={number}
          onChange={(next) => {
            setNumber(next);
            setUnknown(false);
          }}
          error={isUnknown && t('papers.unknown')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={220}
        />
        <Button type="submit" mt={28} disabled={number === ''}>
          {t('papers.openIt')}
        </Button>
      </Group>
    </form>
  );
}
