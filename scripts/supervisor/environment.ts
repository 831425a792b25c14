import { join, resolve } from 'node:path';
import { databaseUri } from '../database/location.ts';
import type { LanAccess } from '../lan/access.ts';
import { root } from '../setup/folders.mjs';

/** What this start runs: one place that reads the person's environment. */
export type Plan = {
  embedded: boolean;
  dataFolder: string;
  port: number;
  /** Undefined leaves the choice to the server. */
  host: string | undefined;
  rtcPort: number;
  removeDemo: boolean;
  lan: LanAccess | undefined;
};

/** The environment of the server child: the person's own, completed. */
export function serverEnvironment(plan: Plan): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: plan.dataFolder,
    PORT: String(plan.port),
    MINBER_SUPERVISED: '1',
    ...(plan.host !== undefined && { HOST: plan.host }),
    ...(plan.embedded && { MONGODB_URI: databaseUri(join(plan.dataFolder, 'db')), MINBER_EMBEDDED: '1' }),
    ...(plan.removeDemo && { MINBER_REMOVE_DEMO: '1' }),
    ...(plan.lan && {
      PUBLIC_URL: plan.lan.url,
      RTC_ANNOUNCED_ADDRESS: plan.lan.address,
      TLS_CERT_FILE: plan.lan.certificateFile,
      TLS_KEY_FILE: plan.lan.keyFile,
    }),
  };
}

/** The folder everything is kept in. */
export function dataFolder(): string {
  return resolve(root, process.env.DATA_DIR || 'data');
}
