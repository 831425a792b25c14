import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import classes from './Editor.module.css';

/** A formula in the text that is being written: as its author wrote it. */
export function FormulaView({ node, selected }: NodeViewProps) {
  return (
    <NodeViewWrapper as="span" className={classes.formula} data-selected={selected}>
      {String(node.attrs.tex)}
    </NodeViewWrapper>
  );
}
