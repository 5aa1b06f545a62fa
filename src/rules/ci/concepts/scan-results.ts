import type { Step } from '../../../artifacts/pipeline/model.ts';
import { findOption, readArguments } from '../../../artifacts/shell/command-arguments.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { lookup, nodeAt, stringAt, writtenText } from '../../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import type { Scan } from './scans.ts';

/** Why a scanner can never fail the build: it is not asked to, its failure is forgiven, or what it is asked for leaves the worst out. */
export type Ignored = 'never' | 'forgiven' | 'filtered';

const options = {
  short: 'fsoe',
  long: ['exit-code', 'fail-on', 'severity', 'output', 'format', 'ignorefile', 'severity-threshold', 'only-severity', 'file', 'report'],
};

const inputText = (scan: Scan, name: string): string | undefined => {
  const node = nodeAt(scan.uses?.inputs, name);
  const value = node === undefined ? undefined : scalarValue(node);
  return value === undefined || value === null ? undefined : String(value);
};

/** Who fails only when asked to, by the option or input that asks; a variable counts as asking. Sources: the documentation of Trivy, Grype and Docker Scout. */
const asks = (scan: Scan): boolean => {
  const { scanner, uses } = scan;
  if (uses !== undefined) {
    const asked = scanner === 'trivy' || scanner === 'docker scout' ? 'exit-code' : scanner === 'grype' ? 'fail-build' : undefined;
    if (asked === undefined) return true;
    const value = inputText(scan, asked);
    if (value === undefined) return asked === 'fail-build' || lookup(uses.inputs, asked).state === 'unknown' || hasTrivyVariable(scan);
    return !/^(?:0|false)$/iu.test(value.trim());
  }
  const args = readArguments(scan.args, options);
  if (scanner === 'trivy') {
    const option = findOption(args, '--exit-code');
    return option === undefined ? hasTrivyVariable(scan) : option.value !== '0';
  }
  if (scanner === 'grype') return findOption(args, '-f', '--fail-on') !== undefined;
  return scanner !== 'docker scout' || findOption(args, '-e', '--exit-code') !== undefined;
};

/** Whether a file speaks of Trivy's variable or its settings, anywhere. */
const speaksOfTrivySettings = onceFor(({ text }: SourceFile): boolean => /TRIVY_EXIT_CODE|trivy\.ya?ml/u.test(text));

/** Trivy reads each option from a variable as well, and all of them from a file. */
const hasTrivyVariable = ({ scanner, step: { file }, uses, command }: Scan): boolean =>
  scanner === 'trivy' &&
  (speaksOfTrivySettings(file) ||
    lookup(uses?.inputs, 'trivy-config').state !== 'absent' ||
    command?.args.some(({ prefix }) => prefix === '-c' || prefix.startsWith('--config')) === true);

/** `|| true` behind the command. */
const isForgiven = ({ step, command }: Scan): boolean => {
  if (step.mayFail) return true;
  const rest = command === undefined ? '' : step.file.text.slice(command.range.end, command.range.end + 100);
  return (
    /^["']?[ \t]{0,20}(?:\\\r?\n[ \t]{0,40})?\|\|[ \t]{0,20}(?:true|:|exit 0|echo)\b/u.test(rest) ||
    /^[ \t]{0,20}\|\|[ \t]{0,20}:/u.test(rest)
  );
};

const isFiltered = (scan: Scan): boolean => {
  const severities =
    inputText(scan, 'severity') ??
    inputText(scan, 'only-severities') ??
    findOption(readArguments(scan.args, options), '-s', '--severity', '--only-severity')?.value;
  return severities !== undefined && severities !== '' && !severities.includes('$') && !/critical/iu.test(severities);
};

/** Why nothing that the scanner finds can fail the build; undefined when something can. */
export const ignoredBecause = (scan: Scan): Ignored | undefined => {
  if (!asks(scan)) return 'never';
  if (isForgiven(scan)) return 'forgiven';
  return isFiltered(scan) ? 'filtered' : undefined;
};

/** The file that the scanner writes, without its folder. */
const reportOf = (scan: Scan): string | undefined => {
  const path =
    inputText(scan, 'output') ??
    inputText(scan, 'sarif-file') ??
    findOption(readArguments(scan.args, options), '-o', '--output', '--file')?.value;
  return path === undefined || path === '' || path.includes('$') ? undefined : path.slice(path.lastIndexOf('/') + 1);
};

/** True for steps of which one looks at what was found: it uploads results to code scanning, or speaks of the scanner's file or outputs. */
export const lookAt = (scan: Scan, later: readonly Step[]): boolean => {
  const id = stringAt(scan.step.node, 'id');
  const report = reportOf(scan);
  return later.some(({ uses, node }) => {
    if (uses !== undefined && /(?:^|\/)upload-sarif$/u.test(uses.name)) return true;
    const text = node === undefined ? '' : writtenText(node);
    return (id !== undefined && text.includes(`steps.${id}.`)) || (report !== undefined && uses === undefined && text.includes(report));
  });
};

/** GitLab gates by its own reports. Source: GitLab documentation, "Container scanning". */
export const isGatedByGitlab = ({ step }: Scan): boolean =>
  ['container_scanning', 'dependency_scanning', 'sast'].some(
    report => lookup(step.node, 'artifacts', 'reports', report).state !== 'absent',
  );

/** The place of a scanner: the action, or the command. */
export const placeOf = ({ uses, command }: Scan): Range | undefined => uses?.node.range ?? command?.range;
