import { type Severity, severities } from '../../findings/severity.ts';
import type { MigrationTarget } from '../../org-rules/migration/migrate.ts';
import { type StandardId, standardIds } from '../../review/standards/standard-ids.ts';
import { type Profile, profiles } from '../../rules/rule.ts';
import { closestName } from '../../text/closest-name.ts';
import { UsageError } from '../usage-error.ts';
import {
  type CommandName,
  commandNames,
  commands,
  isCommandName,
  migrationTargets,
  type OptionName,
  type OutputFormat,
  options,
  outputFormats,
} from './options.ts';
import { readOptions } from './read-options.ts';

/** What was asked for, checked: nothing stands in it that the command has no use for. */
export interface CliRequest {
  readonly command: CommandName | 'help' | 'version';
  /** Of `help`: the commands that are asked about. */
  readonly operands: readonly string[];
  readonly format: OutputFormat;
  /** The file that the result is written to, in place of standard output. */
  readonly output: string | undefined;
  readonly failOn: Severity | undefined;
  readonly profile: Profile | undefined;
  readonly config: string | undefined;
  /** Globs of files that are left out. */
  readonly exclude: readonly string[];
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Whether the index is judged in place of a commit. */
  readonly staged: boolean;
  /** Whether the files of the working folder are judged in place of a commit. */
  readonly worktree: boolean;
  /** The standard that a report is about. */
  readonly standard: StandardId | undefined;
  /** What the text of standard input is called; `-` among the operands stands for it. */
  readonly stdinFilename: string | undefined;
  /** File of the findings that are known and do not count. */
  readonly baseline: string | undefined;
  /** Whether `init` writes what it shows, and over what is there. */
  readonly write: boolean;
  readonly force: boolean;
  /** Whether `doctor` asks GitHub. */
  readonly online: boolean;
  /** Where `review` writes what is deployed differently. */
  readonly renderedDiff: string | undefined;
  readonly dryRun: boolean;
  readonly unsafe: boolean;
  /** Folder of image policies. */
  readonly policy: string | undefined;
  /** What `policy migrate` makes of policies. */
  readonly to: MigrationTarget | undefined;
  /** Repositories on whose manifests `policy migrate` proves what it made. */
  readonly prove: readonly string[];
  /** Folder of image policies in the base branch, by which `review` verifies images; `off`: it does not. */
  readonly imagePolicy: string | undefined;
  /** Whether `review` asks no registry. */
  readonly offline: boolean;
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
  readonly provenance: string | undefined;
  /** The Dockerfile that the scanned image was built of. */
  readonly dockerfile: string | undefined;
}

