type Unsent = Omit<typeof import('../../offline/unsent/unsent.ts'), 'loadUnsentTexts'>;

/** The queue's part of the shell with its texts. Undefined where there is no line to fetch them by; ask again later. */
export async function loadUnsent(): Promise<Unsent | undefined> {
  try {
    const { UnsentBar, SignOutDialog, countUnsent, emptyDeviceOf, loseDraftsOf, loadUnsentTexts } = await import(
      '../../offline/unsent/unsent.ts'
    );
    await loadUnsentTexts();
    return { UnsentBar, SignOutDialog, countUnsent, emptyDeviceOf, loseDraftsOf };
  } catch {
    return undefined;
  }
}
