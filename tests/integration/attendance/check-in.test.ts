import { describe, expect, it } from 'vitest';
import { useWorld } from './support/world.ts';

const { cast, call, watcher, report, anotherCast } = useWorld();

const shown = async () => {
  const screen = watcher('northScreen');
  const snapshot = await screen.get('screen:watch', { seminarId: cast().seminarId });
  if (!snapshot.qr) throw new Error('The screen shows no QR');
  return { screen, snapshot, qr: snapshot.qr, token: snapshot.qr.url.split('#')[1] ?? '' };
};

describe('Check-in by the QR of a CentreScreen', () => {
  it('is redeemed before sign-in and checks in whoever signs in with it', async () => {
    const { snapshot, token, screen } = await shown();
    expect(snapshot).toMatchObject({ expected: 2, checkedIn: 0 });
    const claimed = await call('visitor', 'POST', '/check-in-claims', { token });
    expect(claimed.status).toBe(201);
    expect(claimed.body.place.hall.kk).toBe('Үлкен зал');
    expect(claimed.cookies.join()).toMatch(/minber_claim=.*HttpOnly/);
    const { claim } = claimed.body;
    const done = await call('bolat', 'POST', '/me/check-ins', { claim });
    expect(done).toMatchObject({ status: 201, body: { hallId: cast().north.hallId, sessionId: cast().sessionId } });
    const { lines } = await report();
    const line = lines.find(({ personId }) => personId === cast().ids.bolat);
    expect(line).toMatchObject({ evidence: ['scan'], firstInAt: done.body.at, places: [{ kind: 'hall' }] });
    await expect.poll(() => screen.all('screen:counts').at(-1)).toMatchObject({ checkedIn: 1, expected: 2 });
  });

  it('is good for one person: he may repeat it, another may not use it', async () => {
    const { token } = await shown();
    const { claim } = (await call('visitor', 'POST', '/check-in-claims', { token })).body;
    expect((await call('dana', 'POST', '/me/check-ins', { claim })).status).toBe(201);
    expect((await call('dana', 'POST', '/me/check-ins', { claim })).status).toBe(201);
    expect(await call('stranger', 'POST', '/me/check-ins', { claim })).toMatchObject({
      status: 409,
      body: { code: 'checkIn.used' },
    });
  });

  it('works by the code beside it, typed in small letters and with a space', async () => {
    const { qr } = await shown();
    const typed = `${qr.code.slice(0, 3)} ${qr.code.slice(3).toLowerCase()}`;
    const { body, status } = await call('visitor', 'POST', '/check-in-claims', { code: typed });
    expect(status).toBe(201);
    expect((await call('stranger', 'POST', '/me/check-ins', { claim: body.claim })).status).toBe(201);
    expect(
      (await call('stranger', 'GET', `/me/attendance/${cast().seminarId}`)).body.sessions[0].line.expectedPlace,
    ).toBeNull();
  });

  it('refuses what is forged, what is too old, and what another screen would have shown', async () => {
    const { token } = await shown();
    const { readToken } = await import('../../../server/src/attendance/check-in/qr.ts');
    expect(readToken(token, Date.now())).toMatchObject({ screenId: cast().ids.northScreen });
    expect(readToken(token, Date.now() + 61_000)).toBeUndefined();
    expect(readToken(token, Date.now() - 61_000)).toBeUndefined();
    const bytes = Buffer.from(token, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect(readToken(forged.toString('base64url'), Date.now())).toBeUndefined();
    }
    const answer = await call('visitor', 'POST', '/check-in-claims', { token: `${token.slice(0, -2)}AA` });
    expect(answer).toMatchObject({ status: 410, body: { code: 'checkIn.expired' } });
  });

  it('needs a signed-in person and a claim', async () => {
    expect((await call('visitor', 'POST', '/me/check-ins', {})).status).toBe(401);
    expect(await call('bolat', 'POST', '/me/check-ins', {})).toMatchObject({ status: 410 });
    expect((await call('northScreen', 'POST', '/me/check-ins', {})).status).toBe(403);
  });

  it('is shown to nobody but the hall’s own screen', async () => {
    for (const who of ['bolat', 'organiser', 'host', 'northCoordinator'] as const)
      expect((await call(who, 'GET', `/seminars/${cast().seminarId}/screen`)).status).toBe(404);
    const other = await anotherCast();
    expect((await call('northScreen', 'GET', `/seminars/${other.seminarId}/screen`)).status).toBe(404);
    expect((await call('northScreen', 'GET', `/seminars/${cast().seminarId}/screen`)).body.qr.code).toMatch(
      /^[2-9A-Z]{6}$/,
    );
  });

  it('raises who is checked in at two halls, and counts him once', async () => {
    const south = watcher('southScreen');
    const { qr } = await south.get('screen:watch', { seminarId: cast().seminarId });
    const { claim } = (await call('visitor', 'POST', '/check-in-claims', { token: qr?.url.split('#')[1] })).body;
    await call('bolat', 'POST', '/me/check-ins', { claim });
    const { conflicts } = await report();
    expect(conflicts).toMatchObject([{ kind: 'two-halls', person: { name: 'Қасенов Болат' }, resolution: null }]);
  });
});
