import { Alert, Button, Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { languages } from '@minber/shared/platform/text';
import { bankApi, questionApi, quizApi } from '@minber/shared/quizzes/author-contract';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import { missingLanguages, questionProblems } from '@minber/shared/quizzes/question-problems';
import type { Question, QuestionDraft } from '@minber/shared/quizzes/questions';
import { IconArchive, IconHistory, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { SaveBanner } from '../../programmes/SaveBanner.tsx';
import { useAutosave } from '../../programmes/useAutosave.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import classes from './question.module.css';
import { readyToStore } from './ready.ts';
import { TryIt } from './TryIt.tsx';

interface Props {
  bank: QuestionBank;
  /** Undefined: it is not stored yet. */
  question: Question | undefined;
  start: QuestionDraft;
  reload: () => void;
}

/** A question, saved while it is written, beside what a learner will see of it. */
export function QuestionDesk({ bank, question, start, reload }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const [search] = useSearchParams();
  const { bankId } = bank;
  const [stored, setStored] = useState(question);
  const id = useRef(question?.questionId);
  const [draft, setDraft] = useState(() => draftOf(start));
  const [language, setLanguage] = useState(currentLanguage());
  const [isHistory, setHistory] = useState(false);
  const archive = useRun();
  const autosave = useAutosave<QuestionDraft>({
    value: draftOf(start),
    revision: question?.revision ?? 0,
    save: async (body, revision) => {
      const questionId = id.current;
      const saved = questionId
        ? await call(questionApi.edit, { params: { bankId, questionId }, body: { ...body, revision } })
        : await call(questionApi.create, { params: { bankId }, body });
      // From now on a reload finds it; the page itself stays as it is.
      if (!questionId) window.history.replaceState(window.history.state, '', saved.questionId + location.search);
      id.current = saved.questionId;
      setStored(saved);
      await refresh(questionApi.list, questionApi.history, bankApi.get, quizApi.get);
      return saved.revision;
    },
  });
  const readOnly = !bank.mayWrite;
  const isStorable = readyToStore(draft) !== undefined;
  function change(next: QuestionDraft) {
    setDraft(next);
    const ready = readyToStore(next);
    if (ready) autosave.change(ready);
  }
  const keepMine = async () => {
    const { revision } = await call(questionApi.get, { params: { bankId, questionId: id.current ?? '' } });
    await autosave.overwrite(revision);
  };
  const setArchived = (archived: boolean) =>
    archive.run(async () => {
      await autosave.flush();
      const params = { bankId, questionId: id.current ?? '' };
      await call(questionApi.archive, { params, body: { revision: autosave.revisionOf(), archived } });
      await refresh(questionApi.list);
      reload();
    });
  const problems = questionProblems(draft.content);
  const missing = missingLanguages(draft.content, ['kk', 'ru']);
  const quizId = search.get('quiz');
  const isNew = question === undefined;
  const back = quizId
    ? { to: `/authoring/${search.get('programme')}/quizzes/${quizId}`, label: t('question.toQuiz') }
    : { to: `/banks/${bankId}`, label: localized(bank.title) };
  return (
    <>
      <PageHeader
        title={draft.name || localized(draft.content.text).split('\n')[0]?.slice(0, 80) || t('question.new')}
        back={back}
        badge={
          stored && (
            <>
              <Tag>{t('history.version', { version: stored.version })}</Tag>
              {stored.archived && <Tag tone="warn">{t('question.archived')}</Tag>}
            </>
          )
        }
        actions={
          <Group gap="sm">
            {stored && (
              <Button
                variant="default"
                leftSection={<IconHistory size={18} aria-hidden />}
                onClick={() => setHistory(true)}
              >
                {t('history.title')}
              </Button>
            )}
            {stored && !readOnly && (
              <Button
                variant="default"
                loading={archive.busy}
                leftSection={<IconArchive size={18} aria-hidden />}
                onClick={() => void setArchived(!stored.archived)}
              >
                {t(stored.archived ? 'question.restore' : 'question.archive')}
              </Button>
            )}
            {stored && quizId && isNew && (
              <Button component={Link} to={`${back.to}?add=${stored.questionId}`}>
                {t('question.addToQuiz')}
              </Button>
            )}
            {stored && !readOnly && !quizId && (
              <Button
                component={Link}
                to={`/banks/${bankId}/questions/new?kind=${draft.content.kind}${draft.folderId ? `&folder=${draft.folderId}` : ''}`}
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t('question.another')}
              </Button>
            )}
          </Group>
        }
      />
      <Stack>
        {archive.error !== null && <ErrorPanel error={archive.error} />}
        {!readOnly && isStorable && (stored !== undefined || autosave.state !== 'saved') && (
          <SaveBanner
            state={autosave.state}
            error={autosave.error}
            retry={() => void autosave.flush()}
            takeTheirs={reload}
            keepMine={() => void keepMine()}
          />
        )}
        {!isStorable && (
          <Text size="sm" role="status" c="var(--minber-warn)">
            {t('question.notStorable')}
          </Text>
        )}
        {(problems.length > 0 || missing.length > 0) && (
          <Alert color="yellow" title={t('question.problems')}>
            <List size="sm">
              {problems.map((code) => (
                <List.Item key={code}>{t(`problems.${code}`)}</List.Item>
              ))}
              {problems.length === 0 &&
                missing.map((one) => (
                  <List.Item key={one}>{t('question.missing', { language: t(`common:language.${one}`) })}</List.Item>
                ))}
            </List>
          </Alert>
        )}
        <SegmentedControl
          aria-label={t('question.language')}
          value={language}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? 'kk')}
          data={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
        />
        <div className={classes.columns}>
          <fieldset disabled={readOnly} className={classes.bare}>
            <QuestionForm bank={bank} draft={draft} onChange={change} language={language} />
          </fieldset>
          <div className={classes.preview}>
            <TryIt
              key={draft.content.kind}
              questionId={id.current ?? '000000000000000000000000'}
              mark={draft.mark}
              content={draft.content}
            />
          </div>
        </div>
      </Stack>
      {isHistory && stored && (
        <HistoryDrawer
          bankId={bankId}
          questionId={stored.questionId}
          current={stored.version}
          onClose={() => setHistory(false)}
          onTake={({ name, mark, content }) => {
            change({ ...draft, name, mark, content });
            setHistory(false);
          }}
        />
      )}
    </>
  );
}

function draftOf({ folderId, tags, difficulty, name, mark, content }: QuestionDraft): QuestionDraft {
  return { folderId, tags, difficulty, name, mark, content };
}
