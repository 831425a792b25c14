import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import type { LayoutElement } from '@minber/shared/certificates/layout';
import type { Language } from '@minber/shared/platform/text';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Designer.module.css';
import { elementKinds, elementName, newElement } from './elements.ts';

interface Props {
  elements: LayoutElement[];
  language: Language;
  chosenId: string | null;
  mayWrite: boolean;
  onChoose: (elementId: string) => void;
  onChange: (elements: LayoutElement[]) => void;
}

/** Everything on the page, to choose, add and take away. */
export function ElementList({ elements, language, chosenId, mayWrite, onChoose, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const add = (kind: LayoutElement['kind']) => {
    const made = newElement(kind);
    onChange([...elements, made]);
    onChoose(made.elementId);
  };
  return (
    <Stack gap="sm">
      <Stack component="ul" gap={6} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {elements.map((one) => {
          const name = `${t(`layout.kinds.${one.kind}`)}: ${elementName(one, language)}`;
          return (
            <li key={one.elementId} className={classes.item}>
              <button
                type="button"
                className={classes.name}
                aria-pressed={one.elementId === chosenId}
                onClick={() => onChoose(one.elementId)}
              >
                {name}
              </button>
              {mayWrite && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('layout.remove', { name })}
                  onClick={() => onChange(elements.filter(({ elementId }) => elementId !== one.elementId))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </Stack>
      {mayWrite && (
        <Group gap="xs">
          {elementKinds.map((kind) => (
            <Button
              key={kind}
              size="sm"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => add(kind)}
            >
              {t(`layout.kinds.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
