import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../../support/zip.ts';
import { useWorld } from '../attendance/support/world.ts';
import { type ToldSession, toldSession } from './support/told.ts';

const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'minber-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader of the PDF sees, where poppler is installed. */
function textOf(pdf: Buffer): string | undefined {
  const path = join(folder, 'document.pdf');
  writeFileSync(path, pdf);
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}

describe('The documents of a version', () => {
  let of: ToldSession;
  const document = (name: string, who: Parameters<ToldSession['file']>[1] = 'organiser') =>
    of.file(`/versions/1/documents/${name}`, who);
  beforeAll(async () => {
    of = await toldSession(world);
    const { PersonModel } = await import('../../../server/src/identity/model.ts');
    await PersonModel.updateOne({ _id: of.cast.ids.bolat }, { $set: { iin: '900101300017' } });
    await of.adjust('farida', 10);
    await of.approve();
  });

  it('are the same bytes however often they are asked for, and under the name of the version', async () => {
    const first = await document('kk.pdf');
    expect(first.status).toBe(200);
    expect(first.name).toMatch(/\d{4}-\d{6}-v1-kk\.pdf$/);
    const [again, later] = await Promise.all([document('kk.pdf'), document('kk.pdf')]);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(later.bytes.equals(first.bytes)).toBe(true);
    const { DocumentModel } = await import('../../../server/src/reports/paper/files.ts');
    await DocumentModel.deleteMany({});
    expect((await document('kk.pdf')).bytes.equals(first.bytes)).toBe(true);
  });

  it('are PDFs with fonts inside that say everything in the language asked for', async () => {
    const { bytes } = await document('kk.pdf');
    expect(bytes.includes('/FontFile2')).toBe(true);
    const text = textOf(bytes);
    if (text === undefined) return;
    for (const part of [
      'Қатысу парағы',
      'Қасенов Болат',
      'Үсенова Фарида',
      '1-бет, барлығы',
      'Тексеру коды',
      'Жарық өшкен',
    ])
      expect(text).toContain(part);
    const russian = textOf((await document('ru.pdf')).bytes);
    expect(russian).toContain('Лист посещаемости');
    expect(russian).toContain('Страница 1 из');
    expect(textOf((await document('en.pdf')).bytes)).toContain('Attendance sheet');
  });

  it('are spreadsheets with a tab for every hall, numbers as numbers and every Kazakh letter', async () => {
    const text = unzip((await document('kk.xlsx')).bytes);
    expect(text.match(/<worksheet /g)?.length).toBeGreaterThan(2);
    for (const part of ['Қасенов Болат', 'Үсенова Фарида', 'Аты-жөні', 'Тексеру коды', '<v>60</v>', 'paperSize="9"'])
      expect(text).toContain(part);
    expect(text).toMatch(/Print_Titles" localSheetId="0">'[^']+'!\$\d+:\$\d+</);
  });

  it('show IINs whole to whoever may see all of them, masked to others, and each his own rows', async () => {
    const cellsFor = async (who: Parameters<ToldSession['file']>[1]) => unzip((await document('ru.xlsx', who)).bytes);
    expect(await cellsFor('organiser')).toContain('900101300017');
    for (const who of ['northObserver', 'northCoordinator'] as const) {
      const seen = await cellsFor(who);
      expect(seen).toContain('••••••••••17');
      expect(seen).toContain('Қасенов Болат');
      expect(seen).not.toMatch(/900101300017|Үсенова|Жұмабаев/);
    }
    for (const who of ['bolat', 'host'] as const) expect((await document('kk.pdf', who)).status).toBe(404);
  });

  it('exist as drafts before an approval, marked as such and not signed', async () => {
    const draft = await of.file('/draft/kk.pdf');
    expect(draft.status).toBe(200);
    const text = textOf(draft.bytes);
    if (text !== undefined) expect(text).toContain('ЖОБА: Бұл – жоба');
    expect(unzip((await of.file('/draft/ru.xlsx')).bytes)).toContain('ПРОЕКТ');
    expect(draft.bytes.includes('"minber":1')).toBe(false);
  });
});
