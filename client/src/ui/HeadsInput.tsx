import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { Ref } from 'react';

const atMost = 5000;

/** How many heads somebody has counted in a hall: whole, on a phone by its number keys. */
export function HeadsInput(props: NumberInputProps & { ref?: Ref<HTMLInputElement> }) {
  return (
    <NumberInput
      min={0}
      max={atMost}
      allowDecimal={false}
      allowNegative={false}
      inputMode="numeric"
      hideControls
      {...props}
    />
  );
}
