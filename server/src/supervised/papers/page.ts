/** A4 in points, with its margins. */
export const pageLeft = 48;
export const pageRight = 595 - 48;
export const pageWidth = pageRight - pageLeft;
export const pageTop = 44;
export const pageBottom = 842 - 56;
/** From a question's number to its text. */
export const indent = 24;
