import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';

/** How large a file is, in the reader's language: "1.2 MB". */
export function useBytes(): (bytes: number) => string {
  const { t } = useTranslation('media');
  const { number } = useFormat();
  return (bytes) => {
    const [unit, size] =
      bytes >= 1_000_000_000 ? ['gb', 1_000_000_000] : bytes >= 1_000_000 ? ['mb', 1_000_000] : ['kb', 1000];
    return t(`size.${unit}`, { size: number(Math.max(0.1, Math.round((bytes / (size as number)) * 10) / 10)) });
  };
}
