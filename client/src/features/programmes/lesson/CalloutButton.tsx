import { ActionIcon, Menu } from '@mantine/core';
import { type CalloutTone, calloutTones } from '@minber/shared/programmes/lesson-nodes';
import { IconInfoSquareRounded } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';

/** Sets what is selected apart, changes of what kind it is, or takes it back into the text. */
export function CalloutButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('programmes');
  const isActive = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('callout') });
  const choose = (tone: CalloutTone) => {
    const chain = editor.chain().focus();
    (isActive ? chain.updateAttributes('callout', { tone }) : chain.wrapIn('callout', { tone })).run();
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant={isActive ? 'filled' : 'subtle'}
          size="lg"
          aria-label={t('tools.callout')}
          title={t('tools.callout')}
        >
          <IconInfoSquareRounded size={19} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {calloutTones.map((tone) => (
          <Menu.Item key={tone} onClick={() => choose(tone)}>
            {t(`callout.${tone}`)}
          </Menu.Item>
        ))}
        {isActive && (
          <Menu.Item onClick={() => editor.chain().focus().lift('callout').run()}>{t('callout.none')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
