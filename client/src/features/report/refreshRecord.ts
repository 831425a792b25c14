import { attendanceApi } from '@minber/shared/attendance/contract';
import { recordApi } from '@minber/shared/attendance/record-contract';
import { objectionsApi } from '@minber/shared/reports/objections';
import { sheetsApi } from '@minber/shared/reports/sheets';
import { versionsApi } from '@minber/shared/reports/versions';
import { refresh } from '../../api/query.ts';

/** After anything was written to a session's record: whatever is shown of it is asked for again. */
export async function refreshRecord(): Promise<void> {
  await refresh(
    attendanceApi.report,
    attendanceApi.mine,
    recordApi.guests,
    recordApi.history,
    recordApi.personSpans,
    objectionsApi.objections,
    objectionsApi.ownObjections,
    sheetsApi.sheets,
    versionsApi.approval,
  );
}
