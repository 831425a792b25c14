import { questionImportApi } from '@minber/shared/question-formats/contract';
import { bankApi, questionApi } from '@minber/shared/quizzes/author-contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';

/** Takes a whole file back. */
export function UndoButton({ bankId, importId }: { bankId: string; importId: string }) {
  const { t } = useTranslation('questionFiles');
  const undo = async () => {
    await call(questionImportApi.undo, { params: { bankId, questionImportId: importId } });
    await refresh(questionImportApi.list, questionImportApi.get, bankApi.get, bankApi.list, questionApi.list);
  };
  return (
    <ConfirmButton size="sm" title={t('undo.title')} text={t('undo.text')} confirm={t('undo.action')} run={undo}>
      {t('undo.action')}
    </ConfirmButton>
  );
}
