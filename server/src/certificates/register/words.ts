import type { CertificateKind, CertificateState } from '@minber/shared/certificates/certificate';
import type { Language } from '@minber/shared/platform/text';

interface Words {
  name: string;
  columns: string[];
  kinds: Record<CertificateKind, string>;
  states: Record<CertificateState, string>;
  byRule: string;
}

/** Words of the exported register. */
export const registerWords: Record<Language, Words> = {
  kk: {
    name: 'Сертификаттар тізілімі',
    columns: [
      'Нөмірі',
      'Берілген күні',
      'Кімге',
      'Өңір',
      'Бағдарлама немесе семинар',
      'Түрі',
      'Академиялық сағат',
      'Бұйрық №',
      'Кім берді',
      'Күйі',
      'Жарамсыз деп танылды',
      'Түпнұсқасы немесе бұрынғысы',
    ],
    kinds: { completion: 'Аяқтау', attendance: 'Қатысу', duplicate: 'Телнұсқа' },
    states: { waiting: 'Нөмір күтуде', valid: 'Жарамды', revoked: 'Жарамсыз' },
    byRule: 'Ереже бойынша',
  },
  ru: {
    name: 'Реестр сертификатов',
    columns: [
      'Номер',
      'Дата выдачи',
      'Кому',
      'Регион',
      'Программа или семинар',
      'Вид',
      'Академические часы',
      'Приказ №',
      'Кем выдан',
      'Состояние',
      'Отозван',
      'Оригинал или прежний',
    ],
    kinds: { completion: 'Окончание', attendance: 'Участие', duplicate: 'Дубликат' },
    states: { waiting: 'Ожидает номера', valid: 'Действителен', revoked: 'Отозван' },
    byRule: 'По правилу',
  },
  en: {
    name: 'Register of certificates',
    columns: [
      'Number',
      'Issued on',
      'To whom',
      'Region',
      'Programme or seminar',
      'Kind',
      'Academic hours',
      'Order No.',
      'Issued by',
      'State',
      'Revoked on',
      'Original or former one',
    ],
    kinds: { completion: 'Completion', attendance: 'Attendance', duplicate: 'Duplicate' },
    states: { waiting: 'Waits for its number', valid: 'Valid', revoked: 'Revoked' },
    byRule: 'By rule',
  },
};
