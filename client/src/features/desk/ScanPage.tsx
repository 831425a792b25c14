import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Card } from '../../ui/Card.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useFragment } from '../stage/useFragment.ts';
import { CheckInHere } from './CheckInHere.tsx';
import { ClaimedPlace } from './ClaimedPlace.tsx';
import classes from './ScanPage.module.css';
import { TypeCode } from './TypeCode.tsx';

/**
 * Where the QR of a CentreScreen leads (`/q#token`), and where its short code is typed (`/in`): first the place is
 * claimed, then the person signs in if he hasn't, then he is checked in.
 */
export default function ScanPage() {
  const { t } = useTranslation();
  useTitle(t('desk:scan.title'));
  const session = useSession();
  const token = useFragment();
  const [search] = useSearchParams();
  const [code, setCode] = useState('');
  const claimedBefore = search.has('claimed') && session.kind === 'person';
  return (
    <Card className={classes.card}>
      <IconQrcode size={40} aria-hidden />
      {claimedBefore ? (
        <CheckInHere />
      ) : token || code ? (
        <ClaimedPlace key={code} secret={token ? { token } : { code }} onAgain={() => setCode('')} />
      ) : (
        <TypeCode onTyped={setCode} />
      )}
    </Card>
  );
}
