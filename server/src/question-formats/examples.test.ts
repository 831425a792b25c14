import { readFileSync } from 'node:fs';
import type { Language } from '@minber/shared/platform/text';
import type { FileEntry } from '@minber/shared/question-formats/file-question';
import { fromFile } from '@minber/shared/question-formats/from-file';
import { readGift } from '@minber/shared/question-formats/gift/read';
import { writeGift } from '@minber/shared/question-formats/gift/write';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { toFile } from '@minber/shared/question-formats/to-file';
import { describe, expect, it } from 'vitest';
import { textReader } from './file-text.ts';
import { readMoodleXml } from './moodle-xml/read.ts';
import { XmlFault } from './moodle-xml/tree.ts';

const example = (name: string) => readFileSync(new URL(`./examples/${name}`, import.meta.url), 'utf8');

/** Each question in a line: its number, its name, what became of it and why. */
function report(entries: FileEntry[], language: Language) {
  return entries.map((entry) => {
    if (!('question' in entry)) return `${entry.number} ${entry.name}: ${entry.refused} ${entry.detail}`.trim();
    const { number, question } = entry;
    try {
      const { content, notes } = fromFile(question, textReader(language));
      const changes = notes.map(({ code, detail }) => (detail ? `${code} ${detail}` : code));
      return `${number} ${question.name}: ${content.kind}${changes.length > 0 ? ` (${changes.join(', ')})` : ''}`;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return `${number} ${question.name}: ${thrown.code} ${thrown.detail}`.trim();
    }
  });
}

/** What was read, written as GIFT: every text, mark and right answer in a form people can read. */
function meant(entries: FileEntry[], language: Language) {
  const questions = entries.flatMap((entry) => {
    if (!('question' in entry)) return [];
    try {
      const read = fromFile(entry.question, textReader(language));
      return [toFile({ ...read, questionId: '', folder: entry.question.folder }, 'all') ?? []].flat();
    } catch {
      return [];
    }
  });
  return writeGift(questions)
    .replace(/<div style\\="white-space\\: pre-wrap">|<\/div>|<\/span>/g, '')
    .replace(/<span lang\\="(\w+)" class\\="multilang">/g, '<$1>');
}

describe('a GIFT file', () => {
  it('is reported question by question, none is lost', () => {
    expect(report(readGift(example('akimdik.gift')), 'kk')).toMatchInlineSnapshot(`
      [
        "1 Бюджетті кім бекітеді: single",
        "2 Екі дұрыс жауап: multiple",
        "3 Салық: trueFalse",
        "4 : short",
        "5 Шақырым: numeric (decimalComma)",
        "6 : matching",
        "7 Рет: ordering",
        "8 Эссе: essay (markdownAsText, rubricAdded)",
        "9 Толтыру: single (gapMarked)",
        "10 : notAQuestion",
        "11 Жақша: bracesTwice",
        "12 Бос жол: single (blankLineInside)",
        "13 Жабылмаған: bracesUnbalanced",
        "14 Келесісі: trueFalse",
      ]
    `);
  });
  it('says what it meant', () => {
    expect(meant(readGift(example('akimdik.gift').replaceAll('\n', '\r\n')), 'kk')).toMatchInlineSnapshot(`
      "$CATEGORY: $course$/top/Жергілікті басқару/Бюджет

      // [tag:бюджет] [tag:мәслихат]
      ::Бюджетті кім бекітеді::[html]<kk>Жергілікті бюджетті кім бекітеді?{
      	=<kk>Мәслихат#<kk>Дұрыс\\: бюджетті мәслихат сессиясы бекітеді.
      	~<kk>Әкім#<kk>Әкім бюджетті атқарады.
      	~%50%<kk>Әкімдік пен мәслихат
      	####<kk>Бюджет кодексінің 75-бабы.
      }

      ::Екі дұрыс жауап::[html]<kk>Қайсысы әкімнің міндеті?{
      	~%33.3333333%<kk>Халықты қабылдау
      	~%33.3333333%<kk>Есеп беру
      	~%33.3333333%<kk>Бюджетті атқару
      	~%-100%<kk>Заң қабылдау#<kk>Заңды Парламент қабылдайды
      }

      ::Салық::[html]<kk>Мүлік салығы жергілікті бюджетке түседі.{TRUE#<kk>Қате\\: бұл жергілікті салық.#<kk>Дұрыс!}

      [html]<kk>Тәуелсіздік күні қай айда?{
      	=%100%желтоқсан
      	=%50%декабрь#<kk>Қазақша жазыңыз
      	=%0%[plain]*#<kk>Еске түсіріңіз
      }

      ::Шақырым::[html]<kk>1 верста неше километр?{#
      	=%100%1.0668:0.001#<kk>Дәл
      	=%50%1.05:0.05#<kk>Жуық
      	=%0%*#<kk>Мүлде басқа
      }

      [html]<kk>Сәйкестендіріңіз.{
      	=<kk>Абай облысы -> <kk>Семей
      	=<kk>Жетісу облысы -> <kk>Талдықорған
      	=<kk>Ұлытау облысы -> <kk>Жезқазған
      	= -> <kk>Түркістан
      }

      ::Рет::[html]<kk>Кезеңдерді ретімен қойыңыз{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none
      	<kk>Жоба
      	<kk>Талқылау
      	<kk>Бекіту
      }

      // [minber:{"rubric":[{"title":{"kk":"Жауап","ru":"Ответ","en":"Answer"},"max":1}%5D}]
      ::Эссе::[html]<kk>**Ауыл** дамуының үш басымдығын негіздеңіз.{####<kk>Дереккөз көрсетілсін.}

      ::Толтыру::[html]<kk>Астана _____ жылы елорда болды.{
      	=<kk>1997
      	~<kk>1991
      	~<kk>2001
      }

      ::Бос жол::[html]<kk>Ең үлкен көл?{
      	=<kk>Балқаш
      	~<kk>Зайсан
      }

      ::Келесісі::[html]<kk>Ол жоғалмауы керек.{TRUE}
      "
    `);
  });
});

