import type { TFunction } from 'i18next';
import type { z } from 'zod';

/** Reasons that contracts give by name (`message: 'phone'`). */
const named = [
  'name',
  'phone',
  'iin',
  'timeZone',
  'session.endsBeforeStart',
  'session.tooLong',
  'session.overlaps',
  'session.inPast',
  'session.unknown',
  'session.hasStarted',
  'person.unknown',
  'person.lacksRole',
  'function.unknown',
  'region.unknown',
  'hall.unknown',
] as const;

/** What is wrong with a form's values, by field path, in the reader's words; empty when the contract takes them. */
export function contractErrors(schema: z.ZodType, values: unknown, t: TFunction): Record<string, string> {
  const result = schema.safeParse(values);
  if (result.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.join('.')] ??= issueText(issue, t);
  return errors;
}

/** What rules or the server found wrong, by field path. Messages without a name of ours are not for readers. */
export function namedErrors(fields: { path: string; message: string }[], t: TFunction): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ path, message }) => [path, namedText(message, t) ?? t('common:validation.invalid')]),
  );
}

function issueText(issue: z.core.$ZodIssue, t: TFunction): string {
  // Of a person's name it says that letters are damaged, of a place's that a language is missing.
  if (issue.message === 'name' && issue.path.at(-1) === 'name') return t('common:validation.required');
  const text = namedText(issue.message, t);
  if (text) return text;
  if (issue.path.at(-1) === 'login') return t('common:validation.login');
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string' && least > 1) return t('common:validation.short', { count: least });
    if (issue.origin === 'string' || issue.origin === 'array') return t('common:validation.required');
    return t('common:validation.least', { least });
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    return issue.origin === 'string'
      ? t('common:validation.long', { count: most })
      : t('common:validation.most', { most });
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('common:validation.email');
  if (issue.code === 'invalid_type') return t('common:validation.required');
  return t('common:validation.invalid');
}

function namedText(message: string, t: TFunction): string | undefined {
  const name = named.find((each) => each === message);
  return name && t(`common:validation.${name}`);
}
