import { useFormat } from '../../i18n/useFormat.ts';

/** A share of the full mark in percent; a dash where nothing is graded. */
export function useGrade(): (share: number | null) => string {
  const { percent } = useFormat();
  return (share) => (share === null ? '–' : percent(Math.round(share * 1000) / 10));
}
