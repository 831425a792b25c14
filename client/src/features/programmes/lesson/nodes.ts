import { calloutNode, embedNode, formulaNode, pictureNode } from '@minber/shared/programmes/lesson-nodes';
import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { EmbedView } from './EmbedView.tsx';
import { FormulaView } from './FormulaView.tsx';
import { PictureView } from './PictureView.tsx';

/** Names its file and no address: without a signature nobody is given one, and a copy elsewhere finds it by its name. */
const pictureInHand = {
  ...pictureNode,
  renderHTML: ({ node }: Parameters<typeof pictureNode.renderHTML>[0]) => {
    const { fileId, ...rest } = node.attrs;
    return ['img', { 'data-file': fileId, ...rest }] as const;
  },
};

/** Our own nodes as the editor shows them; what they are the server knows by the same definitions. */
export const ownNodes = [
  Node.create({ ...pictureInHand, addNodeView: () => ReactNodeViewRenderer(PictureView) } as never),
  Node.create(calloutNode as never),
  Node.create({ ...embedNode, addNodeView: () => ReactNodeViewRenderer(EmbedView) } as never),
  Node.create({ ...formulaNode, addNodeView: () => ReactNodeViewRenderer(FormulaView) } as never),
];
