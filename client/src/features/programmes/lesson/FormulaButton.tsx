import { ActionIcon, Button, Group, Popover, Textarea } from '@mantine/core';
import { texAtMost } from '@minber/shared/programmes/lesson';
import { IconMathFunction } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts a formula into the line, or changes the one that is selected. */
export function FormulaButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('programmes');
  const [isOpen, setOpen] = useState(false);
  const [tex, setTex] = useState('');

  function open() {
    setTex(String(editor.getAttributes('formula').tex ?? ''));
    setOpen(true);
  }

  function insert() {
    if (tex.trim() === '') return;
    editor
      .chain()
      .focus()
      .insertContent({ type: 'formula', attrs: { tex: tex.trim() } })
      .run();
    setOpen(false);
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('tools.formula')}
          title={t('tools.formula')}
          onClick={open}
        >
          <IconMathFunction size={19} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Textarea
          label={t('formula.tex')}
          description={t('formula.hint')}
          placeholder="\frac{a}{b}"
          maxLength={texAtMost}
          autosize
          value={tex}
          onChange={(event) => setTex(event.currentTarget.value)}
        />
        <Group mt="sm" justify="flex-end">
          <Button size="sm" disabled={tex.trim() === ''} onClick={insert}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
