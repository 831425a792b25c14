import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldText } from '@minber/shared/identity/names';

/** Whether every word of the search begins a word of the text: Канат finds Қанат. */
export function matches(text: string, search: string): boolean {
  const wanted = foldText(search).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const words = foldText(text).split(' ');
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** The same for the choices of a Select. */
export const byName: OptionsFilter = ({ options, search }) =>
  options.filter((option: ComboboxParsedItem) => 'label' in option && matches(option.label, search));
