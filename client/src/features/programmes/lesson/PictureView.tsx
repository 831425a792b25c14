import { fileApi } from '@minber/shared/files/contract';
import { useQuery } from '@tanstack/react-query';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { ask } from '../../../api/query.ts';
import classes from './Editor.module.css';

/** A picture in the text that is being written, with the words for whoever cannot see it. */
export function PictureView({ node, selected }: NodeViewProps) {
  const { fileId, alt } = node.attrs as { fileId: string; alt: string };
  const { data } = useQuery(ask(fileApi.get, { params: { fileId } }));
  return (
    <NodeViewWrapper className={classes.picture} data-selected={selected} data-drag-handle>
      {data?.url && <img src={data.url} alt={alt} />}
      <span className={classes.alt}>{alt}</span>
    </NodeViewWrapper>
  );
}
