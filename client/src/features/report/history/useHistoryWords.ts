import type { HistoryEntry } from '@minber/shared/attendance/record';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';

/** What was done, as a sentence with its reason; who did it and to whom stand beside it. */
export function useHistoryWords(): (entry: HistoryEntry) => string {
  const { t } = useTranslation('report');
  const format = useFormat();

  function time({ from, to }: HistoryEntry['params']): string {
    return typeof from === 'number' && typeof to === 'number' ? format.timeRange(from, to) : '';
  }

  function place(value: string | number | undefined): string {
    if (!value) return '—';
    return value === 'own' ? t('common:ownDevice') : String(value);
  }

  function said({ kind, params }: HistoryEntry): string {
    switch (kind) {
      case 'check-in':
      case 'check-out':
      case 'confirmation': {
        const count = Number(params.people ?? 1);
        const word = t(`historySays.${kind}`);
        return count > 1 ? `${word}: ${t('historySays.people', { count })}` : word;
      }
      case 'roll-call': {
        const { listed = 0, missing = 0, heads = '—' } = params;
        return t('historySays.roll-call', { listed, missing, heads });
      }
      case 'undo':
        return `${t('historySays.undo')}: ${t(`historySays.${params.undone === 'roll-call' ? 'rollCall' : params.undone}`, { defaultValue: '' })}`;
      case 'correction':
        return t(`correction.says.${params.correction}-${params.effect}`, { time: time(params) });
      case 'adjustment': {
        const what = time(params) || t('minutesOnly', { count: Number(params.minutes ?? 0) });
        const words = t(`effect.${params.effect === 'remove' ? 'remove' : 'add'}`, { what });
        return params.target === 'all' ? `${words} · ${t('target.all')}` : words;
      }
      case 'expected':
        return t('historySays.expected', { from: place(params.from), to: place(params.to) });
      default:
        return t(`historySays.${kind}`, params);
    }
  }

  return (entry) => {
    const { reason, note, basis, recordedAt } = entry.params;
    const because = reason ?? note ?? basis;
    const words = because && entry.kind !== 'roll-call-asked' ? `${said(entry)} (${because})` : said(entry);
    return typeof recordedAt === 'number'
      ? `${words} · ${t('historySays.late', { time: format.timeWithSeconds(recordedAt) })}`
      : words;
  };
}
