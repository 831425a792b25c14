const FEATURES = [
  'platform',
  'signing',
  'documents',
  'identity',
  'mail',
  'centres',
  'files',
  'programmes',
  'seminars',
  'live',
  'attendance',
  'summaries',
  'surveys',
  'quizzes',
  'question-formats',
  'supervised',
  'hours',
  'grades',
  'certificates',
  'reports',
];
const EVERYTHING_OURS = '^(client|server|media|shared|scripts|tests)/';
const TESTS = '\\.test\\.tsx?$';

/** One rule a feature: it must not import the features above it. */
const downward = FEATURES.slice(0, -1).map((feature, at) => ({
  name: `server-${feature}-imports-downward`,
  comment: `Features stand in layers: ${FEATURES.join(' < ')}. What goes up is an event.`,
  severity: 'error',
  from: { path: `^server/src/${feature}/`, pathNot: TESTS },
  to: { path: `^server/src/(${[...FEATURES.slice(at + 1), 'demo'].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two types may name each other; nothing that runs may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-missing-files', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: EVERYTHING_OURS, pathNot: '^shared/' },
    },
    {
      name: 'client-imports-shared-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: EVERYTHING_OURS, pathNot: '^(client|shared)/' },
    },
    {
      name: 'media-imports-shared-only',
      severity: 'error',
      from: { path: '^media/', pathNot: TESTS },
      to: { path: EVERYTHING_OURS, pathNot: '^(media|shared)/' },
    },
    {
      name: 'server-imports-shared-and-media-only',
      severity: 'error',
      from: { path: '^server/', pathNot: TESTS },
      to: { path: EVERYTHING_OURS, pathNot: '^(server|media|shared)/' },
    },
    {
      name: 'media-has-one-door',
      severity: 'error',
      from: { pathNot: '^(media|scripts|tests)/' },
      to: { path: '^media/src/', pathNot: '^media/src/index\\.ts$' },
    },
    {
      name: 'server-features-have-one-door',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: TESTS },
      to: {
        path: `^server/src/(${FEATURES.join('|')})/`,
        pathNot: ['^server/src/$1/', '^server/src/[^/]+/index\\.ts$'],
      },
    },
    ...downward,
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: `^tests/|${TESTS}` },
      to: { path: `^tests/|${TESTS}` },
    },
    {
      name: 'live-session-is-free-of-react',
      severity: 'error',
      from: { path: '^client/src/live/' },
      to: { path: 'node_modules/(react|react-dom|@mantine|@tanstack)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|overlay)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
