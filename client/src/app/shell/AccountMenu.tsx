import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { reloadSession, useSession } from '../../api/session.ts';
import { fullName, initials } from '../../ui/names.ts';

/** Who is signed in, his profile, the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { person } = useSession();
  const navigate = useNavigate();
  if (!person) return null;

  async function signOut() {
    await call(identityApi.signOut).catch(() => undefined);
    await reloadSession().catch(() => location.assign('/sign-in'));
    await navigate('/sign-in');
  }

  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t('common:shell.account', { name: fullName(person) })} style={{ borderRadius: 20 }}>
          <Avatar color="lake" variant="filled" radius="xl" size={38} aria-hidden>
            {initials(person)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px' }}>
          <Text fw={600}>{fullName(person)}</Text>
          {person.position && (
            <Text size="sm" c="dimmed">
              {person.position}
            </Text>
          )}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconUser size={18} aria-hidden />}>
          {t('common:shell.profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
          {t('common:shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
