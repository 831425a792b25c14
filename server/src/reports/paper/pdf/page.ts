/** A4 on its side, in points, with margins that every office printer can print. */
export const page = { width: 841.89, height: 595.28, left: 28, right: 28, top: 26, bottom: 40 };
export const inner = page.width - page.left - page.right;
