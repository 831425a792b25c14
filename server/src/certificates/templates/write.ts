import type { Principal } from '@minber/shared/access/principal';
import { imagesOf, type Layout } from '@minber/shared/certificates/layout';
import type { Template, TemplateEdit } from '@minber/shared/certificates/template';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { audit, clock, fail, newId } from '../../platform/index.ts';
import { issuerOf } from '../issue/issuer.ts';
import { ImageModel, LayoutModel, TemplateModel } from './model.ts';
import { loadTemplate, viewTemplate } from './read.ts';

/** Freezes the next version. Throws `request.conflict` where somebody saved meanwhile, `template.imageMissing`. */
export async function saveTemplate(principal: Principal, templateId: Id, edit: TemplateEdit): Promise<Template> {
  const { version, name, wording, layout } = edit;
  if ((await loadTemplate(templateId)).version !== version) fail('request.conflict');
  await checkImages(layout);
  const layoutId = await writeLayout(templateId, layout);
  const next = version + 1;
  const { at, by } = await signature(principal);
  const { modifiedCount } = await TemplateModel.updateOne(
    { _id: templateId, version },
    { $set: { name, wording, layoutId, version: next, savedAt: at }, $push: { versions: { version: next, at, by } } },
  );
  if (modifiedCount === 0) fail('request.conflict');
  await audit({
    principal,
    action: 'template:save',
    on: { kind: 'template', id: templateId },
    details: { version: next },
  });
  return viewTemplate(principal, templateId);
}

/** A template of its own with the same layout. */
export async function duplicateTemplate(principal: Principal, templateId: Id): Promise<Template> {
  const { name, wording, layoutId } = await loadTemplate(templateId);
  const _id = newId();
  const { at, by } = await signature(principal);
  const versions = [{ version: 1, at, by }];
  await TemplateModel.create({ _id, name: copied(name), wording, version: 1, layoutId, savedAt: at, versions });
  await audit({ principal, action: 'template:duplicate', on: { kind: 'template', id: _id }, details: { templateId } });
  return viewTemplate(principal, _id);
}

async function writeLayout(templateId: Id, layout: Layout): Promise<Id> {
  const layoutId = newId();
  await LayoutModel.create({ _id: layoutId, templateId, layout, at: clock.now() });
  return layoutId;
}

async function checkImages(layout: Layout): Promise<void> {
  const imageIds = imagesOf(layout);
  const known = await ImageModel.countDocuments({ _id: { $in: imageIds } });
  if (known < imageIds.length) fail('template.imageMissing');
}

async function signature(principal: Principal) {
  return { at: clock.now(), by: (await issuerOf(principal)).issuer };
}

function copied({ kk, ru, en }: LocalizedText): LocalizedText {
  return { kk: `${kk} (көшірме)`, ru: `${ru} (копия)`, en: en && `${en} (copy)` };
}
