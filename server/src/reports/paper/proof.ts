import type { Language } from '@minber/shared/platform/text';
import { filled, groupedCode } from '../../documents/index.ts';
import type { Fact, PaperSession } from './paper.ts';
import { momentText } from './session-facts.ts';
import { paperWords } from './words.ts';

/** By what number and check code this document is found again; nothing on a draft. */
export function serialFacts({ approval }: PaperSession, language: Language): Fact[] {
  const words = paperWords[language];
  if (!approval) return [{ label: words.draft, value: words.draftNote }];
  const version = filled(words.version, { version: approval.version });
  return [
    { label: words.number, value: `${approval.serial}, ${version}` },
    { label: words.checkCode, value: groupedCode(approval.checkCode) },
    { label: words.approvedBy, value: `${approval.approvedBy}, ${momentText(approval.approvedAt)}` },
  ];
}

/** Everything that proves the document, for its last pages. */
export function proofFacts(session: PaperSession, language: Language): Fact[] {
  const words = paperWords[language];
  const { approval } = session;
  if (!approval) return serialFacts(session, language);
  return [
    ...serialFacts(session, language),
    ...(approval.note ? [{ label: words.note, value: approval.note }] : []),
    { label: words.hash, value: approval.hash },
    { label: words.key, value: approval.kid },
  ];
}

/** Stands at the foot of every page. */
export function footOf({ approval }: PaperSession, language: Language): string {
  const words = paperWords[language];
  if (!approval) return words.draftNote;
  return [
    `${words.number} ${approval.serial}, ${filled(words.version, { version: approval.version })}`,
    `${words.checkCode} ${groupedCode(approval.checkCode)}`,
    filled(words.verifyAt, { url: approval.verifyUrl }),
  ].join(' · ');
}

export function qrOf({ approval }: PaperSession): string | null {
  return approval?.verifyLink ?? null;
}
