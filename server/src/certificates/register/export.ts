import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { RegisterFilter } from '@minber/shared/certificates/contract';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language, type LocalizedText } from '@minber/shared/platform/text';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { findRegions } from '../../centres/index.ts';
import { audit, type FileAnswer, type Sheet, toCsv, toXlsx } from '../../platform/index.ts';
import { wholeRegister } from './list.ts';
import { registerWords } from './words.ts';

/** The register in scope as a file. */
export async function exportRegister(
  { principal, scope, language }: { principal: Principal; scope: Scope; language: Language },
  { format, ...wanted }: RegisterFilter & { format: 'csv' | 'xlsx' },
): Promise<FileAnswer> {
  const rows = await wholeRegister(scope, wanted);
  const words = registerWords[language];
  const regions = new Map<Id, LocalizedText>((await findRegions()).map(({ id, name }) => [id, name]));
  const moment = (at: number | null) => (at === null ? null : new Date(at));
  const sheet: Sheet = {
    name: words.name,
    columns: words.columns.map((title, at) => (at === hoursColumn ? { title, format: 'decimal' } : { title })),
    rows: rows.map(({ serial, issuedAt, content, kind, regionId, issuer, state, revokedAt }) => [
      serial,
      moment(issuedAt),
      content.person,
      regionId ? inLanguage(regions.get(regionId) ?? { kk: '', ru: '', en: '' }, language) : '',
      inLanguage(content.title, language),
      words.kinds[kind],
      Math.round((content.minutes / academicHourMinutes) * 10) / 10,
      content.orderNumber,
      issuer || words.byRule,
      words.states[state],
      moment(revokedAt),
      content.original?.serial ?? content.replaces ?? '',
    ]),
  };
  await audit({ principal, action: 'certificate:export', details: { count: rows.length, format } });
  return format === 'csv' ? toCsv('certificates', sheet, language) : toXlsx('certificates', sheet);
}

const hoursColumn = 6;
