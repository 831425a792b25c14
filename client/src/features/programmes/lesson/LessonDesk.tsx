import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import type { LocalizedText } from '@minber/shared/platform/text';
import { languages } from '@minber/shared/platform/text';
import { lessonApi, programmeApi } from '@minber/shared/programmes/contract';
import type { LessonContent } from '@minber/shared/programmes/lesson';
import type { Lesson } from '@minber/shared/programmes/state';
import { IconEye, IconHistory, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { LessonText } from '../../learn/LessonText.tsx';
import { SaveBanner } from '../SaveBanner.tsx';
import { useAutosave } from '../useAutosave.ts';
import { Editor } from './Editor.tsx';
import { HistoryDrawer } from './HistoryDrawer.tsx';

interface Props {
  programmeId: string;
  lesson: Lesson;
  title: LocalizedText;
  readOnly: boolean;
  reload: () => Promise<void>;
}

/** A lesson's text in each language, saved while it is written; its history; how a reader sees it. */
export function LessonDesk({ programmeId, lesson, title, readOnly, reload }: Props) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const [search, setSearch] = useSearchParams();
  const asReader = readOnly || search.get('view') === 'reader';
  const [language, setLanguage] = useState(currentLanguage());
  const [html, setHtml] = useState(lesson.html);
  const [isHistory, setHistory] = useState(false);
  const params = { programmeId, activityId: lesson.activityId };
  const text = useAutosave<LessonContent>({
    value: lesson.content,
    revision: lesson.revision,
    save: async (content, revision) => {
      const saved = await call(lessonApi.save, { params, body: { content, revision } });
      setHtml(saved.html);
      await refresh(lessonApi.history, programmeApi.preview);
      return saved.revision;
    },
  });
  const keepMine = async () => {
    const { revision } = await call(lessonApi.get, { params });
    await text.overwrite(revision);
  };
  const showAs = async (view: 'reader' | 'author') => {
    if (view === 'reader' && !(await text.flush())) return;
    setSearch(view === 'reader' ? { view } : {}, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={localized(title) || t('untitled')}
        back={{ to: `/authoring/${programmeId}`, label: t('toProgramme') }}
        actions={
          !readOnly && (
            <Group gap="sm">
              <Button
                variant="default"
                leftSection={<IconHistory size={18} aria-hidden />}
                onClick={() => setHistory(true)}
              >
                {t('history.title')}
              </Button>
              <Button
                variant="default"
                leftSection={asReader ? <IconPencil size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
                onClick={() => void showAs(asReader ? 'author' : 'reader')}
              >
                {asReader ? t('write') : t('asReader')}
              </Button>
            </Group>
          )
        }
      />
      <Stack>
        {!readOnly && (
          <SaveBanner
            state={text.state}
            error={text.error}
            retry={() => void text.flush()}
            takeTheirs={() => void reload()}
            keepMine={() => void keepMine()}
          />
        )}
        {asReader ? (
          <Card>
            <LessonText html={html} />
          </Card>
        ) : (
          <>
            <SegmentedControl
              aria-label={t('language')}
              value={language}
              onChange={(next) => setLanguage(languages.find((one) => one === next) ?? 'kk')}
              data={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
              style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
            />
            <Editor
              key={language}
              programmeId={programmeId}
              language={language}
              embedHosts={lesson.embedHosts}
              initial={text.value[language]}
              onChange={(written) => text.change((before) => ({ ...before, [language]: written }))}
            />
          </>
        )}
      </Stack>
      {isHistory && (
        <HistoryDrawer
          programmeId={programmeId}
          activityId={lesson.activityId}
          revisionOf={text.revisionOf}
          onClose={() => setHistory(false)}
          onRestored={() => void reload()}
        />
      )}
    </>
  );
}