export const usage = `Usage:
  tidewaiter scan PATH...                        judge files as they stand
  tidewaiter review [--base REF] [--head REF]    judge what a branch changes in a local git repository
  tidewaiter review --staged                     judge what is to be committed
  tidewaiter review --worktree                   judge what is not committed yet, new files included
  tidewaiter scan --stdin-filename NAME -        judge standard input
  tidewaiter fix [--dry-run] [--unsafe] PATH...  apply proven fixes
  tidewaiter baseline PATH...                    keep what is found now; scan --baseline FILE tells the rest
  tidewaiter init [--write [--force]]            show, or write, a policy and a workflow for this repository
  tidewaiter doctor [--online]                   what keeps the gate of this repository from working, and what mends it
  tidewaiter lsp                                 serve an editor (Language Server Protocol, stdin and stdout)
  tidewaiter verify --policy DIR IMAGE...        verify image signatures as an organization's policy asks
  tidewaiter scans [--base REPORT] --head REPORT what a change adds to a vulnerability scanner's results
  tidewaiter render [--environment E] [--head REF] FOLDER
                                                 print what a chart or a kustomization deploys, and which lines decide
  tidewaiter render CHART --helm 3|4 [FLAGS]     print what Helm prints; flags of helm template
  tidewaiter policy check|test DIR...            look through an organization's policies, run their tests
  tidewaiter policy simulate --policy DIR REPO...
                                                 what policies would say of clones as they stand
  tidewaiter policy diff OLD NEW REPO...         what a change of policies would newly block or let through
  tidewaiter policy migrate [--to KIND] [--prove REPO] DIR...
                                                 Kyverno's policies in CEL, where they say the same
  tidewaiter report --standard STANDARD PATH...  what files say of the controls of a standard
  tidewaiter rules                               list all rules
  tidewaiter explain RULE                        explain one rule
  tidewaiter schema                              print the JSON Schema of .github/tidewaiter.yml
  tidewaiter completion bash|zsh|fish|powershell print what lets a shell complete commands, options and rules

Options:
  --format text|json|sarif|github|gitlab|junit|csv|gnu|html|oscal
                                    default: text; html is one page for a browser, that needs nothing else
  --output FILE                     write there instead of to standard output (policy migrate: a folder)
  --fail-on SEVERITY                exit with 1 on a finding this severe (critical, high, medium, low, info)
  --profile PROFILE                 which rules run: gate (default), hardening, strict
  --all-rules                       the same as --profile strict: every rule, and info findings
  --config FILE                     policy file; default: .github/tidewaiter.yml (review: as it is at the base)
  --base REF                        default: the remote's default branch, else main or master; scans: a report
  --head REF                        review: default HEAD; render: a commit, files by their paths in it; scans: a report
  --staged                          review: what "git add" took, against HEAD or --base
  --worktree                        review: the files as they stand, against HEAD or --base
  --environment E                   render: the environment, where there are several
  --standard STANDARD               report: cis-docker, cis-kubernetes, nsa-cisa, pss or mitre
  --exclude GLOB                    scan, fix, baseline, report: leave files out; may be given again
  --dry-run, --unsafe               fix: show fixes as diffs only; apply also those that need a person's judgement
  --stdin-filename NAME             scan: what the text of "-" is called, such as Dockerfile or pod.yaml
  --baseline FILE                   scan: findings of this file do not count
  --rendered-diff FILE              review: write what charts and kustomizations deploy differently, as a unified diff
  --vex FILE                        scans: OpenVEX, CSAF or CycloneDX document that counts; may be given again
  --kev FILE, --epss FILE           scans: CISA's catalog of known exploited vulnerabilities, FIRST's EPSS scores
  --dockerfile FILE                 scans: what the image was built of, for the lines that brought findings in
  --provenance FILE                 scans: BuildKit's provenance of that build (mode=max), for reports without history
  --policy DIR                      verify: folder with image policies, or with policy.yml and image-policies/
                                    review: folder of an organization's policy.yml, the floor under the policy, and
                                    of its image-policies/, by which the images of the change are verified
                                    scans: checkout of the policy repository, for VEX that policy names by "policy:"
                                    policy simulate: folder of policies
  --to KIND                         policy migrate: ValidatingPolicy (default) or ValidatingAdmissionPolicy
  --prove REPO                      policy migrate: hold rules against its manifests, too; may be given again
  --image-policy DIR                review: folder of image policies in the base branch, as the Action's input; or off
  --offline                         review: ask no registry; images that are to be verified leave it incomplete
  --layout DIR                      verify: read the image from an OCI image layout, without network
  --credential-helpers              verify, review: run the credential helpers that the Docker configuration names
  --update-trust-roots              verify: bring Sigstore's public trust root up to date first
  --write, --force                  init: write the files that are not there; also over those that are there
  --online                          doctor: ask GitHub, with the token in GITHUB_TOKEN or GH_TOKEN
  --help, -h; --version, -v         behind a command, --help tells of it alone

Exit codes: 0 ran; 1 the gate blocks (review, verify, scans, or with --fail-on), or doctor found something wrong;
2 wrong usage or configuration.
`;

/** Reads the command line. Throws `UsageError` with a remedy on anything it does not know, and on what the command has no use for. */
export const readArguments = (args: readonly string[]): CliRequest => {
  const { values, given, positionals } = parse(args);
  const [command = '', ...operands] = positionals;
  const request = {
    operands,
    format: values.format === undefined ? 'text' : oneOf(values.format, formatsOf(command), '--format'),
    output: values.output,
    failOn: values['fail-on'] === undefined ? undefined : oneOf(values['fail-on'], severities, '--fail-on'),
    profile: profileOf(values.profile, values['all-rules'] === true),
    config: values.config,
    exclude: values.exclude ?? [],
    base: values.base,
    head: values.head,
    staged: values.staged === true,
    worktree: values.worktree === true,
    standard: values.standard === undefined ? undefined : oneOf(values.standard, standardIds, '--standard'),
    stdinFilename: values['stdin-filename'],
    baseline: values.baseline,
    write: values.write === true,
    force: values.force === true,
    online: values.online === true,
    renderedDiff: values['rendered-diff'],
    dryRun: values['dry-run'] === true,
    unsafe: values.unsafe === true,
    policy: values.policy,
    to: values.to === undefined ? undefined : oneOf(values.to, migrationTargets, '--to'),
    prove: values.prove ?? [],
    imagePolicy: values['image-policy'],
    offline: values.offline === true,
    layout: values.layout,
    credentialHelpers: values['credential-helpers'] === true,
    updateTrustRoots: values['update-trust-roots'] === true,
    vex: values.vex ?? [],
    kev: values.kev,
    epss: values.epss,
    provenance: values.provenance,
    dockerfile: values.dockerfile,
  };
  const isHelp = command === 'help';
  if (values.help === true || isHelp || args.length === 0) {
    const about = (isHelp ? operands : positionals.slice(0, 1)).filter(name => name !== 'help');
    const unknown = about.find(name => !commandNames.includes(name));
    if (unknown !== undefined) throw new UsageError(`${unknownCommand(unknown)} Run "tidewaiter --help".`);
    return { ...request, command: 'help', operands: about };
  }
  if (values.version === true) return { command: 'version', ...request };
  if (!isCommandName(command)) throw new UsageError(`${unknownCommand(command)} Run "tidewaiter --help".`);
  refuseMisuse(command, request, given);
  return { command, ...request };
};

