import { ActionIcon } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH2,
  IconH3,
  IconItalic,
  IconLineDashed,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconStrikethrough,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { CalloutButton } from './CalloutButton.tsx';
import classes from './Editor.module.css';
import { EmbedButton } from './EmbedButton.tsx';
import { FormulaButton } from './FormulaButton.tsx';
import { LinkButton } from './LinkButton.tsx';
import { PictureButton } from './PictureButton.tsx';

type Chain = ReturnType<Editor['chain']>;
interface Tool {
  name: string;
  icon: Icon;
  run: (chain: Chain) => Chain;
  /** What is on while the cursor stands in it. */
  active?: [type: string, attributes?: Record<string, unknown>];
}

const marks: Tool[] = [
  { name: 'bold', icon: IconBold, run: (chain) => chain.toggleBold(), active: ['bold'] },
  { name: 'italic', icon: IconItalic, run: (chain) => chain.toggleItalic(), active: ['italic'] },
  { name: 'underline', icon: IconUnderline, run: (chain) => chain.toggleUnderline(), active: ['underline'] },
  { name: 'strike', icon: IconStrikethrough, run: (chain) => chain.toggleStrike(), active: ['strike'] },
  {
    name: 'h2',
    icon: IconH2,
    run: (chain) => chain.toggleHeading({ level: 2 }),
    active: ['heading', { level: 2 }],
  },
  {
    name: 'h3',
    icon: IconH3,
    run: (chain) => chain.toggleHeading({ level: 3 }),
    active: ['heading', { level: 3 }],
  },
  { name: 'bulletList', icon: IconList, run: (chain) => chain.toggleBulletList(), active: ['bulletList'] },
  { name: 'orderedList', icon: IconListNumbers, run: (chain) => chain.toggleOrderedList(), active: ['orderedList'] },
  { name: 'quote', icon: IconBlockquote, run: (chain) => chain.toggleBlockquote(), active: ['blockquote'] },
  { name: 'line', icon: IconLineDashed, run: (chain) => chain.setHorizontalRule() },
  {
    name: 'table',
    icon: IconTable,
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
];

const inTable: Tool[] = [
  { name: 'rowAfter', icon: IconRowInsertBottom, run: (chain) => chain.addRowAfter() },
  { name: 'columnAfter', icon: IconColumnInsertRight, run: (chain) => chain.addColumnAfter() },
  { name: 'rowRemove', icon: IconRowRemove, run: (chain) => chain.deleteRow() },
  { name: 'columnRemove', icon: IconColumnRemove, run: (chain) => chain.deleteColumn() },
  { name: 'tableRemove', icon: IconTableOff, run: (chain) => chain.deleteTable() },
];

const history: Tool[] = [
  { name: 'undo', icon: IconArrowBackUp, run: (chain) => chain.undo() },
  { name: 'redo', icon: IconArrowForwardUp, run: (chain) => chain.redo() },
];

/** What can be done to the text under the cursor; the usual keys (Ctrl+B, Ctrl+Z) do the same. */
export function Toolbar({
  editor,
  programmeId,
  embedHosts,
}: {
  editor: Editor;
  programmeId: string;
  /** Whose players may be put in; none: nobody's. */
  embedHosts: string[];
}) {
  const { t } = useTranslation('programmes');
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      table: current.isActive('table'),
      on: marks.filter(({ active: kind }) => kind && current.isActive(...kind)).map(({ name }) => name),
    }),
  });
  const button = ({ name, icon: Icon, run, active: kind }: Tool) => (
    <ActionIcon
      key={name}
      variant={active.on.includes(name) ? 'filled' : 'subtle'}
      size="lg"
      aria-label={t(`tools.${name}`)}
      title={t(`tools.${name}`)}
      {...(kind && { 'aria-pressed': active.on.includes(name) })}
      onClick={() => run(editor.chain().focus()).run()}
    >
      <Icon size={19} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('tools.title')}>
      {marks.map(button)}
      <LinkButton editor={editor} />
      <PictureButton editor={editor} programmeId={programmeId} />
      {embedHosts.length > 0 && <EmbedButton editor={editor} hosts={embedHosts} />}
      <CalloutButton editor={editor} />
      <FormulaButton editor={editor} />
      {active.table && inTable.map(button)}
      {history.map(button)}
    </div>
  );
}
