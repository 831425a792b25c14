import type { LocalizedText } from '@minber/shared/platform/text';

/** A module that one person keeps on this device. */
export interface KeptModule {
  personId: string;
  cohortId: string;
  moduleId: string;
  title: LocalizedText;
  /** What can be opened without a line. */
  activityIds: string[];
  /** The answers it holds on to, by their keys. */
  keys: string[];
  fileIds: string[];
  bytes: number;
  keptAt: number;
}

/** A file's bytes, kept for one person. */
export interface KeptFile {
  personId: string;
  fileId: string;
  bytes: Blob;
}
