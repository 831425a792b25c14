import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core';
import { isSafeLink } from '@minber/shared/programmes/lesson';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Makes a link of what is selected, or changes the one under the cursor. */
export function LinkButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('programmes');
  const isActive = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('link') });
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);

  function open() {
    setAddress(String(editor.getAttributes('link').href ?? ''));
    setWrong(false);
    setOpen(true);
  }

  function save() {
    const typed = address.trim();
    const href = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (!typed || !isSafeLink(href)) return setWrong(true);
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    setOpen(false);
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    setOpen(false);
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={isActive ? 'filled' : 'subtle'}
          size="lg"
          aria-label={t('tools.link')}
          title={t('tools.link')}
          onClick={open}
        >
          <IconLink size={19} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={t('tools.address')}
          placeholder="https://adilet.zan.kz"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && save()}
          error={isWrong ? t('tools.wrongAddress') : undefined}
        />
        <Group mt="sm" justify="flex-end">
          {isActive && (
            <Button variant="default" size="sm" onClick={remove}>
              {t('common:action.remove')}
            </Button>
          )}
          <Button size="sm" onClick={save}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
