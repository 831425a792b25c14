import { Button, Group, Stack, Tabs } from '@mantine/core';
import { programmeApi } from '@minber/shared/programmes/contract';
import type { Programme, ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconCopy, IconFileExport, IconStack2, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { ask, keyOf, queryClient, refresh } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ContentTab } from './builder/ContentTab.tsx';
import { DetailsTab } from './builder/DetailsTab.tsx';
import { PreviewTab } from './builder/PreviewTab.tsx';
import { PublishModal } from './builder/PublishModal.tsx';
import { CohortsTab } from './cohort/CohortsTab.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { useAutosave } from './useAutosave.ts';

const tabs = ['content', 'details', 'preview', 'cohorts'] as const;

/** Where a programme is written, published and run. */
export default function BuilderPage() {
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...ask(programmeApi.get, { params: { programmeId } }),
    // What the author types is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [round, setRound] = useState(0);
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const reload = async () => {
    await refetch();
    setRound((before) => before + 1);
  };
  return <Builder key={`${programmeId}-${round}`} loaded={data} reload={() => void reload()} />;
}

function Builder({ loaded, reload }: { loaded: Programme; reload: () => void }) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'content';
  const [programme, setProgramme] = useState(loaded);
  const [isPublishing, setPublishing] = useState(false);
  const copy = useRun();
  const { programmeId } = loaded;
  const params = { programmeId };
  const know = (saved: Programme) => {
    setProgramme(saved);
    queryClient.setQueryData(keyOf(programmeApi.get, { params }), saved);
  };
  const draft = useAutosave<ProgrammeDraft>({
    value: draftOf(loaded),
    revision: loaded.revision,
    save: async (value, revision) => {
      const saved = await call(programmeApi.edit, { params, body: { ...value, revision } });
      know(saved);
      return saved.revision;
    },
  });
  const keepMine = async () => {
    const { revision } = await call(programmeApi.get, { params });
    await draft.overwrite(revision);
  };
  const readOnly = !programme.mayWrite;
  const duplicate = () =>
    copy.run(async () => {
      const made = await call(programmeApi.duplicate, { params });
      await refresh(programmeApi.list);
      await navigate(`/authoring/${made.programmeId}`);
    });
  return (
    <>
      <PageHeader
        title={localized(draft.value.title) || t('untitled')}
        back={{ to: '/authoring', label: t('manageTitle') }}
        badge={
          programme.publishedVersion === null ? (
            <Tag>{t('state.draft')}</Tag>
          ) : (
            <>
              <Tag tone="good">{t('state.published', { version: programme.publishedVersion })}</Tag>
              {programme.isChanged && <Tag tone="warn">{t('state.changed')}</Tag>}
            </>
          )
        }
        actions={
          !readOnly && (
            <Group gap="sm">
              <Button
                component={Link}
                to={`/authoring/${programmeId}/banks`}
                variant="default"
                leftSection={<IconStack2 size={18} aria-hidden />}
              >
                {t('quizzes:banks.list')}
              </Button>
              <Button
                variant="default"
                loading={copy.busy}
                leftSection={<IconCopy size={18} aria-hidden />}
                onClick={() => void duplicate()}
              >
                {t('duplicate')}
              </Button>
              <Button
                component="a"
                href={`/api/v1/programmes/${programmeId}/archive`}
                download
                variant="default"
                leftSection={<IconFileExport size={18} aria-hidden />}
              >
                {t('archive.export')}
              </Button>
              <Button
                leftSection={<IconUpload size={18} aria-hidden />}
                disabled={!programme.isChanged && draft.state === 'saved'}
                onClick={() => void draft.flush().then((isSaved) => setPublishing(isSaved))}
              >
                {t('publish.action')}
              </Button>
            </Group>
          )
        }
      />
      <Stack>
        {copy.error !== null && <ErrorPanel error={copy.error} />}
        {!readOnly && (
          <SaveBanner
            state={draft.state}
            error={draft.error}
            retry={() => void draft.flush()}
            takeTheirs={reload}
            keepMine={() => void keepMine()}
          />
        )}
        <Tabs
          value={tab}
          onChange={(next) => setSearch(next ? { tab: next } : {}, { replace: true })}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`tabs.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="content">
            <ContentTab programmeId={programmeId} draft={draft.value} change={draft.change} readOnly={readOnly} />
          </Tabs.Panel>
          <Tabs.Panel value="details">
            <DetailsTab draft={draft.value} change={draft.change} readOnly={readOnly} />
          </Tabs.Panel>
          <Tabs.Panel value="preview">
            <PreviewTab programmeId={programmeId} draft={draft.value} />
          </Tabs.Panel>
          <Tabs.Panel value="cohorts">
            <CohortsTab programme={programme} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      {isPublishing && (
        <PublishModal
          programmeId={programmeId}
          draft={draft.value}
          onClose={() => setPublishing(false)}
          onPublished={(published) => {
            know(published);
            setPublishing(false);
          }}
        />
      )}
    </>
  );
}

function draftOf({ title, summary, kind, competencies, modules, regionIds }: Programme): ProgrammeDraft {
  return { title, summary, kind, competencies, modules, regionIds };
}