/** A command without formats is told so by `refuseMisuse`. */
const formatsOf = (command: string): readonly OutputFormat[] => {
  const formats: readonly OutputFormat[] = isCommandName(command) ? commands[command].formats : outputFormats;
  return formats.length > 1 ? formats : outputFormats;
};

const unknownCommand = (command: string): string => {
  if (command === '') return 'A command is missing.';
  const close = Object.hasOwn(options, command) ? `--${command}` : closestName(command, commandNames);
  return `"${command}" is not a command.${close === undefined ? '' : ` Did you mean "${close}"?`}`;
};

/** What a command has no use for, or lacks. */
const refuseMisuse = (name: CommandName, request: Omit<CliRequest, 'command'>, given: readonly OptionName[]): void => {
  const { options: taken, operands, form, ...command } = commands[name];
  const useless = given.find(option => !new Set<OptionName>(taken).has(option));
  if (useless !== undefined) {
    const users = Object.entries(commands).flatMap(([other, { options: own }]) =>
      new Set<OptionName>(own).has(useless) ? [`"${other}"`] : [],
    );
    throw new UsageError(`"${name}" has no option --${useless}; ${users.join(', ')} ${users.length === 1 ? 'has' : 'have'}.`);
  }
  const count = request.operands.length;
  if (operands === 'none' && count > 0) throw new UsageError(`"${name}" takes no operand, but got "${request.operands[0]}".`);
  const lacks =
    (operands !== 'none' && count === 0) ||
    (operands === 'one' && count > 1) ||
    (name === 'verify' && request.policy === undefined) ||
    (name === 'report' && request.standard === undefined) ||
    (name === 'scans' && request.head === undefined);
  if (lacks) throw new UsageError(`Name ${'asks' in command ? command.asks : ''}: tidewaiter ${form}`);
  refuseTogether(request);
  if (name === 'review' && request.policy !== undefined && request.imagePolicy !== undefined && request.imagePolicy !== 'off')
    throw new UsageError(
      '--policy has image policies of its own, and --image-policy names others. Leave one of them out, or turn them off: --image-policy off',
    );
};

/** Options that mean different things, or nothing without another one. */
const refuseTogether = ({ staged, worktree, head, operands, stdinFilename, write, force }: Omit<CliRequest, 'command'>): void => {
  if (staged && head !== undefined)
    throw new UsageError('--staged judges what is to be committed, and --head names a commit. Leave one of them out.');
  if (worktree && (staged || head !== undefined))
    throw new UsageError(
      `--worktree judges the files as they stand, and ${staged ? '--staged what is to be committed' : '--head names a commit'}. Leave one of them out.`,
    );
  if (operands.includes('-') && stdinFilename === undefined)
    throw new UsageError('"-" is standard input. Say what its text is called: --stdin-filename Dockerfile. A file of that name is "./-".');
  if (stdinFilename !== undefined && operands.join() !== '-')
    throw new UsageError('--stdin-filename names the text of standard input: tidewaiter scan --stdin-filename NAME -');
  if (force && !write) throw new UsageError('--force lets --write replace files: tidewaiter init --write --force');
};

/** `--all-rules` is the older name of a profile. */
const profileOf = (named: string | undefined, allRules: boolean): Profile | undefined => {
  const profile = named === undefined ? undefined : oneOf(named, profiles, '--profile');
  if (allRules && (profile ?? 'strict') !== 'strict')
    throw new UsageError(`--all-rules is --profile strict, and --profile ${profile} is given, too. Leave one of them out.`);
  return allRules ? 'strict' : profile;
};

const parse = (args: readonly string[]) => {
  const { values, positionals, given } = readOptions(args, options);
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''));
  if (empty) throw new UsageError(`--${empty[0]} needs a value. Run "tidewaiter --help".`);
  return { values, positionals, given: [...given] };
};

const oneOf = <T extends string>(value: string, allowed: readonly T[], name: string): T => {
  const found = allowed.find(one => one === value);
  if (found === undefined) throw new UsageError(`${name} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
};
