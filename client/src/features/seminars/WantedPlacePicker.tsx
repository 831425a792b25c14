import type { WantedPlace } from '@minber/shared/seminars/expected';
import { useTranslation } from 'react-i18next';
import { HallPicker } from '../../ui/HallPicker.tsx';

interface Props {
  /** `auto`, `own`, or a hall's id. */
  value: string;
  onChange: (value: string) => void;
}

/** Where someone will attend. */
export function WantedPlacePicker({ value, onChange }: Props) {
  const { t } = useTranslation('seminars');
  return (
    <HallPicker
      label={t('expected.place')}
      description={value === 'auto' ? t('expected.autoHint') : undefined}
      value={value}
      onChange={(next) => onChange(next ?? 'auto')}
      extra={[
        { value: 'auto', label: t('expected.auto') },
        { value: 'own', label: t('common:ownDevice') },
      ]}
    />
  );
}

export function placeOf(value: string): WantedPlace {
  return value === 'auto' || value === 'own' ? { kind: value } : { kind: 'hall', hallId: value };
}
