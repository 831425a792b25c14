import { Button, Group } from '@mantine/core';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { reloadSession, useSession } from '../../api/session.ts';
import { fullName } from '../../ui/names.ts';
import { StageMessage } from '../stage/StageMessage.tsx';
import { useAction } from '../stage/useAction.ts';
import classes from './Centred.module.css';

/** A browser keeps one session: a screen in this window would sign the person out. */
export function OwnWindow() {
  const { t } = useTranslation();
  const { person } = useSession();
  const action = useAction();
  const goOn = async () => {
    await call(sessionApi.signOut);
    await reloadSession();
  };
  return (
    <main id="main" className={classes.centred}>
      <StageMessage
        title={t('screen:window.title')}
        text={t('screen:window.text', { name: person ? fullName(person) : '' })}
      >
        <Group justify="center" mt="md">
          <Button component={Link} to="/">
            {t('screen:window.back')}
          </Button>
          <Button variant="default" loading={action.busy} onClick={() => void action.run(goOn)}>
            {t('screen:window.goOn')}
          </Button>
        </Group>
      </StageMessage>
    </main>
  );
}
