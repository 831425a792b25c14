import { loadTexts } from '../../i18n/i18n.ts';
import { startWorker } from './update.ts';

export { UpdateBar } from './UpdateBar.tsx';

/** The app on this device, with the texts of its notice. */
export async function startApp(): Promise<void> {
  await Promise.all([startWorker(), loadTexts(['offline'])]);
}
