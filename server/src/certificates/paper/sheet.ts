import { serialText } from '@minber/shared/certificates/certificate';
import type { Fields } from '@minber/shared/certificates/layout';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { filled, groupedCode, longDateText, numberText } from '../../documents/index.ts';
import { clock, env, fail, publicUrl } from '../../platform/index.ts';
import type { CertificateDoc } from '../model.ts';
import type { Sheet } from './order.ts';
import { paperWords } from './words.ts';

/** A numbered certificate as it is to be drawn. Throws `certificate.waiting`. */
export function sheetOf({ serial, issuedAt, checkCode, content, layoutId }: CertificateDoc, language: Language): Sheet {
  if (serial === undefined || issuedAt === null) fail('certificate.waiting');
  const words = paperWords[language];
  const { person, title, minutes, startsAt, endsAt, institution, orderNumber, original } = content;
  const number = serialText(serial);
  const date = (at: number) => longDateText(at, language);
  const verifyAt = `${publicUrl()}/verify`;
  const fields: Fields = {
    name: person,
    title: inLanguage(title, language),
    hours: hoursText(minutes, language),
    from: date(startsAt),
    to: date(endsAt),
    dates: date(startsAt) === date(endsAt) ? date(startsAt) : `${date(startsAt)} – ${date(endsAt)}`,
    date: date(issuedAt),
    serial: number,
    checkCode: groupedCode(checkCode),
    order: orderNumber,
    institution,
    original: original ? filled(words.duplicateOf, { serial: original.serial, date: date(original.issuedAt) }) : '',
    verifyAt,
  };
  return {
    layoutId,
    language,
    title: `${words.document} № ${number}: ${person}`,
    author: institution,
    madeAt: issuedAt,
    fields,
    link: `${verifyAt}#${number}/${checkCode}`,
    stamp: original ? words.duplicate : null,
    watermark: null,
  };
}

/** What a template would look like: an invented holder, marked as a sample. */
export function sampleSheet(layoutId: string, language: Language): Sheet {
  const words = paperWords[language];
  const now = clock.now();
  const date = longDateText(now, language);
  const verifyAt = `${publicUrl()}/verify`;
  return {
    layoutId,
    language,
    title: words.sample,
    author: env.INSTITUTION,
    madeAt: now,
    fields: {
      name: words.sampleName,
      title: { kk: 'Көшбасшылық', ru: 'Лидерство', en: 'Leadership' }[language],
      hours: '240',
      from: date,
      to: date,
      dates: date,
      date,
      serial: serialText(0),
      checkCode: groupedCode('0'.repeat(12)),
      order: '1-Ө',
      institution: env.INSTITUTION,
      original: '',
      verifyAt,
    },
    link: verifyAt,
    stamp: null,
    watermark: words.sample,
  };
}

/** Academic hours to tenths. */
function hoursText(minutes: number, language: Language): string {
  return numberText(Math.round((minutes / academicHourMinutes) * 10) / 10, language);
}
