import type { LessonHtml } from '@minber/shared/programmes/lesson-html';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import classes from './LessonText.module.css';
import { useEmbeds } from './useEmbeds.ts';

/** A lesson in the reader's language, else in one that is written. The server has rendered it by an allow-list. */
export function LessonText({ html }: { html: LessonHtml }) {
  const { t } = useTranslation('learn');
  const own = currentLanguage();
  const language = ([own, 'ru', 'kk', 'en'] as const).find((one) => html[one] !== '');
  const text = useRef<HTMLDivElement>(null);
  useEmbeds(text, language ? html[language] : '');
  if (!language) return <p>{t('lesson.empty')}</p>;
  return (
    <>
      {language !== own && <p className={classes.note}>{t('lesson.otherLanguage')}</p>}
      <div
        ref={text}
        lang={language}
        className={classes.text}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server (programmes/render.ts)
        dangerouslySetInnerHTML={{ __html: html[language] }}
      />
    </>
  );
}
