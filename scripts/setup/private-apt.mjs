import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf, runStep } from './run.mjs';

/** Where this system gets its packages from: the mirror, the release's name and its sections. Undefined without apt. */
export function mirror() {
  const format = '$(SITE)|$(CODENAME)|$(COMPONENT)';
  const targets = outputOf('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const rows = targets?.split('\n').map((line) => line.split('|')) ?? [];
  const [site, codename] = rows[0] ?? [];
  if (!site) return undefined;
  const sections = rows.filter((row) => row[0] === site && row[1] === codename).map((row) => row[2]);
  return { site, codename, sections: [...new Set(sections)] };
}

/**
 * Lets any user take something from the mirror without touching the system: lists and cache lie in `folder`. Answers
 * the options for further calls of apt-get. Rejects with a `Problem` that ends in `advice`.
 */
export async function privateApt(folder, source, label, advice = '') {
  const at = (name) => join(folder, name);
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('sources.list'), `${source}\n`);
  const options = [
    ...['-o', `Dir::Etc::sourcelist=${at('sources.list')}`, '-o', 'Dir::Etc::sourceparts=/dev/null'],
    ...['-o', `Dir::State::lists=${at('lists')}`, '-o', `Dir::Cache=${at('cache')}`],
    // Run by root, apt would drop to a user who may not write into the folder.
    ...['-o', 'APT::Sandbox::User=root'],
  ];
  await runStep(label, 'apt-get', [...options, 'update'], { advice });
  return options;
}
