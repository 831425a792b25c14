import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile, type FileCheck } from '../server/src/signing/check.ts';
import { academicHourMinutes } from '../shared/src/programmes/outline.ts';
import { KeySet } from '../shared/src/signing/keys.ts';
import type { Claims } from '../shared/src/signing/trailer.ts';
import { exitWith, Problem } from './setup/problem.mjs';
import { dataFolder } from './supervisor/environment.ts';

const usage =
  'Say which document: npm run verify-report FILE, or with keys: npm run verify-report -- FILE --keys keys.json';

const reasons = {
  'no-signature': 'It carries no signature of Minber: no document of ours, a draft, or cut short.',
  altered: 'It is not what was signed: at least one byte of it was changed.',
  'unknown-key': 'It is signed with a key that is not among the keys given.',
};

/**
 * `npm run verify-report FILE`: says without a server and without a network whether a document is, to the byte, what
 * the institution signed. Keys: `--keys`, a file saved from `/api/v1/keys`; else those in the data folder. Exits 1 when
 * the document does not verify.
 */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { keys: { type: 'string' } }, allowPositionals: true });
  const [given] = positionals;
  if (!given || positionals.length > 1) throw new Problem(usage);
  // npm goes to the project's folder: a path is meant from where it was typed.
  const path = resolve(process.env.INIT_CWD ?? '.', given);
  const keys = await readKeys(
    values.keys ? resolve(process.env.INIT_CWD ?? '.', values.keys) : join(dataFolder(), 'keys', 'public.json'),
  );
  const file = await readFile(path).catch(() => {
    throw new Problem(`${path} cannot be read.`);
  });
  const check = await checkFile(file, (kid) => keys.keys.find((key) => key.kid === kid));
  for (const line of explain(check, keys.institution)) console.log(line);
  return check.result === 'valid' ? 0 : 1;
}

async function readKeys(path: string): Promise<KeySet> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem(
      `There are no keys at ${path}. Save /api/v1/keys of the institution's Minber and pass --keys FILE.`,
    );
  });
  try {
    return KeySet.parse(JSON.parse(text));
  } catch {
    throw new Problem(`${path} holds no keys as /api/v1/keys gives them.`);
  }
}

function explain(check: FileCheck, institution: string): string[] {
  if (check.result === 'invalid') return ['NOT VALID', reasons[check.reason]];
  const { claims, key } = check;
  const retired = key.retiredAt === null ? '' : `, retired ${new Date(key.retiredAt).toISOString()}`;
  return [
    'VALID',
    `Institution:  ${institution}`,
    ...(claims.kind === 'certificate' ? aboutCertificate(claims) : aboutReport(claims)),
    `Content hash: ${claims.hash}`,
    `Signed with:  ${key.kid}${retired}`,
  ];
}

/** Names are cut in what a file claims: they stand whole in the document. */
function aboutCertificate({ serial, certificate, person, title, minutes, at, name }: Claims): string[] {
  return [
    `Document:     certificate ${serial} (${certificate}), ${name}`,
    `Person:       ${person}`,
    `Of:           ${title}, ${Number(minutes) / academicHourMinutes} academic hours`,
    `Issued:       ${new Date(Number(at)).toISOString()}`,
    'Whether it has been revoked since says the page /verify of the institution.',
  ];
}

function aboutReport({ serial, version, title, starts, seminarId, sessionId, at, name }: Claims): string[] {
  return [
    `Document:     report ${serial}, version ${version}, ${name}`,
    `Seminar:      ${[title, `(${seminarId})`].filter(Boolean).join(' ')}`,
    `Session:      ${starts} UTC (${sessionId})`,
    `Approved:     ${new Date(Number(at)).toISOString()}`,
    'Whether a later version has taken its place says the page /verify of the institution.',
  ];
}

run().then((code) => process.exit(code), exitWith);
