import { calloutNode, embedNode, formulaNode, pictureNode } from '@minber/shared/programmes/lesson-nodes';
import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { EmbedView } from './EmbedView.tsx';
import { FormulaView } from './FormulaView.tsx';
import { PictureView } from './PictureView.tsx';

/** Our own nodes as the editor shows them; what they are the server knows by the same definitions. */
export const ownNodes = [
  Node.create({ ...pictureNode, addNodeView: () => ReactNodeViewRenderer(PictureView) } as never),
  Node.create(calloutNode as never),
  Node.create({ ...embedNode, addNodeView: () => ReactNodeViewRenderer(EmbedView) } as never),
  Node.create({ ...formulaNode, addNodeView: () => ReactNodeViewRenderer(FormulaView) } as never),
];
