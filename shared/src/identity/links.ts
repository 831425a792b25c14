/**
 * Pages that links, slips and QR codes open. What is secret stands in the fragment, which no browser sends:
 * the page reads it, removes it from the address and spends it by POST.
 */
export const linkPages = {
  /** `#<twelve digits>` → `signInWithCode`. */
  code: '/sign-in/code',
  /** `#<token>` → `inspectLink`, `acceptLink`: invitations and password resets. */
  link: '/welcome',
  /** `#<token>` → `firstAdministrator`. */
  firstAdministrator: '/first-administrator',
} as const;

/** The address to give out: `base` has no slash at its end. */
export function secretLink(base: string, page: keyof typeof linkPages, secret: string): string {
  return `${base}${linkPages[page]}#${secret}`;
}
