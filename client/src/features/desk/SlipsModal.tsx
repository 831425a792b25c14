import { Alert, Button, Group, Modal } from '@mantine/core';
import type { IssuedCodes, SignInSlip } from '@minber/shared/identity/codes';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { fullName } from '../../ui/names.ts';
import { QrImage } from '../../ui/QrImage.tsx';
import type { DeskView } from './pending.ts';
import classes from './SlipsModal.module.css';

interface Props {
  issued: IssuedCodes;
  view: DeskView;
  onClose: () => void;
}

/** The slips, as they will be on paper; printing prints them and nothing else. */
export function SlipsModal({ issued, view, onClose }: Props) {
  const { t } = useTranslation();
  const nameOf = (id: string) => view.people.find(({ personId }) => personId === id)?.name ?? '';
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('desk:slips.title')}
      classNames={{ root: classes.modal ?? '' }}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Group justify="space-between" mb="md" className={classes.screenOnly ?? ''}>
        <span>{t('desk:slips.once')}</span>
        <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => print()} data-autofocus>
          {t('common:action.print')}
        </Button>
      </Group>
      {issued.refused.length > 0 && (
        <Alert color="yellow" mb="md" className={classes.screenOnly ?? ''} title={t('desk:slips.refused')}>
          {issued.refused.map(({ personId, reason }) => (
            <div key={personId}>
              {nameOf(personId)}: {t(`desk:slips.reason.${reason}`)}
            </div>
          ))}
        </Alert>
      )}
      <div className={classes.slips}>
        {issued.slips.map((slip) => (
          <Slip key={slip.personId} slip={slip} />
        ))}
      </div>
    </Modal>
  );
}

function Slip({ slip }: { slip: SignInSlip }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className={classes.slip}>
      <QrImage value={slip.url} size={96} label={t('desk:slips.qr', { name: fullName(slip.name) })} />
      <div>
        <h3>{fullName(slip.name)}</h3>
        <p>{slip.position}</p>
        <p className={classes.code}>{slip.code}</p>
        <p>{t('desk:slips.where', { address: `${location.host}/sign-in`, until: format.time(slip.expiresAt) })}</p>
      </div>
    </article>
  );
}
