import { Alert, Button, Group } from '@mantine/core';
import type { LocalizedText } from '@minber/shared/platform/text';
import { programmeApi } from '@minber/shared/programmes/contract';
import { surveyApi } from '@minber/shared/surveys/contract';
import { isAskable, mostQuestions, type Survey, type SurveyContent } from '@minber/shared/surveys/survey';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { moved } from '../../programmes/builder/edit-outline.ts';
import { SaveBanner } from '../../programmes/SaveBanner.tsx';
import { useAutosave } from '../../programmes/useAutosave.ts';
import { newQuestion, questionKinds } from './new-question.ts';
import { QuestionCard } from './QuestionCard.tsx';
import classes from './SurveyDesk.module.css';

interface Props {
  survey: Survey;
  title: LocalizedText;
  readOnly: boolean;
  reload: () => Promise<void>;
}

/** A survey's questions in their order, saved while they are written. */
export function SurveyDesk({ survey, title, readOnly, reload }: Props) {
  const { t } = useTranslation('surveys');
  const localized = useLocalized();
  const params = { programmeId: survey.programmeId, surveyId: survey.surveyId };
  const text = useAutosave<SurveyContent>({
    value: survey.content,
    revision: survey.revision,
    save: async (content, revision) => {
      const saved = await call(surveyApi.save, { params, body: { content, revision } });
      await refresh(programmeApi.preview);
      return saved.revision;
    },
  });
  const keepMine = async () => text.overwrite((await call(surveyApi.get, { params })).revision);
  const { intro, questions } = text.value;
  const change = (next: SurveyContent['questions']) => text.change((before) => ({ ...before, questions: next }));
  return (
    <>
      <PageHeader
        title={localized(title) || t('untitled')}
        back={{ to: `/authoring/${survey.programmeId}`, label: t('toProgramme') }}
      />
      <fieldset className={classes.desk} disabled={readOnly}>
        {!readOnly && (
          <SaveBanner
            state={text.state}
            error={text.error}
            retry={() => void text.flush()}
            takeTheirs={() => void reload()}
            keepMine={() => void keepMine()}
          />
        )}
        <Alert color="blue">{t('anonymousAuthor')}</Alert>
        <Card>
          <LocalizedInput
            label={t('intro')}
            long
            value={intro}
            onChange={(next) => text.change((before) => ({ ...before, intro: next }))}
          />
        </Card>
        {questions.length === 0 && <EmptyState title={t('noQuestions')} text={t('noQuestionsText')} />}
        {questions.map((question, at) => (
          <QuestionCard
            key={question.questionId}
            number={at + 1}
            question={question}
            onChange={(next) => change(questions.with(at, next))}
            onUp={at > 0 ? () => change(moved(questions, at, -1)) : undefined}
            onDown={at < questions.length - 1 ? () => change(moved(questions, at, 1)) : undefined}
            onRemove={() => change(questions.toSpliced(at, 1))}
          />
        ))}
        {questions.length > 0 && !isAskable(text.value) && <Alert color="yellow">{t('unfinished')}</Alert>}
        {!readOnly && questions.length < mostQuestions && (
          <Group gap="xs">
            {questionKinds.map((kind) => (
              <Button
                key={kind}
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => change([...questions, newQuestion(kind)])}
              >
                {t(`add.${kind}`)}
              </Button>
            ))}
          </Group>
        )}
      </fieldset>
    </>
  );
}
