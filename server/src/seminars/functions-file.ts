import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '@minber/shared/access/principal';
import type { Language } from '@minber/shared/platform/text';
import { type FunctionImport, LocalFunctionDraft } from '@minber/shared/seminars/functions';
import type { z } from 'zod';
import { audit, type FileAnswer, type NamedRow, namedRows, newId, parseTable, toCsv } from '../platform/index.ts';
import { listFunctions } from './functions.ts';
import { functionProblems, functionTitles } from './functions-texts.ts';
import { FunctionModel } from './model.ts';

type Row = FunctionImport['rows'][number];
interface Plan {
  row: Row;
  draft: z.output<typeof LocalFunctionDraft> | undefined;
}

const columns = {
  number: { titles: ['Нөмірі', 'Номер', 'Number', '№', 'No'], required: true },
  kk: { titles: ['Атауы (қазақша)', 'Название на казахском', 'Title in Kazakh', 'kk'], required: true },
  ru: { titles: ['Атауы (орысша)', 'Название на русском', 'Title in Russian', 'ru'], required: true },
  en: { titles: ['Атауы (ағылшынша)', 'Название на английском', 'Title in English', 'en'] },
};

/** Previews an upload row by row and, asked to apply, writes the good rows. Repeating it changes nothing more. */
export async function importFunctions(
  principal: Principal,
  upload: Buffer,
  apply: boolean,
  language: Language,
): Promise<FunctionImport> {
  const known = new Map((await listFunctions()).map((one) => [one.number, one.title]));
  const seen = new Set<number>();
  const plans = namedRows(await parseTable(upload), columns).map((row) => planRow(row, known, seen, language));
  if (apply) await write(principal, plans);
  const count = (status: Row['status']) => plans.filter(({ row }) => row.status === status).length;
  return {
    applied: apply,
    add: count('add'),
    change: count('change'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    rows: plans.map(({ row }) => row),
  };
}

/** The catalogue as a file that can be edited and imported again. */
export async function exportFunctions(language: Language): Promise<FileAnswer> {
  const rows = (await listFunctions()).map(({ number, title }) => [number, title.kk, title.ru, title.en]);
  return toCsv(
    'local-functions',
    { name: 'functions', columns: functionTitles[language].map((title) => ({ title })), rows },
    language,
  );
}

function planRow(
  { row, values }: NamedRow<keyof typeof columns>,
  known: Map<number, LocalFunctionDraft['title']>,
  seen: Set<number>,
  language: Language,
): Plan {
  const say = functionProblems[language];
  const parsed = LocalFunctionDraft.safeParse({
    number: Number(values.number),
    title: { kk: values.kk, ru: values.ru, en: values.en },
  });
  const problems: string[] = [];
  if (!parsed.success)
    for (const { path } of parsed.error.issues)
      problems.push(say[path.at(-1) === 'number' ? 'number' : 'title'](String(path.at(-1))));
  if (/[?\ufffd]{2,}|\ufffd/.test(values.kk + values.ru)) problems.push(say.encoding());
  const number = parsed.data?.number ?? null;
  if (number !== null && seen.has(number)) problems.push(say.twice(String(number)));
  if (number !== null) seen.add(number);
  const before = number === null ? undefined : known.get(number);
  const status =
    problems.length > 0
      ? 'refused'
      : !before
        ? 'add'
        : isDeepStrictEqual(before, parsed.data?.title)
          ? 'unchanged'
          : 'change';
  return {
    row: { row, number, title: values.kk || values.ru, status, problems: [...new Set(problems)] },
    draft: parsed.data,
  };
}

async function write(principal: Principal, plans: Plan[]): Promise<void> {
  const drafts = plans
    .filter(({ row }) => row.status === 'add' || row.status === 'change')
    .flatMap(({ draft }) => draft ?? []);
  if (drafts.length === 0) return;
  await FunctionModel.bulkWrite(
    drafts.map(({ number, title }) => ({
      updateOne: {
        filter: { number },
        update: { $set: { title, sample: false }, $inc: { revision: 1 }, $setOnInsert: { _id: newId() } },
        upsert: true,
      },
    })),
  );
  await audit({ principal, action: 'function:import', details: { numbers: drafts.map(({ number }) => number) } });
}
