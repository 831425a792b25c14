import type { RecordPreview } from '@minber/shared/attendance/report';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Dialog } from '../Dialog.tsx';
import { refreshRecord } from '../refreshRecord.ts';
import { SignStep } from './SignStep.tsx';

/** What is about to be signed, and what it would change. */
export interface Seen<Wanted> {
  wanted: Wanted;
  preview: RecordPreview;
}

interface Props<Wanted> {
  title: string;
  onClose: () => void;
  seen: Seen<Wanted> | null;
  onBack: () => void;
  /** In one line. */
  what: (wanted: Wanted) => string;
  schema: z.ZodType;
  send: (body: Wanted & { key: string; reason: string }) => Promise<unknown>;
  /** The first step: what is wanted. */
  children: ReactNode;
}

/** Two steps of everything that is signed: what is wanted, then what it changes, why, and the signature, once. */
export function SigningDialog<Wanted>({ title, onClose, seen, onBack, what, schema, send, children }: Props<Wanted>) {
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      {seen ? (
        <SignStep
          what={what(seen.wanted)}
          preview={seen.preview}
          schema={schema}
          body={(why) => ({ ...seen.wanted, key, reason: why })}
          send={send}
          reason={reason}
          onReason={setReason}
          onBack={onBack}
          onDone={() => refreshRecord().then(onClose)}
        />
      ) : (
        children
      )}
    </Dialog>
  );
}
