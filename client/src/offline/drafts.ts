/** How the keys of one person's unsent answers begin on this device. */
export const draftsOf = (personId: string): string => `minber.attempt.${personId}.`;
