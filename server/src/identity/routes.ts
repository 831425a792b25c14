import { identityApi } from '@minber/shared/identity/contract';
import { bindApi, fail } from '../platform/index.ts';
import { readAudit } from './audit-log.ts';
import { listDemoAccounts, signInDemo } from './demo-sign-in.ts';
import { erasePerson } from './erase.ts';
import { exportPeople, importTemplate } from './export-people.ts';
import { becomeFirstAdministrator } from './first-administrator.ts';
import { applyImport } from './import/apply.ts';
import { viewImport } from './import/model.ts';
import { loadImport, previewImport } from './import/preview.ts';
import { readJob, viewJob } from './job-view.ts';
import { acceptLink, inspectLink, issueLink } from './links.ts';
import { listPeople } from './list-people.ts';
import { createPerson, editPerson, loadManaged, loadPerson } from './people.ts';
import { viewPerson } from './person-view.ts';
import { changePassword, editProfile, listSessions, readProfile } from './profile.ts';
import { readIin } from './read-iin.ts';
import { viewSession } from './session-view.ts';
import { closeSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signInWithCode } from './sign-in-code.ts';
import { signOut, signOutEverywhere, signOutPerson } from './sign-out.ts';
import { deactivatePerson, reactivatePerson, setRoles } from './standing.ts';

export const identityRoutes = bindApi(identityApi, {
  session:            (c) => viewSession(c.principal),
  signIn:             async (c) => viewSession(await signIn(c, c.body)),
  signInWithCode:     async (c) => viewSession(await signInWithCode(c, c.body.code)),
  demoAccounts:       async () => ({ items: await listDemoAccounts() }),
  signInDemo:         async (c) => viewSession(await signInDemo(c, c.body.personId)),
  firstAdministrator: async (c) => viewSession(await becomeFirstAdministrator(c, c.body)),
  signOut:            (c) => signOut(c),
  sessions:           async (c) => ({ items: await listSessions(c.personId, c.principal) }),
  endSession:         async (c) => { if (!(await closeSession(c.personId, c.params.sessionId))) fail('resource.absent'); },
  signOutEverywhere:  (c) => signOutEverywhere(c),
  inspectLink:        (c) => inspectLink(c, c.body.token),
  acceptLink:         async (c) => viewSession(await acceptLink(c, c.body)),

  profile:            (c) => readProfile(c.personId),
  editProfile:        (c) => editProfile(c.personId, c.body),
  changePassword:     (c) => changePassword(c, c.body),

  people:             (c) => listPeople(c.principal, c.scope, c.query),
  createPerson:       async (c) => viewPerson(c.principal, await createPerson(c.principal, c.body)),
  exportPeople:       (c) => exportPeople(c.principal, c.scope, c.query, c.language),
  importTemplate:     (c) => importTemplate(c.query.format, c.language),
  previewImport:      (c) => previewImport(c),
  import:             async (c) => viewImport(await loadImport(c.params.importId)),
  applyImport:        async (c) => viewJob(await applyImport(c.principal, c.params.importId)),
  person:             async (c) => viewPerson(c.principal, await loadPerson(c.params.personId)),
  editPerson:         async (c) => viewPerson(c.principal, await editPerson(c.principal, c.params.personId, c.body)),
  personIin:          (c) => readIin(c.principal, c.params.personId),
  deactivatePerson:   async (c) => viewPerson(c.principal, await deactivatePerson(c.principal, c.params.personId)),
  reactivatePerson:   async (c) => viewPerson(c.principal, await reactivatePerson(c.principal, c.params.personId)),
  erasePerson:        async (c) => viewPerson(c.principal, await erasePerson(c.principal, c.params.personId, c.body)),
  setRoles:           async (c) => viewPerson(c.principal, await setRoles(c.principal, c.params.personId, c.body.grants)),
  invite:             async (c) => issueLink(c.principal, await loadManaged(c.principal, c.params.personId), 'invitation'),
  resetPassword:      async (c) => issueLink(c.principal, await loadManaged(c.principal, c.params.personId), 'reset'),
  signOutPerson:      (c) => signOutPerson(c.principal, c.params.personId),

  job:                (c) => readJob(c.params.jobId),
  audit:              (c) => readAudit(c.query),
});
