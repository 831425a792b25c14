import type { Id } from '@minber/shared/platform/ids';
import type { FileHome } from '../../files/index.ts';

/** What an archive belongs to until it has become a programme. */
export function importHome(importId: Id): FileHome {
  return { kind: 'programmeImport', id: importId };
}
