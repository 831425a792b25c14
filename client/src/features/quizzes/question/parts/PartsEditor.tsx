import type { QuestionKind } from '@minber/shared/quizzes/questions';
import { EssayEditor } from './EssayEditor.tsx';
import { MatchingEditor } from './MatchingEditor.tsx';
import { NumericEditor } from './NumericEditor.tsx';
import { OptionsEditor } from './OptionsEditor.tsx';
import { OrderingEditor } from './OrderingEditor.tsx';
import type { PartsProps } from './part.ts';
import { ShortEditor } from './ShortEditor.tsx';
import { TruthEditor } from './TruthEditor.tsx';

/** What a question's kind consists of. */
export function PartsEditor({ content, ...props }: PartsProps<QuestionKind>) {
  switch (content.kind) {
    case 'single':
    case 'multiple':
      return <OptionsEditor content={content} {...props} />;
    case 'trueFalse':
      return <TruthEditor content={content} {...props} />;
    case 'matching':
      return <MatchingEditor content={content} {...props} />;
    case 'ordering':
      return <OrderingEditor content={content} {...props} />;
    case 'numeric':
      return <NumericEditor content={content} {...props} />;
    case 'short':
      return <ShortEditor content={content} {...props} />;
    case 'essay':
      return <EssayEditor content={content} {...props} />;
  }
}
