import { writeGift } from '@minber/shared/question-formats/gift/write';
import type { FileFormat } from '@minber/shared/question-formats/imports';
import type { LanguagesOfFile } from '@minber/shared/question-formats/languages';
import { type QuestionToWrite, toFile } from '@minber/shared/question-formats/to-file';
import { writeMoodleXml } from '../moodle-xml/write.ts';

export interface WriteOrder {
  format: FileFormat;
  languages: LanguagesOfFile;
  questions: QuestionToWrite[];
}

/** Runs in a thread: a large bank is many megabytes of text. */
export default function write({ format, languages, questions }: WriteOrder): string {
  const written = questions.map((question) => toFile(question, languages)).filter((one) => one !== undefined);
  return format === 'gift' ? writeGift(written) : writeMoodleXml(written);
}
