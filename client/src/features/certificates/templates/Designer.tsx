import { Alert, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { templateApi } from '@minber/shared/certificates/contract';
import type { LayoutElement } from '@minber/shared/certificates/layout';
import type { Template } from '@minber/shared/certificates/template';
import { type Language, languages } from '@minber/shared/platform/text';
import { IconDeviceFloppy, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../../api/call.ts';
import { keyOf, queryClient, refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { Canvas } from './Canvas.tsx';
import classes from './Designer.module.css';
import { ElementForm } from './ElementForm.tsx';
import { ElementList } from './ElementList.tsx';
import { PageForm } from './PageForm.tsx';

/** Boxes on a page, moved by hand or by numbers; the preview is the PDF itself. Every save is a version. */
export function Designer({ template }: { template: Template }) {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const format = useFormat();
  const { templateId, version, mayWrite } = template;
  const [edited, setEdited] = useState({ name: template.name, wording: template.wording, layout: template.layout });
  const [language, setLanguage] = useState<Language>(format.language);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  const { layout } = edited;
  const chosen = layout.elements.find(({ elementId }) => elementId === chosenId);
  const isChanged =
    JSON.stringify(edited.layout) !== JSON.stringify(template.layout) ||
    edited.name !== template.name ||
    edited.wording !== template.wording;
  const params = { templateId };
  const setElements = (elements: LayoutElement[]) => setEdited({ ...edited, layout: { ...layout, elements } });
  const setElement = (changed: LayoutElement) =>
    setElements(layout.elements.map((one) => (one.elementId === changed.elementId ? changed : one)));
  const save = () =>
    run(async () => {
      const saved = await call(templateApi.save, { params, body: { version, ...edited } });
      queryClient.setQueryData(keyOf(templateApi.get, { params }), saved);
      await refresh(templateApi.list);
    });
  const preview = () => run(() => download(templateApi.preview, { params, body: { language, layout } }));
  return (
    <>
      <PageHeader
        title={localized(template.name)}
        subtitle={`${t('version', { version })} · ${format.fullDateTime(template.savedAt)}`}
        back={{ to: '/certificates/templates', label: t('templates.title') }}
        actions={
          mayWrite && (
            <Group gap="xs">
              <Button
                variant="default"
                loading={busy}
                leftSection={<IconFileTypePdf size={18} aria-hidden />}
                onClick={() => void preview()}
              >
                {t('templates.preview')}
              </Button>
              <Button
                loading={busy}
                disabled={!isChanged}
                leftSection={<IconDeviceFloppy size={18} aria-hidden />}
                onClick={() => void save()}
              >
                {t('templates.save', { version: version + 1 })}
              </Button>
            </Group>
          )
        }
      />
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        {isChanged && <Alert color="blue">{t('templates.unsaved')}</Alert>}
        <div className={classes.columns}>
          <Stack gap="sm" className={classes.sheet}>
            <SegmentedControl
              aria-label={t('rule.language')}
              data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
              value={language}
              onChange={(value) => setLanguage(value)}
            />
            <Canvas
              templateId={templateId}
              layout={layout}
              language={language}
              chosenId={chosenId}
              mayWrite={mayWrite}
              onChoose={setChosenId}
              onChange={setElement}
            />
          </Stack>
          <Stack>
            {chosen && mayWrite && (
              <Card title={t(`layout.kinds.${chosen.kind}`)}>
                <ElementForm key={chosen.elementId} templateId={templateId} element={chosen} onChange={setElement} />
              </Card>
            )}
            <Card title={t('layout.elements')}>
              <ElementList
                elements={layout.elements}
                language={language}
                chosenId={chosenId}
                mayWrite={mayWrite}
                onChoose={setChosenId}
                onChange={setElements}
              />
            </Card>
            {mayWrite && (
              <Card title={t('layout.page')}>
                <PageForm edited={edited} onChange={setEdited} />
              </Card>
            )}
          </Stack>
        </div>
      </Stack>
    </>
  );
}
