import type { Wording } from '@minber/shared/certificates/certificate';
import type { Layout, LayoutElement } from '@minber/shared/certificates/layout';
import type { LocalizedText } from '@minber/shared/platform/text';

const blue = '#0b4f8a';
const ink = '#1c2733';
const grey = '#5b6875';
const width = 297;
const margin = 24;

type Text = Extract<LayoutElement, { kind: 'text' }>;

/** What a certificate looks like before anybody changed it: A4 on its side, everything in the middle. */
export function certificateLayout(wording: Wording): Layout {
  const words = texts[wording];
  return {
    orientation: 'landscape',
    frame: 'double',
    accent: blue,
    elements: [
      text('institution', 20, 9, same('{institution}'), { size: 14, colour: grey }),
      text('heading', 33, 17, words.heading, { size: 34, bold: true, colour: blue }),
      text('number', 52, 7, same('№ {serial}'), { size: 13 }),
      text('lead', 65, 8, words.lead, { size: 13, colour: grey }),
      text('name', 75, 16, same('{name}'), { size: 28, bold: true }),
      { kind: 'bar', elementId: 'rule', x: 78.5, y: 92, width: 140, height: 0.4, colour: blue },
      text('body', 97, 30, words.body, { size: 14 }),
      text('basis', 131, 12, words.basis, { size: 11, colour: grey }),
      {
        kind: 'signature',
        elementId: 'signature',
        x: margin,
        y: 152,
        width: 150,
        height: 22,
        role: { kk: 'Ұйым басшысы', ru: 'Руководитель организации', en: 'Head of the institution' },
        signer: same(''),
        imageId: null,
        size: 11,
      },
      text('date', 180, 7, words.date, { size: 11, align: 'left', width: 150 }),
      { kind: 'qr', elementId: 'qr', x: 237, y: 148, width: 36, height: 36 },
      text('check', 186, 12, words.check, { size: 8, x: 190, width: 83, align: 'right', colour: grey }),
    ],
  };
}

function text(
  elementId: string,
  y: number,
  height: number,
  words: LocalizedText,
  style: Partial<Pick<Text, 'x' | 'width' | 'size' | 'bold' | 'align' | 'colour'>>,
): Text {
  return {
    kind: 'text',
    elementId,
    x: margin,
    y,
    width: width - 2 * margin,
    height,
    text: words,
    size: 12,
    bold: false,
    align: 'center',
    colour: ink,
    ...style,
  };
}

function same(words: string): LocalizedText {
  return { kk: words, ru: words, en: words };
}

const shared = {
  basis: {
    kk: 'Негізі: № {order} бұйрық\n{original}',
    ru: 'Основание: приказ № {order}\n{original}',
    en: 'By order No. {order}\n{original}',
  },
  date: { kk: 'Берілген күні: {date}', ru: 'Дата выдачи: {date}', en: 'Issued on {date}' },
  check: {
    kk: 'Тексеру коды {checkCode}\n{verifyAt}',
    ru: 'Код проверки {checkCode}\n{verifyAt}',
    en: 'Check code {checkCode}\n{verifyAt}',
  },
};

const texts: Record<Wording, Record<'heading' | 'lead' | 'body' | 'basis' | 'date' | 'check', LocalizedText>> = {
  completion: {
    ...shared,
    heading: { kk: 'СЕРТИФИКАТ', ru: 'СЕРТИФИКАТ', en: 'CERTIFICATE' },
    lead: {
      kk: 'Сертификат иесі',
      ru: 'Настоящий сертификат подтверждает, что',
      en: 'This certificate is awarded to',
    },
    body: {
      kk: '«{title}»\nбағдарламасы бойынша оқуды {hours} академиялық сағат көлемінде толық аяқтады\n({dates})',
      ru: 'прошёл(ла) обучение по программе\n«{title}»\nв объёме {hours} академических часов\n({dates})',
      en: 'for having completed the programme\n“{title}”\nof {hours} academic hours\n({dates})',
    },
  },
  attendance: {
    ...shared,
    heading: { kk: 'ҚАТЫСУ АНЫҚТАМАСЫ', ru: 'СПРАВКА ОБ УЧАСТИИ', en: 'STATEMENT OF ATTENDANCE' },
    lead: { kk: 'Анықтама иесі', ru: 'Настоящая справка подтверждает, что', en: 'This is to certify that' },
    body: {
      kk: '«{title}»\nоқуына {hours} академиялық сағат көлемінде қатысты\n({dates})',
      ru: 'принял(а) участие в обучении\n«{title}»\nв объёме {hours} академических часов\n({dates})',
      en: 'took part in\n“{title}”\nwith {hours} academic hours credited\n({dates})',
    },
  },
};
