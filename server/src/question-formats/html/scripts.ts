const raised = pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const lowered = pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** x² and H₂O where Unicode has the characters, else x^(a+b) and x_(k). */
export function scriptOf(name: 'sup' | 'sub', text: string): string {
  const table = name === 'sup' ? raised : lowered;
  const characters = [...text.trim()];
  if (characters.length === 0) return text;
  if (characters.every((character) => table.has(character))) return characters.map((one) => table.get(one)).join('');
  return `${name === 'sup' ? '^' : '_'}(${text.trim()})`;
}

function pairs(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, at) => [character, targets[at] ?? character]));
}
