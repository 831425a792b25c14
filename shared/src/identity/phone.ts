import { z } from 'zod';

/**
 * A phone number in E.164 from what people type; `undefined` when it cannot be one. Kazakhstan's forms (8 701…, 7 701…,
 * 701…) become +7…; foreign numbers need their `+` or `00`.
 */
export function normalisePhone(text: string): string | undefined {
  const international = /^\s*(\+|00)/.test(text);
  if (/[^\d\s()+.\-\u00a0\u2010-\u2015]/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(international ? /^00/ : /^(?!)/, '');
  if (international) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
  const local = /^[78]\d{10}$/.test(digits) ? digits.slice(1) : digits;
  return /^[3-9]\d{9}$/.test(local) ? `+7${local}` : undefined;
}

/** A phone number as it leaves the server: E.164. */
export const Phone = z.string().regex(/^\+[1-9]\d{7,14}$/);
/** A phone number as people type it, kept as E.164. */
export const PhoneInput = z
  .string()
  .max(40)
  .transform((text, context) => {
    const phone = normalisePhone(text);
    if (phone) return phone;
    context.addIssue({ code: 'custom', message: 'phone' });
    return z.NEVER;
  });
