const depthAtMost = 8;
const nameAtMost = 100;

/**
 * The folders that a Moodle category names: `$course$/top/A/B` is A, then B. A slash within a name is written `//`.
 */
export function folderOf(category: string): string[] {
  const names = category
    .replaceAll('//', '\uFDD0')
    .split('/')
    .map((name) => name.replaceAll('\uFDD0', '/').replace(/\s+/g, ' ').trim().slice(0, nameAtMost));
  if (/^\$[a-z0-9]*\$$/i.test(names[0] ?? '')) names.shift();
  if (names[0] === 'top') names.shift();
  return names.filter((name) => name !== '').slice(0, depthAtMost);
}

export function categoryOf(folder: string[]): string {
  return ['$course$', 'top', ...folder.map((name) => name.replaceAll('/', '//'))].join('/');
}
