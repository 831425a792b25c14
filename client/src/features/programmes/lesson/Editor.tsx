import type { Language } from '@minber/shared/platform/text';
import type { LessonContent } from '@minber/shared/programmes/lesson';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useTranslation } from 'react-i18next';
import classes from './Editor.module.css';
import { ownNodes } from './nodes.ts';
import { Toolbar } from './Toolbar.tsx';

interface Props {
  programmeId: string;
  language: Language;
  /** Whose players may be put in. */
  embedHosts: string[];
  initial: LessonContent['kk'];
  onChange: (text: LessonContent['kk']) => void;
}

/** Nothing that the server's allow-list does not know (shared/programmes/lesson.ts). */
const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https' },
  }),
  TableKit.configure({ table: { resizable: false } }),
  ...ownNodes,
];

/** A rich text in one language. */
export function Editor({ programmeId, language, embedHosts, initial, onChange }: Props) {
  const { t } = useTranslation('programmes');
  const editor = useEditor({
    extensions,
    content: initial,
    // The content security policy lets no style in that is written here.
    injectCSS: false,
    editorProps: {
      attributes: {
        lang: language,
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('textIn', { language: t(`common:language.${language}`) }),
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as LessonContent['kk']),
  });
  return (
    <div className={classes.editor}>
      <Toolbar editor={editor} programmeId={programmeId} embedHosts={embedHosts} />
      <EditorContent editor={editor} />
    </div>
  );
}
