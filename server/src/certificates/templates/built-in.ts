import type { Wording } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { clock } from '../../platform/index.ts';
import { certificateLayout } from './layouts.ts';
import { LayoutModel, TemplateModel } from './model.ts';

/** The templates every installation begins with. */
export const templateIds: Record<Wording, Id> = {
  completion: '00000000000000ce00000001',
  attendance: '00000000000000ce00000002',
};

const names: Record<Wording, LocalizedText> = {
  completion: { kk: 'Аяқтау сертификаты', ru: 'Сертификат об окончании', en: 'Certificate of completion' },
  attendance: { kk: 'Қатысу анықтамасы', ru: 'Справка об участии', en: 'Statement of attendance' },
};

/** Writes them where they are not there yet; what somebody made of them since stays. */
export async function writeBuiltIn(): Promise<void> {
  for (const wording of ['completion', 'attendance'] as const) {
    const templateId = templateIds[wording];
    const layoutId = `${templateId.slice(0, -4)}a${templateId.slice(-3)}`;
    const at = clock.now();
    const layout = certificateLayout(wording);
    await LayoutModel.updateOne({ _id: layoutId }, { $setOnInsert: { templateId, layout, at } }, { upsert: true });
    const first = {
      name: names[wording],
      wording,
      version: 1,
      layoutId,
      savedAt: at,
      versions: [{ version: 1, at, by: '' }],
    };
    await TemplateModel.updateOne({ _id: templateId }, { $setOnInsert: first }, { upsert: true });
  }
}
