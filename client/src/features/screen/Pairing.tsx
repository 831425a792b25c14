import { centresApi, type PairingOffer } from '@minber/shared/centres/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { isTemporary } from '../../api/problem.ts';
import { reloadSession } from '../../api/session.ts';
import { LanguageSwitch } from '../../app/shell/LanguageSwitch.tsx';
import { serverClock } from '../../live/clock.ts';
import classes from './Pairing.module.css';

const askAgainMs = 2000;

/** Six digits for the coordinator to type on his Desk; the screen waits until he has. */
export function Pairing() {
  const { t } = useTranslation();
  const offer = useOffer();
  const digits = offer?.code ?? '······';
  return (
    <main id="main" className={classes.pairing}>
      <div className={classes.language}>
        <LanguageSwitch />
      </div>
      <h1 className={classes.title}>{t('screen:pairing.title')}</h1>
      <p className={classes.code} aria-live="polite">
        <span>{digits.slice(0, 3)}</span> <span>{digits.slice(3)}</span>
      </p>
      <p className={classes.text}>{t('screen:pairing.text')}</p>
    </main>
  );
}

/** A code that is always valid: a new one comes before the old one ends. */
function useOffer(): PairingOffer | null {
  const [offer, setOffer] = useState<PairingOffer | null>(null);
  useEffect(() => {
    let current: PairingOffer | null = null;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const step = async () => {
      try {
        if (!current || serverClock.now() > current.expiresAt) {
          current = await call(centresApi.startPairing);
          if (!stopped) setOffer(current);
        } else {
          const { pairingId, secret } = current;
          const { state } = await call(centresApi.claimPairing, { params: { pairingId }, body: { secret } });
          if (state === 'paired') {
            await reloadSession();
            return;
          }
        }
      } catch (cause) {
        // A line that is down for a moment does not change the code somebody is typing.
        if (!isTemporary(cause)) current = null;
      }
      if (!stopped) timer = setTimeout(() => void step(), askAgainMs);
    };
    void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return offer;
}
