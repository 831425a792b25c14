import type { Language } from '@minber/shared/platform/text';

/** Words that stand on the paper whatever its template says. */
export const paperWords: Record<
  Language,
  Record<'document' | 'duplicate' | 'duplicateOf' | 'sample' | 'sampleName', string>
> = {
  kk: {
    document: 'Сертификат',
    duplicate: 'ТЕЛНҰСҚА',
    duplicateOf: '№ {serial} сертификаттың телнұсқасы (берілген күні: {date})',
    sample: 'ҮЛГІ',
    sampleName: 'Әділбек Өмірзақұлы Құлманов',
  },
  ru: {
    document: 'Сертификат',
    duplicate: 'ДУБЛИКАТ',
    duplicateOf: 'Дубликат сертификата № {serial} от {date}',
    sample: 'ОБРАЗЕЦ',
    sampleName: 'Құлманов Әділбек Өмірзақұлы',
  },
  en: {
    document: 'Certificate',
    duplicate: 'DUPLICATE',
    duplicateOf: 'Duplicate of certificate No. {serial} issued on {date}',
    sample: 'SAMPLE',
    sampleName: 'Ädilbek Kulmanov',
  },
};
