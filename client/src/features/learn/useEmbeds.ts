import { hostOf } from '@minber/shared/programmes/embeds';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LessonText.module.css';

/**
 * Makes a button of each place for a player of another site in a lesson. Nothing is fetched from there before the reader
 * asks for it, and nothing while he has no line.
 */
export function useEmbeds(text: RefObject<HTMLElement | null>, html: string): void {
  const { t } = useTranslation('learn');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places
  useEffect(() => {
    const places = [...(text.current?.querySelectorAll<HTMLElement>('figure[data-embed]') ?? [])];
    for (const place of places) {
      const { embed = '', title = '' } = place.dataset;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = classes.play ?? '';
      button.textContent = t('lesson.play', { title, host: hostOf(embed) });
      button.addEventListener('click', () => {
        if (navigator.onLine) {
          const frame = player(embed, title);
          place.replaceChildren(frame);
          frame.focus();
        } else button.textContent = t('lesson.playOffline', { title });
      });
      place.prepend(button);
    }
    return () => {
      for (const place of places) place.querySelector('button')?.remove();
    };
  }, [html, t]);
}

function player(src: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  // It runs on its own site's ground, and leads nowhere but into a window of its own.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = src;
  return frame;
}
