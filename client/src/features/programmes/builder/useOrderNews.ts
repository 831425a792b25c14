import type { Module } from '@minber/shared/programmes/outline';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';

/** Where something has been moved to, for whoever hears the page and does not see it. */
export function useOrderNews() {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const [said, setSaid] = useState('');
  const say = (modules: Module[], id: string) => {
    for (const [at, { moduleId, title, activities }] of modules.entries()) {
      const number = at + 1;
      if (moduleId === id)
        setSaid(t('order.movedModule', { name: localized(title) || t('untitled'), number, of: modules.length }));
      const place = activities.findIndex((one) => one.activityId === id);
      const activity = activities[place];
      if (activity) {
        const name = localized(activity.title) || t('untitled');
        setSaid(t('order.movedActivity', { name, module: number, number: place + 1, of: activities.length }));
      }
    }
  };
  return { said, say };
}
