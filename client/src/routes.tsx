import type { Action } from '@minber/shared/access/policy';
import { linkPages } from '@minber/shared/identity/links';
import { type ComponentType, lazy } from 'react';
import { matchPath, type RouteObject, useRoutes } from 'react-router';
import { InTheRoom, Open, SignedIn } from './app/gates.tsx';
import { OnlyFor } from './app/OnlyFor.tsx';
import { PageFrame } from './app/PageFrame.tsx';
import { whilePending } from './app/pending.ts';
import { Bare } from './app/shell/Bare.tsx';
import { Shell } from './app/shell/Shell.tsx';
import { loadTexts } from './i18n/i18n.ts';

type Load = () => Promise<{ default: ComponentType }>;

interface Page {
  path: string;
  element: React.ReactNode;
  /** Begins to fetch it before it is rendered. */
  preload: Load;
}

/** What pages are for that are offered to those alone who may do it. */
const purposes: Record<string, Action> = {
  '/people': 'person:list',
  '/people/import': 'person:import',
  '/centres': 'centre:list',
  '/seminars/new': 'seminar:create',
  '/seminars/:seminarId/edit': 'seminar:write',
  '/year': 'year:read',
  '/audit': 'audit:read',
  '/desk': 'desk:read',
};

/** A page fetched with its texts when it is first gone to. `wide` pages take the whole width of the shell. */
function page(path: string, load: Load, texts: string[], wide = false): Page {
  const fetch = async () => {
    const [module] = await Promise.all([load(), loadTexts(texts)]);
    return module;
  };
  const Content = lazy(() => whilePending(fetch()));
  const purpose = purposes[path];
  const element = (
    <PageFrame wide={wide}>
      {purpose ? (
        <OnlyFor action={purpose}>
          <Content />
        </OnlyFor>
      ) : (
        <Content />
      )}
    </PageFrame>
  );
  return { path, element, preload: fetch };
}

const publicPages = [
  page('/sign-in', () => import('./features/sign-in/SignInPage.tsx'), ['signIn']),
  page(linkPages.code, () => import('./features/sign-in/CodePage.tsx'), ['signIn']),
  page(linkPages.link, () => import('./features/sign-in/LinkPage.tsx'), ['signIn']),
  page(linkPages.firstAdministrator, () => import('./features/sign-in/FirstAdministratorPage.tsx'), ['signIn']),
  page('/check', () => import('./features/check/CheckPage.tsx'), ['check', 'live']),
  page('/verify', () => import('./features/verify/VerifyPage.tsx'), ['verify']),
  page('/guest', () => import('./features/room/GuestPage.tsx'), ['room', 'live']),
  page('/q', () => import('./features/desk/ScanPage.tsx'), ['desk', 'live']),
  page('/in', () => import('./features/desk/ScanPage.tsx'), ['desk', 'live']),
  page('/test-device', () => import('./features/supervised/device/TestDevicePage.tsx'), ['supervised', 'attempt']),
];

const screenPages = [page('/screen', () => import('./features/screen/ScreenPage.tsx'), ['screen', 'live'])];

const roomPages = [
  page('/seminars/:seminarId/room', () => import('./features/room/RoomPage.tsx'), ['room', 'live']),
  page('/seminars/:seminarId/studio', () => import('./features/studio/StudioPage.tsx'), ['studio', 'room', 'live']),
];

