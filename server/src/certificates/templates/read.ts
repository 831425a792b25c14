import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import { Layout } from '@minber/shared/certificates/layout';
import type { Template, TemplateSummary } from '@minber/shared/certificates/template';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { type LayoutDoc, LayoutModel, type TemplateDoc, TemplateModel } from './model.ts';

/** Templates are the whole institution's. */
const everywhere: Facets = { everywhere: true };

export async function templateFacets(id: Id): Promise<Facets | undefined> {
  return (await TemplateModel.exists({ _id: id })) ? everywhere : undefined;
}

/** Throws `resource.absent`. */
export async function loadTemplate(templateId: Id): Promise<TemplateDoc> {
  return (await TemplateModel.findById(templateId).lean<TemplateDoc>()) ?? fail('resource.absent');
}

/** Throws `resource.absent`. */
export async function loadLayout(layoutId: Id): Promise<Layout> {
  const found = await LayoutModel.findById(layoutId).lean<LayoutDoc>();
  // Layouts from before lack what was added since: parsing fills in its defaults.
  return Layout.parse(found?.layout ?? fail('resource.absent'));
}

export async function listTemplates(principal: Principal): Promise<TemplateSummary[]> {
  const found = await TemplateModel.find().sort({ _id: 1 }).lean<TemplateDoc[]>();
  return Promise.all(
    found.map(async (template) => summaryOf(principal, template, await loadLayout(template.layoutId))),
  );
}

export async function viewTemplate(principal: Principal, templateId: Id): Promise<Template> {
  const template = await loadTemplate(templateId);
  const layout = await loadLayout(template.layoutId);
  return { ...summaryOf(principal, template, layout), layout, versions: template.versions.toReversed() };
}

function summaryOf(principal: Principal, template: TemplateDoc, { orientation }: Layout): TemplateSummary {
  const { _id, name, wording, version, savedAt } = template;
  const mayWrite = allows(principal, 'template:write', everywhere);
  return { templateId: _id, name, wording, version, orientation, savedAt, mayWrite };
}
