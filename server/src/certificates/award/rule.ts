import type { AwardRule } from '@minber/shared/certificates/award';
import type { Source, Wording } from '@minber/shared/certificates/certificate';
import { defineModel, type Stored } from '../../platform/index.ts';
import { templateIds } from '../templates/built-in.ts';

interface RuleDoc extends Stored, AwardRule {
  source: Source;
}

const RuleModel = defineModel<RuleDoc>(
  'certificateRules',
  {
    source: { kind: String, id: String },
    wording: String,
    templateId: String,
    minMinutes: Number,
    orderNumber: String,
    language: String,
    auto: Boolean,
  },
  { indexes: [{ fields: { auto: 1 }, partial: { auto: true } }] },
);

export function keyOf({ kind, id }: Source): string {
  return `${kind}/${id}`;
}

/** What somebody gets once: of a cohort a statement of attendance and, later, a certificate of completion. */
export function awardKeyOf(source: Source, wording: Wording, edition: number): string {
  return `${keyOf(source)}/${wording}/${edition}`;
}

/** How certificates of a cohort or a seminar are given; what nobody has set yet has its usual value. */
export async function ruleOf(source: Source): Promise<AwardRule> {
  const found = await RuleModel.findById(keyOf(source)).lean<RuleDoc>();
  if (!found) return usual[source.kind];
  const { wording, templateId, minMinutes, orderNumber, language, auto } = found;
  return { wording, templateId, minMinutes, orderNumber, language, auto };
}

const usual: Record<Source['kind'], AwardRule> = {
  cohort: {
    wording: 'completion',
    templateId: templateIds.completion,
    minMinutes: 0,
    orderNumber: '',
    language: 'kk',
    auto: false,
  },
  seminar: {
    wording: 'attendance',
    templateId: templateIds.attendance,
    minMinutes: 0,
    orderNumber: '',
    language: 'kk',
    auto: false,
  },
};

export async function writeRule(source: Source, rule: AwardRule): Promise<void> {
  await RuleModel.updateOne({ _id: keyOf(source) }, { $set: { source, ...rule } }, { upsert: true });
}

/** The cohorts and seminars that give certificates without being asked. */
export async function automaticSources(): Promise<Source[]> {
  const found = await RuleModel.find({ auto: true }, { source: 1 }).lean<RuleDoc[]>();
  return found.map(({ source }) => source);
}
