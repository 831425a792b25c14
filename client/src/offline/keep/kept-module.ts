import type { LocalizedText } from '@minber/shared/platform/text';

/** A module that one person keeps on this device. */
export interface KeptModule {
  personId: string;
  cohortId: string;
  moduleId: string;
  title: LocalizedText;
  /** The answers it holds on to, by their keys. */
  keys: string[];
  bytes: number;
  keptAt: number;
  /** Activities of it that can only be done with a line. */
  leftOut: number;
}
