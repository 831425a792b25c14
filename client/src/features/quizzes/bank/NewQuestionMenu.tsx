import { Button, Menu } from '@mantine/core';
import { QuestionKind } from '@minber/shared/quizzes/questions';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  bankId: string;
  /** What else the address of the new question says. */
  search?: string;
}

/** A new question of a kind. */
export function NewQuestionMenu({ bankId, search = '' }: Props) {
  const { t } = useTranslation('quizzes');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button leftSection={<IconPlus size={18} aria-hidden />}>{t('question.add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {QuestionKind.options.map((kind) => (
          <Menu.Item key={kind} component={Link} to={`/banks/${bankId}/questions/new?kind=${kind}${search}`}>
            {t(`kinds.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
