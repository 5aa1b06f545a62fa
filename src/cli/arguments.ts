import { parseArgs } from 'node:util';
import { type Severity, severities } from '../findings/severity.ts';
import { type Profile, profiles } from '../rules/rule.ts';
import { UsageError } from './usage-error.ts';

export type OutputFormat = 'text' | 'json' | 'sarif' | 'github';
export type CommandName = 'scan' | 'scans' | 'review' | 'fix' | 'rules' | 'explain' | 'schema' | 'verify';

/** What was asked for, checked. */
export interface CliRequest {
  readonly command: CommandName | 'help' | 'version';
  readonly operands: readonly string[];
  readonly format: OutputFormat;
  readonly failOn: Severity | undefined;
  readonly profile: Profile | undefined;
  readonly config: string | undefined;
  readonly base: string | undefined;
  readonly head: string;
  /** Where `review` writes what is deployed differently. */
  readonly renderedDiff: string | undefined;
  readonly dryRun: boolean;
  readonly unsafe: boolean;
  /** Folder of image policies. */
  readonly policy: string | undefined;
  /** Folder of an OCI image layout that images are read from. */
  readonly layout: string | undefined;
  readonly credentialHelpers: boolean;
  readonly updateTrustRoots: boolean;
  /** VEX documents that count for `scans`. */
  readonly vex: readonly string[];
  /** Catalog of known exploited vulnerabilities. */
  readonly kev: string | undefined;
  /** Scores of EPSS. */
  readonly epss: string | undefined;
  /** The Dockerfile that the scanned image was built of. */
  readonly dockerfile: string | undefined;
}

export const usage = `Usage:
  tidewaiter scan PATH...                        judge files as they stand
  tidewaiter review [--base REF] [--head REF]    judge what a branch changes in a local git repository
  tidewaiter fix [--dry-run] [--unsafe] PATH...  apply proven fixes
  tidewaiter verify --policy DIR IMAGE...        verify image signatures as an organization's policy asks
  tidewaiter scans [--base REPORT] --head REPORT what a change adds to a vulnerability scanner's results
  tidewaiter render [--environment E] [--head REF] FOLDER
                                                 print what a chart or a kustomization deploys, and which lines decide
  tidewaiter render CHART --helm 3|4 [FLAGS]     print what Helm prints; flags of helm template
  tidewaiter rules                               list all rules
  tidewaiter explain RULE                        explain one rule
  tidewaiter schema                              print the JSON Schema of .github/tidewaiter.yml

Options:
  --format text|json|sarif|github   default: text
  --fail-on SEVERITY                exit with 1 on a finding this severe (critical, high, medium, low, info)
  --profile PROFILE                 which rules run: gate (default), hardening, strict
  --all-rules                       the same as --profile strict: every rule, and info findings
  --config FILE                     policy file; default: .github/tidewaiter.yml (review: as it is at the base)
  --base REF                        default: the remote's default branch, else main or master; scans: a report
  --head REF                        review: default HEAD; render: a commit, files by their paths in it; scans: a report
  --rendered-diff FILE              review: write what charts and kustomizations deploy differently, as a unified diff
  --vex FILE                        scans: OpenVEX, CSAF or CycloneDX document that counts; may be given again
  --kev FILE, --epss FILE           scans: CISA's catalog of known exploited vulnerabilities, FIRST's EPSS scores
  --dockerfile FILE                 scans: what the image was built of, for the lines that brought findings in
  --policy DIR                      verify: folder with image policies, or with policy.yml and image-policies/
  --layout DIR                      verify: read the image from an OCI image layout, without network
  --credential-helpers              verify: run the credential helpers that the Docker configuration names
  --update-trust-roots              verify: bring Sigstore's public trust root up to date first
  --help, --version

Exit codes: 0 ran; 1 the gate blocks (review, verify, scans, or with --fail-on); 2 wrong usage or configuration.
`;

const commands: ReadonlySet<string> = new Set(['scan', 'scans', 'review', 'fix', 'rules', 'explain', 'schema', 'verify']);
const formats: ReadonlySet<string> = new Set(['text', 'json', 'sarif', 'github']);

