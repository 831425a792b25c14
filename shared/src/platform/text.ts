import { z } from 'zod';

export const languages = ['kk', 'ru', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** A text people wrote for others. Kazakh and Russian are always there; English may be empty. */
export const LocalizedText = z.object({
  kk: z.string().trim().max(4000),
  ru: z.string().trim().max(4000),
  en: z.string().trim().max(4000).default(''),
});
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The text in the reader's language, else in the first language that has one. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] || text.ru || text.kk || text.en;
}