const shellPages = [
  page('/', () => import('./features/home/HomePage.tsx'), ['home', 'learn']),
  page('/calendar', () => import('./features/calendar/CalendarPage.tsx'), ['calendar', 'home']),
  page('/me', () => import('./features/profile/ProfilePage.tsx'), ['profile']),
  page('/people', () => import('./features/people/PeoplePage.tsx'), ['people'], true),
  page('/people/import', () => import('./features/people/ImportPage.tsx'), ['people']),
  page('/centres', () => import('./features/centres/CentresPage.tsx'), ['centres']),
  page('/seminars', () => import('./features/seminars/SeminarsPage.tsx'), ['seminars']),
  page('/seminars/new', () => import('./features/seminars/NewSeminarPage.tsx'), ['seminars']),
  page('/seminars/:seminarId', () => import('./features/seminars/SeminarPage.tsx'), ['seminars']),
  page('/seminars/:seminarId/edit', () => import('./features/seminars/EditSeminarPage.tsx'), ['seminars']),
  page('/seminars/:seminarId/mine', () => import('./features/report/own/OwnAttendancePage.tsx'), [
    'report',
    'seminars',
  ]),
  page('/year', () => import('./features/year/YearPage.tsx'), ['year'], true),
  page('/year/mine', () => import('./features/year/MyYearPage.tsx'), ['year']),
  page('/year/people/:personId', () => import('./features/year/PersonYearPage.tsx'), ['year'], true),
  page('/year/halls/:hallId', () => import('./features/year/HallYearPage.tsx'), ['year'], true),
  page('/functions', () => import('./features/functions/FunctionsPage.tsx'), ['functions']),
  page('/audit', () => import('./features/audit/AuditPage.tsx'), ['audit'], true),
  page('/desk', () => import('./features/desk/DeskHomePage.tsx'), ['desk']),
  page('/halls/:hallId/desk/:seminarId', () => import('./features/desk/DeskPage.tsx'), ['desk', 'live'], true),
  page('/seminars/:seminarId/control', () => import('./features/control/ControlPage.tsx'), ['control', 'live'], true),
  page(
    '/seminars/:seminarId/sessions/:sessionId/report',
    () => import('./features/report/ReportPage.tsx'),
    ['report', 'seminars'],
    true,
  ),
  page(
    '/seminars/:seminarId/sessions/:sessionId/sheet',
    () => import('./features/report/sheet/SheetPage.tsx'),
    ['report'],
    true,
  ),
  page(
    '/seminars/:seminarId/sessions/:sessionId/halls/:hallId',
    () => import('./features/report/sheet/HallSheetPage.tsx'),
    ['report'],
    true,
  ),
];

const certificatePages = [
  page('/certificates', () => import('./features/certificates/register/RegisterPage.tsx'), ['certificates'], true),
  page('/certificates/mine', () => import('./features/certificates/MyCertificatesPage.tsx'), ['certificates']),
  page('/certificates/templates', () => import('./features/certificates/templates/TemplatesPage.tsx'), [
    'certificates',
  ]),
  page(
    '/certificates/templates/:templateId',
    () => import('./features/certificates/templates/TemplatePage.tsx'),
    ['certificates'],
    true,
  ),
  page('/certificates/:certificateId', () => import('./features/certificates/one/CertificatePage.tsx'), [
    'certificates',
  ]),
  page('/cohorts/:cohortId/certificates', () => import('./features/certificates/award/AwardPage.tsx'), [
    'certificates',
  ]),
  page('/seminars/:seminarId/certificates', () => import('./features/certificates/award/AwardPage.tsx'), [
    'certificates',
  ]),
];

/** Open to visitors; a person keeps his navigation. */
const openPages = [
  page('/programmes', () => import('./features/programmes/CataloguePage.tsx'), ['programmes', 'learn']),
  page('/programmes/:programmeId', () => import('./features/programmes/CatalogueProgrammePage.tsx'), [
    'programmes',
    'learn',
  ]),
];

const learningPages = [
  page('/learn/:cohortId', () => import('./features/learn/LearnPage.tsx'), ['learn', 'home', 'announcements']),
  page('/learn/:cohortId/lessons/:activityId', () => import('./features/learn/LessonPage.tsx'), ['learn']),
  page('/learn/:cohortId/videos/:activityId', () => import('./features/learn/media/VideoPage.tsx'), ['learn', 'media']),
  page('/learn/:cohortId/files/:activityId', () => import('./features/learn/media/FilePage.tsx'), ['learn', 'media']),
  page('/learn/:cohortId/surveys/:activityId', () => import('./features/surveys/SurveyPage.tsx'), ['surveys', 'learn']),
  page('/authoring', () => import('./features/programmes/AuthoringPage.tsx'), ['programmes', 'learn']),
  page('/authoring/import', () => import('./features/programmes/archive/ImportPage.tsx'), [
    'archive',
    'programmes',
    'learn',
    'media',
  ]),
  page('/authoring/:programmeId', () => import('./features/programmes/BuilderPage.tsx'), [
    'programmes',
    'learn',
    'media',
    'quizzes',
  ]),
  page('/authoring/:programmeId/lessons/:activityId', () => import('./features/programmes/LessonEditorPage.tsx'), [
    'programmes',
    'learn',
    'media',
  ]),
  page('/cohorts/:cohortId', () => import('./features/programmes/CohortPage.tsx'), [
    'programmes',
    'learn',
    'quizzes',
    'record',
  ]),
  page('/authoring/:programmeId/surveys/:surveyId', () => import('./features/surveys/SurveyEditorPage.tsx'), [
    'surveys',
    'programmes',
    'learn',
  ]),
  page('/cohorts/:cohortId/surveys/:activityId', () => import('./features/surveys/SurveyResultsPage.tsx'), ['surveys']),
  page('/cohorts/:cohortId/announcements', () => import('./features/announcements/CohortAnnouncementsPage.tsx'), [
    'announcements',
  ]),
  page('/banks/:bankId/files', () => import('./features/question-import/QuestionFilesPage.tsx'), ['questionFiles']),
  page('/learn/:cohortId/record', () => import('./features/hours/MyRecordPage.tsx'), ['record']),
  page('/cohorts/:cohortId/people/:personId', () => import('./features/hours/MemberRecordPage.tsx'), ['record']),
  page('/hours', () => import('./features/hours/totals/HoursTotalsPage.tsx'), ['record'], true),
  page('/cohorts/:cohortId/hours', () => import('./features/hours/CohortHoursPage.tsx'), ['record']),
  page('/cohorts/:cohortId/grades', () => import('./features/grades/CohortGradesPage.tsx'), ['record'], true),
  page('/cohorts/:cohortId/warnings', () => import('./features/grades/WarningsPage.tsx'), ['record']),
];