const options = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  'all-rules': { type: 'boolean', default: false },
  config: { type: 'string' },
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  'rendered-diff': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  unsafe: { type: 'boolean', default: false },
  policy: { type: 'string' },
  layout: { type: 'string' },
  'credential-helpers': { type: 'boolean', default: false },
  'update-trust-roots': { type: 'boolean', default: false },
  vex: { type: 'string', multiple: true, default: [] as string[] },
  kev: { type: 'string' },
  epss: { type: 'string' },
  dockerfile: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the command line. Throws `UsageError` with a remedy on anything it does not know. */
export const readArguments = (args: readonly string[]): CliRequest => {
  const { values, positionals } = parse(args);
  const [command = '', ...operands] = positionals;
  const request = {
    operands,
    format: oneOf<OutputFormat>(values.format, formats, '--format'),
    failOn: values['fail-on'] === undefined ? undefined : oneOf<Severity>(values['fail-on'], new Set(severities), '--fail-on'),
    profile: profileOf(values.profile, values['all-rules']),
    config: values.config,
    base: values.base,
    head: values.head,
    renderedDiff: values['rendered-diff'],
    dryRun: values['dry-run'],
    unsafe: values.unsafe,
    policy: values.policy,
    layout: values.layout,
    credentialHelpers: values['credential-helpers'],
    updateTrustRoots: values['update-trust-roots'],
    vex: values.vex,
    kev: values.kev,
    epss: values.epss,
    dockerfile: values.dockerfile,
  };
  if (values.help || (command === '' && args.length === 0)) return { command: 'help', ...request };
  if (values.version) return { command: 'version', ...request };
  if (!commands.has(command))
    throw new UsageError(`${command === '' ? 'A command is missing' : `"${command}" is not a command`}. Run "tidewaiter --help".`);
  refuseMisuse(command, request);
  refuseScanMisuse(command, request);
  return { command: command as CommandName, ...request };
};

/** What a command has no use for, or lacks. */
const refuseMisuse = (command: string, request: Omit<CliRequest, 'command'>): void => {
  if ((command === 'scan' || command === 'fix') && request.operands.length === 0)
    throw new UsageError(`Name the files or folders: tidewaiter ${command} PATH...`);
  if (command === 'explain' && request.operands.length !== 1) throw new UsageError('Name one rule: tidewaiter explain RULE');
  if (command === 'verify' && (request.operands.length === 0 || request.policy === undefined))
    throw new UsageError('Name the images and the folder of policies: tidewaiter verify --policy DIR IMAGE...');
  if (command === 'verify' && !['text', 'json'].includes(request.format)) throw new UsageError('"verify" writes text or json.');
  if (request.renderedDiff !== undefined && command !== 'review')
    throw new UsageError(`--rendered-diff is for "review", which compares two sides; "${command}" does not.`);
  if (['review', 'rules', 'schema', 'scans'].includes(command) && request.operands.length > 0)
    throw new UsageError(`"${command}" takes no operand, but got "${request.operands[0]}".`);
};

/** What `scans` has no use for, or lacks, and what only it takes. */
const refuseScanMisuse = (command: string, { head, format, ...request }: Omit<CliRequest, 'command'>): void => {
  if (command !== 'scans') {
    const given = (['vex', 'kev', 'epss', 'dockerfile'] as const).find(name => (request[name] ?? []).length > 0);
    if (given !== undefined) throw new UsageError(`--${given} is for "scans"; "${command}" reads no scanner's results.`);
    return;
  }
  if (head === options.head.default) throw new UsageError('Name the reports: tidewaiter scans --base REPORT --head REPORT');
  if (format !== 'text' && format !== 'json') throw new UsageError('"scans" writes text or json.');
};

/** `--all-rules` is the older name of a profile. */
const profileOf = (named: string | undefined, allRules: boolean): Profile | undefined => {
  const profile = named === undefined ? undefined : oneOf<Profile>(named, new Set(profiles), '--profile');
  if (allRules && (profile ?? 'strict') !== 'strict')
    throw new UsageError(`--all-rules is --profile strict, and --profile ${profile} is given, too. Leave one of them out.`);
  return allRules ? 'strict' : profile;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'The arguments cannot be read.'} Run "tidewaiter --help".`);
  }
};

const oneOf = <T extends string>(value: string, allowed: ReadonlySet<string>, name: string): T => {
  if (!allowed.has(value)) throw new UsageError(`${name} is one of ${[...allowed].join(', ')}, not "${value}".`);
  return value as T;
};
