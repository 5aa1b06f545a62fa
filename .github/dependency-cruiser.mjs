/** The walls of the house: what each folder may not import. `test/layers.test.ts` feeds each forbidden import to it. */

const core =
  '^src/(text|oci|artifacts|units|environments|findings|facts|rules|engine|changes|delta|policy|verdict|reports|review|signing|render|org-rules|scans)/';

/**
 * The rooms of the house from the ground up: each may know those before it and none that comes after it. Complete: a folder that is missing here
 * breaks `every-room-has-a-place`. Shells do not know each other (see below), and some rooms know less than their place would let them.
 */
const rooms = [
  'text',
  'oci',
  'findings',
  'artifacts',
  'units',
  'environments',
  'render',
  'facts',
  'changes',
  'rules',
  'org-rules',
  'policy',
  'engine',
  'delta',
  'signing',
  'scans',
  'verdict',
  'review',
  'reports',
  'registry',
  'verification',
  'github',
  'action',
  'cli',
];

/** A rule for each room: what lies above it is out of its sight. */
const importsRunDown = rooms.slice(0, -1).map((room, index) => ({
  name: 'imports-run-down',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: [`^src/(${rooms.slice(index + 1).join('|')})/`, '^app/'] },
}));

/** Built-in modules that do no I/O. */
const pureBuiltins = '^(node:)?(crypto|util|zlib|path)$';

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...importsRunDown,
    {
      name: 'every-room-has-a-place',
      comment: 'A new folder under src/ gets its place in the order of the rooms.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${rooms.join('|')})/` },
    },
    {
      name: 'core-is-pure',
      comment: 'The core does no I/O: adapters and shells do.',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'], pathNot: pureBuiltins },
    },
    {
      name: 'core-knows-no-shell',
      comment: 'Adapters and shells know the core, never the other way round.',
      severity: 'error',
      from: { path: core },
      to: { path: ['^src/(action|cli|github|registry|verification)/', '^app/', '^node_modules/(@actions|@octokit|undici|@sigstore/tuf)/'] },
    },
    {
      name: 'policy-is-read-without-rules',
      comment: 'A policy is read by src/rules/known-rules.ts: to load the rules themselves takes longer than to judge a small file.',
      severity: 'error',
      from: { path: '^src/(policy/|cli/(load-policy|load-image-policies)\\.ts)' },
      to: { path: '^src/rules/(catalog|dockerfile-rules)\\.ts$', reachable: true },
    },
    {
      name: 'units-conclude-nothing',
      comment: 'Units say which files belong together; what follows from that is for rules and engine to say.',
      severity: 'error',
      from: { path: '^src/units/' },
      to: { path: '^src/(?!(units|artifacts|text)/)' },
    },
    {
      name: 'environments-conclude-nothing',
      comment: 'Environments say what is deployed with what; rendering and judging it is for others.',
      severity: 'error',
      from: { path: '^src/environments/' },
      to: { path: '^src/(?!(environments|artifacts|text)/)' },
    },
    {
      name: 'rules-know-no-diff',
      comment: 'Rules look at one state of the files, not at a change.',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/changes/' },
    },
    {
      name: 'render-sees-little',
      comment: 'A renderer reads files and YAML; it knows no rules, no diff and no review.',
      severity: 'error',
      from: { path: '^src/render/' },
      to: { path: '^src/(?!(render|text|artifacts)/)' },
    },
    {
      name: 'render-reads-yaml',
      comment: 'Of artifacts it knows files, what kustomizations are called, the reader of YAML and selectors of labels: no kinds.',
      severity: 'error',
      from: { path: '^src/render/' },
      to: {
        path: '^src/artifacts/(?!((source-file|kustomization-names)\\.ts$|yaml/|kubernetes/(label-selector|selector-text)\\.ts$))',
      },
    },
    {
      name: 'rule-is-an-island',
      comment: 'A rule never imports another rule; what rules share is a form, a concept of their pack, or a concept of all packs.',
      severity: 'error',
      from: { path: '^src/rules/([^/]+)/[^/]+\\.ts$', pathNot: '^src/rules/(concepts|forms|cross)/' },
      to: { path: '^src/rules/', pathNot: ['^src/rules/(concepts|forms)/', '^src/rules/$1/concepts/', '^src/rules/rule\\.ts$'] },
    },
    {
      name: 'cross-joins-words',
      comment: 'The rules that join files join the words of all packs, and no rules.',
      severity: 'error',
      from: { path: '^src/rules/cross/' },
      to: { path: '^src/rules/', pathNot: ['^src/rules/(forms|concepts)/', '^src/rules/[^/]+/concepts/', '^src/rules/rule\\.ts$'] },
    },
    {
      name: 'concepts-stay-in-their-pack',
      comment: 'The words of a pack know those of all packs, never those of another pack, and no rule.',
      severity: 'error',
      from: { path: '^src/rules/([^/]+)/concepts/', pathNot: '^src/rules/cross/' },
      to: { path: '^src/rules/', pathNot: ['^src/rules/concepts/', '^src/rules/$1/concepts/', '^src/rules/rule\\.ts$'] },
    },
    {
      name: 'shared-concepts-know-no-pack',
      severity: 'error',
      from: { path: '^src/rules/(concepts|forms)/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(concepts/|forms/|rule\\.ts$)' },
    },
    {
      name: 'engine-knows-the-contract',
      comment: 'Engine, delta and policy know the contract of rules, not the rules.',
      severity: 'error',
      from: { path: '^src/(engine|delta|policy|verdict|reports)/' },
      to: { path: '^src/rules/(?!rule\\.ts$)' },
    },
    {
      name: 'registry-gives-facts',
      comment: 'The registry adapter fetches what signing judges; it judges nothing, and knows no other adapter and no shell.',
      severity: 'error',
      from: { path: '^src/registry/' },
      to: { path: ['^src/(?!(registry|text|oci|artifacts|signing)/)', '^app/', '^node_modules/(@actions|@octokit|@sigstore)/'] },
    },
    {
      name: 'registry-knows-the-contract-of-signing',
      comment: 'Of signing it knows what is fetched and how it is asked for, not how it is verified.',
      severity: 'error',
      from: { path: '^src/registry/' },
      to: { path: '^src/signing/[^/]+/' },
    },
    {
      name: 'verification-serves-shells',
      comment: 'It opens what signing needs for whichever shell: it knows registry and signing, and no shell, no rules and no GitHub.',
      severity: 'error',
      from: { path: '^src/verification/' },
      to: { path: ['^src/(rules|engine|delta|verdict|reports|review)/', '^node_modules/(@actions|@octokit)/'] },
    },
    {
      name: 'shells-do-not-meet',
      severity: 'error',
      from: { path: '^src/action/' },
      to: { path: ['^src/cli/', '^app/'] },
    },
    {
      name: 'shells-do-not-meet-either',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '^src/cli/doctor/check-github\\.ts$' },
      to: { path: ['^src/(action|github)/', '^app/', '^node_modules/(@actions|@octokit)/'] },
    },
    {
      name: 'one-command-asks-github',
      comment: 'Of the command line only the doctor asks GitHub, and only by its gateway.',
      severity: 'error',
      from: { path: '^src/cli/doctor/check-github\\.ts$' },
      to: { path: ['^src/(action|github/(?!call/))', '^app/', '^node_modules/@actions/'] },
    },
    {
      name: 'src-never-imports-app',
      comment: 'The last room and the files beside the rooms: for all others `imports-run-down` says it, too.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^app/' },
    },
    {
      name: 'pages-show-what-is-seen',
      comment: 'A page is made of what a scope lets through: of the storage it knows nothing but that door.',
      severity: 'error',
      from: { path: '^app/pages/' },
      to: {
        path: '^app/storage/',
        pathNot:
          '^app/storage/(pages/(page-records|scope|lists|figures|audit-entries|bypassed|recent-pulls|sessions|standing)|storage-error|audit-chain)\\.ts$',
      },
    },
    {
      name: 'app-knows-no-other-shell',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: ['^src/(action|cli)/', '^node_modules/@actions/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
