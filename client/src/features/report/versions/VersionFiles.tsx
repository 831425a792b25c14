import type { DocumentName, VersionSummary } from '@minber/shared/reports/versions';
import { versionsApi } from '@minber/shared/reports/versions';
import { useTranslation } from 'react-i18next';
import { download } from '../../../api/call.ts';
import { Files } from './Files.tsx';

/** A version's signed documents. */
export function VersionFiles({ version }: { version: VersionSummary }) {
  const { t } = useTranslation('report');
  const { seminarId, sessionId } = version;
  const fetchFile = (document: DocumentName) =>
    download(versionsApi.document, { params: { seminarId, sessionId, version: version.version, document } });
  return <Files label={t('version.files', { version: version.version })} fetchFile={fetchFile} />;
}