const quizPages = [
  page('/learn/:cohortId/quizzes/:activityId', () => import('./features/attempt/QuizPage.tsx'), ['attempt']),
  page('/attempts/:attemptId', () => import('./features/attempt/AttemptPage.tsx'), ['attempt']),
  page('/attempts/:attemptId/review', () => import('./features/attempt/ReviewPage.tsx'), ['attempt']),
  page('/authoring/:programmeId/banks', () => import('./features/quizzes/BanksPage.tsx'), ['quizzes']),
  page('/banks/:bankId', () => import('./features/quizzes/BankPage.tsx'), ['quizzes'], true),
  page(
    '/banks/:bankId/questions/:questionId',
    () => import('./features/quizzes/QuestionPage.tsx'),
    ['quizzes', 'attempt', 'programmes'],
    true,
  ),
  page('/authoring/:programmeId/quizzes/:quizId', () => import('./features/quizzes/QuizEditorPage.tsx'), [
    'quizzes',
    'attempt',
    'programmes',
  ]),
  page('/cohorts/:cohortId/quizzes', () => import('./features/quizzes/CohortQuizzesPage.tsx'), ['quizzes']),
  page('/cohorts/:cohortId/quizzes/:activityId', () => import('./features/quizzes/ResultsPage.tsx'), ['quizzes'], true),
  page('/cohorts/:cohortId/essays', () => import('./features/quizzes/MarkingPage.tsx'), ['quizzes'], true),
  page('/cohorts/:cohortId/comparison', () => import('./features/quizzes/ComparisonPage.tsx'), ['quizzes']),
  page('/results/:attemptId', () => import('./features/quizzes/StaffAttemptPage.tsx'), ['quizzes', 'attempt']),
  page('/test', () => import('./features/supervised/own/OwnTestPage.tsx'), ['supervised']),
  page('/hall-tests', () => import('./features/supervised/HallTestsPage.tsx'), ['supervised']),
  page('/sittings/:sittingId', () => import('./features/supervised/SittingPage.tsx'), ['supervised']),
  page('/sittings/:sittingId/papers/:paperId', () => import('./features/supervised/papers/PaperEntryPage.tsx'), [
    'supervised',
  ]),
];

const notFound = page('*', () => import('./app/NotFoundPage.tsx'), []);

const routes: RouteObject[] = [
  { element: <Bare />, children: publicPages },
  ...screenPages,
  { element: <Open />, children: openPages },
  { element: <InTheRoom />, children: roomPages },
  {
    element: <SignedIn />,
    children: [
      { element: <Shell />, children: [...shellPages, ...learningPages, ...quizPages, ...certificatePages, notFound] },
    ],
  },
];

/** The page of the address. */
export function Pages() {
  return useRoutes(routes);
}

/** Begins to fetch the page of this path while it is still being found out who asks. */
export async function preloadPage(pathname: string): Promise<void> {
  const pages = [
    ...publicPages,
    ...screenPages,
    ...roomPages,
    ...openPages,
    ...shellPages,
    ...learningPages,
    ...quizPages,
    ...certificatePages,
  ];
  // A failure shows when the page is rendered, with the way out.
  await pages
    .find(({ path }) => matchPath(path, pathname))
    ?.preload()
    .catch(() => undefined);
}
