/** What stands for an essay that stays on its paper: markers read which one to take. */
export function onPaperText(number: number): string {
  return `Қағазда жазылған, № ${number} парақ · Написано на бумаге, бланк № ${number}`;
}
