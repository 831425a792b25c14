import { hostOf } from '@minber/shared/programmes/embeds';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import classes from './Editor.module.css';

/** A player of another site in the text that is being written: its title and where it comes from. */
export function EmbedView({ node, selected }: NodeViewProps) {
  const { src, title } = node.attrs as { src: string; title: string };
  return (
    <NodeViewWrapper className={classes.picture} data-selected={selected} data-drag-handle>
      <IconPlayerPlay size={28} aria-hidden />
      <span className={classes.alt}>
        {title} · {hostOf(src)}
      </span>
    </NodeViewWrapper>
  );
}