describe('what others write', () => {
  it('is read as they mean it: ranges, weights, formats, names that do not close, limits of words', () => {
    const gift = [
      '::Аты жабылмаған {T}',
      'π? {#3.141..3.142}.',
      '[markdown]**Кім**?{~%-50%Ешкім ~%50%[html]<b>Әкім</b> ~%50%[plain]Мәслихат # дұрыс ~%-50% \\{ \\} }',
      'Өлшем {#=%100%10:0.5 =%50%8..12 ~#мүлде басқа}";',
      'Сәйкестік {=[html]<i>A</i> -> а =[plain]B->ә = -> б}',
    ];
    expect(meant(readGift(gift.join('\n\n')), 'kk')).toMatchInlineSnapshot(`
      "$CATEGORY: $course$/top

      [html]<kk>Аты жабылмаған{TRUE}

      [html]<kk>π? _____.{#
      	=%100%3.1415:0.0005
      }

      [html]<kk>**Кім**?{
      	~%-50%<kk>Ешкім
      	~%50%<kk>Әкім
      	~%50%<kk>Мәслихат#<kk>дұрыс
      	~%-50%<kk>\\{ \\}
      }

      [html]<kk>Өлшем _____";{#
      	=%100%10:0.5
      	=%50%10:2
      	=%0%*#<kk>мүлде басқа
      }

      [html]<kk>Сәйкестік{
      	=<kk>A -> <kk>а
      	=<kk>B -> <kk>ә
      	= -> <kk>б
      }
      "
    `);
    const essay = (limits: string) =>
      `<quiz><question type="essay"><questiontext><text>Эссе</text></questiontext>${limits}</question></quiz>`;
    const limit = (most: number) => `<minwordlimit>20</minwordlimit><maxwordlimit>${most}</maxwordlimit>`;
    expect(report(readMoodleXml(essay(limit(300))), 'kk')[0]).toContain('wordLimitRemoved ≥ 20, rubricAdded');
    expect(report(readMoodleXml(essay(limit(9000))), 'kk')[0]).toContain('wordLimitRemoved ≤ 9000');
    expect(meant(readMoodleXml(essay(limit(300))), 'kk')).toContain('"wordsAtMost":300');
  });
});

