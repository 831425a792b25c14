import { Stack, Tabs } from '@mantine/core';
import { quizApi } from '@minber/shared/quizzes/author-contract';
import type { Quiz, QuizDraft } from '@minber/shared/quizzes/quiz';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { newItemId } from '../../programmes/builder/edit-outline.ts';
import { SaveBanner } from '../../programmes/SaveBanner.tsx';
import { useAutosave } from '../../programmes/useAutosave.ts';
import classes from '../question/question.module.css';
import { QuizProblems } from './QuizProblems.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { SlotsTab } from './SlotsTab.tsx';
import { TryTab } from './TryTab.tsx';
import { useNameOfActivity } from './useNameOfActivity.ts';

const tabs = ['questions', 'settings', 'try'] as const;

/** A quiz as it is put together: its questions, its rules, and a try of it; saved while it is worked on. */
export function QuizDesk({ loaded, reload }: { loaded: Quiz; reload: () => void }) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const { programmeId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'questions';
  const [quiz, setQuiz] = useState(loaded);
  const { quizId } = loaded;
  const params = { quizId };
  const draft = useAutosave<QuizDraft>({
    value: draftOf(loaded),
    revision: loaded.revision,
    save: async (value, revision) => {
      const saved = await call(quizApi.edit, { params, body: { ...value, revision } });
      setQuiz(saved);
      await refresh(quizApi.list);
      return saved.revision;
    },
  });
  const keepMine = async () => {
    const { revision } = await call(quizApi.get, { params });
    await draft.overwrite(revision);
  };

  // A question written for this quiz comes back with its author.
  const added = search.get('add');
  const { change } = draft;
  useEffect(() => {
    if (added === null) return;
    setSearch({}, { replace: true });
    change((before) =>
      before.slots.some((slot) => slot.kind === 'fixed' && slot.questionId === added)
        ? before
        : { ...before, slots: [...before.slots, { slotId: newItemId(), kind: 'fixed', questionId: added, mark: 1 }] },
    );
  }, [added, change, setSearch]);

  useNameOfActivity(programmeId, loaded, change);

  const readOnly = !quiz.mayWrite;
  const show = async (next: string | null) => {
    // A try is drawn by the server from what is saved.
    if (next === 'try') await draft.flush();
    setSearch(next ? { tab: next } : {}, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={localized(draft.value.title) || t('untitled')}
        subtitle={t('quiz.size', { count: quiz.length, marks: format.number(quiz.fullMark) })}
        back={{ to: `/authoring/${programmeId}`, label: t('toProgramme') }}
      />
      <Stack>
        {!readOnly && (
          <SaveBanner
            state={draft.state}
            error={draft.error}
            retry={() => void draft.flush()}
            takeTheirs={reload}
            keepMine={() => void keepMine()}
          />
        )}
        {draft.state === 'saved' && <QuizProblems quiz={quiz} />}
        <Tabs value={tab} onChange={(next) => void show(next)} keepMounted={false}>
          <Tabs.List mb="md">
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`quiz.tabs.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="questions">
            <fieldset disabled={readOnly} className={classes.bare}>
              <SlotsTab
                programmeId={programmeId}
                quiz={quiz}
                draft={draft.value}
                change={draft.change}
                readOnly={readOnly}
              />
            </fieldset>
          </Tabs.Panel>
          <Tabs.Panel value="settings">
            <fieldset disabled={readOnly} className={classes.bare}>
              <SettingsTab draft={draft.value} change={draft.change} />
            </fieldset>
          </Tabs.Panel>
          <Tabs.Panel value="try">
            <TryTab quizId={quizId} revision={quiz.revision} mayGrade={quiz.mayWrite} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}

function draftOf({ title, intro, settings, slots }: Quiz): QuizDraft {
  return { title, intro, settings, slots };
}