describe('a Moodle XML file', () => {
  it('is reported question by question, none is lost', () => {
    expect(report(readMoodleXml(example('old-moodle.xml')), 'ru')).toMatchInlineSnapshot(`
      [
        "1 Земельная комиссия: single (hintsRemoved 1, combinedFeedbackRemoved, imageRemoved схема.png, formattingRemoved, linkFlattened, shuffleByQuiz)",
        "2 Старый файл: trueFalse (formattingRemoved)",
        "3 Площадь: numeric (unitsRemoved км2, tableRemoved, formattingRemoved)",
        "4 Кодекс: short (formulaAsText, mediaRemoved, formattingRemoved)",
        "5 Двуязычный: matching (languageDropped de)",
        "6 Этапы: ordering (allItemsShown 2 / 3, scoringChanged RELATIVE_TO_CORRECT)",
        "7 Эссе: essay (attachmentsRemoved, templateRemoved, rubricAdded)",
        "8 Картинки: answerEmpty",
        "9 Без полного ответа: multiple (fractionsScaled 80)",
        "10 Пропуски: kindUnsupported cloze",
        "11 Расчёт: kindUnsupported calculatedsimple",
        "12 Слова: kindUnsupported ddwtos",
        "13 Вступление: notAQuestion",
        "14 Не число: notANumber много",
        "15 Без вида: kindUnsupported ?",
      ]
    `);
  });
  it('says what it meant', () => {
    expect(meant(readMoodleXml(example('old-moodle.xml')), 'ru')).toMatchInlineSnapshot(`
      "$CATEGORY: $course$/top/Местное управление/Земля // недра

      // [tag:земля] [minber:{"mark":2}]
      ::Земельная комиссия::[html]<ru>Кто создаёт земельную комиссию? См. кодекс (https\\://adilet.zan.kz/rus).{
      	=<ru>Акимат#<ru>Верно — ст. 43
      	~%-33.3333333%<ru>Маслихат
      	~<ru>Все перечисленные
      }

      ::Старый файл::[html]<ru>Недра принадлежат государству.\\nЭто записано в Конституции РК.{TRUE##<ru>Да}

      ::Площадь::[html]<ru>Область | км²\\nКарагандинская | ?{#
      	=%100%239045:500
      	=%0%*#<ru>Посмотрите на карту
      }

      // [minber:{"matchCase":true}]
      ::Кодекс::[html]<ru>Какой кодекс регулирует \\\\(S \\= ab\\\\) участков?\\n• одно слово\\n• с заглавной буквы{
      	=%100%Земельный*
      }

      ::Двуязычный::[html]<kk>Сәйкестендіріңіз<ru>Соотнесите{
      	=<ru>Аким -> <ru>исполняет
      	=<kk>Мәслихат<ru>Маслихат -> <ru>утверждает
      	= -> <ru>судит
      }

      ::Этапы::[html]<ru>Расположите этапы.{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none
      	<ru>Заявление
      	<ru>Рассмотрение
      	<ru>Решение
      }

      // [minber:{"mark":10,"rubric":[{"title":{"kk":"Жауап","ru":"Ответ","en":"Answer"},"max":10}%5D,"markerNote":{"kk":"","ru":"Три этапа","en":""}}]
      ::Эссе::[html]<ru>Опишите порядок изъятия земель.{}

      ::Без полного ответа::[html]<ru>Что входит в акимат?{
      	~%62.5%<ru>Аппарат
      	~%37.5%<ru>Отделы
      	~<ru>Суд
      }
      "
    `);
  });
  it('is refused with its line where it is no such file, or a trap', () => {
    const fault = (source: string) => {
      try {
        readMoodleXml(source);
      } catch (thrown) {
        if (thrown instanceof XmlFault) return [thrown.line, thrown.message.slice(0, 60)];
      }
      return 'read';
    };
    expect(fault('<!DOCTYPE quiz [<!ENTITY a "aaaa">]><quiz>&a;</quiz>')).toEqual([1, 'doctype']);
    expect(fault('<html><body></body></html>')).toEqual([1, 'notAQuiz']);
    expect(fault('<quiz>\n<question>\n</quiz>')).toEqual([3, expect.stringContaining('unexpected close tag')]);
    expect(fault(`<quiz>${'<a>'.repeat(40)}`)).toEqual([1, 'limits']);
    expect(fault('')).toEqual([1, expect.any(String)]);
  });
});
