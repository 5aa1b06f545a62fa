import type { FileArtifact } from '../../src/artifacts/artifact.ts';
import { classify } from '../../src/artifacts/classify.ts';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds, kindOf } from '../../src/artifacts/kinds.ts';
import { parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { allPeerChecks, type Peer } from '../../src/artifacts/suppressions/peers/peer-rules.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { nonConflicting } from '../../src/engine/fixes/prove-fixes.ts';
import type { BuildContext } from '../../src/facts/facts.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { codeBlock, codeSpan } from '../../src/reports/escape.ts';
import { exampleText } from '../../src/reports/example-text.ts';
import { noPaint, renderFindingText } from '../../src/reports/terminal.ts';
import { weaknessesOf, weaknessWords } from '../../src/reports/words/weaknesses.ts';
import { type AnyRule, type ExampleText, unitOfExamples } from '../../src/rules/rule.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { table } from './markdown-table.ts';
import { standardNames } from './standard-names.ts';

/** The date on which examples are judged, so that the pages do not change from day to day. */
export const exampleDate = '2026-11-24';

const peers: readonly (readonly [peer: Peer, name: string])[] = [
  ['hadolint', 'hadolint'],
  ['buildkit', 'BuildKit'],
  ['checkov', 'checkov'],
  ['trivy', 'Trivy'],
  ['kube-linter', 'kube-linter'],
  ['kube-score', 'kube-score'],
  ['polaris', 'Polaris'],
  ['kics', 'KICS'],
];

const examplePath = ({ meta: { kind, examples } }: AnyRule, text: string): string =>
  examples.path ?? fileKinds[kindOfExample(kind, text)].examplePath;

interface JudgedExample {
  readonly language: string;
  readonly findings: readonly Finding[];
  /** What the command line says about it. */
  readonly output: string;
  readonly fixed: string | undefined;
}

const filesOf = (rule: AnyRule, example: ExampleText): readonly SourceFile[] =>
  typeof example === 'string'
    ? [sourceFile(examplePath(rule, example), example)]
    : Object.entries(example).map(([path, text]) => sourceFile(path, text));

/** Judges an example as all there is: nothing is tracked beside it, and no ignore file exists unless the example brings one. */
const judgeExample = (rule: AnyRule, example: ExampleText): JudgedExample => {
  const files = filesOf(rule, example);
  const companions = new Map(files.map(file => [file.path, file]));
  const read = (file: SourceFile, index: number): readonly FileArtifact[] => {
    const found = classify(file.path, file.text);
    // Why not the others: a container file may name files that are none.
    if (found.kind === 'none' && index > 0) return [];
    if (found.kind === 'none') throw new Error(`The example of ${rule.meta.id} is not recognised as a container file.`);
    return [parseArtifact(file, found, companions)];
  };
  const artifacts = files.flatMap(read);
  const { ignoreFile, before } = rule.meta.examples;
  const alone: BuildContext = {
    ignoreFile: ignoreFile === undefined ? { state: 'absent' } : { state: 'known', value: { path: '.dockerignore', text: ignoreFile } },
    trackedFiles: { state: 'unknown', reason: 'This is an example.' },
  };
  const unit = unitOfExamples(rule.meta.reads);
  const former = repositoryUnit({ unit, path: '', artifacts: before === undefined ? [] : filesOf(rule, before).flatMap(read) });
  const { findings } = analyze({
    artifacts,
    units: [repositoryUnit({ unit, path: '', artifacts, former })],
    rules: [activate(rule, rule.meta.examples.options)],
    facts: { today: exampleDate, buildContexts: new Map(files.map(({ path }) => [path, alone])) },
  });
  const [file, ...others] = files;
  const edits = others.length === 0 ? nonConflicting(findings).flatMap(finding => finding.fix?.edits ?? []) : [];
  const [artifact] = artifacts;
  if (!file || !artifact) throw new Error(`The example of ${rule.meta.id} has no file.`);
  return {
    language: kindOf(artifact).language,
    findings,
    output: findings
      .map(finding => renderFindingText(finding, undefined, new Map(files.map(one => [one.path, one])), noPaint))
      .join('\n\n'),
    fixed: edits.length > 0 ? applyEdits(file.text, edits) : undefined,
  };
};

const optionsSection = ({ meta }: AnyRule): readonly string[] => {
  const rows = Object.entries(meta.options ?? {}).map(([name, option]) => [
    `\`${name}\``,
    `\`${JSON.stringify(option.default)}\``,
    option.description,
  ]);
  return rows.length > 0 ? ['## Options', table(['Option', 'Default', 'Meaning'], rows)] : [];
};

const peersSection = ({ meta }: AnyRule): readonly string[] => {
  const rows = peers.flatMap(([peer, name]) => {
    const ids = allPeerChecks(peer).flatMap(check => (check.rules.includes(meta.id) ? [codeSpan(check.id)] : []));
    return ids.length > 0 ? [[name, ids.join(', ')]] : [];
  });
  return rows.length > 0 ? ['## In other tools', 'Their comments for these checks count here too.', table(['Tool', 'Checks'], rows)] : [];
};

const standardsSection = ({ meta: { standards, references } }: AnyRule): readonly string[] => {
  const weaknesses = weaknessesOf(references).map(
    weakness => `[${weaknessWords(weakness)}](https://cwe.mitre.org/data/definitions/${weakness.number}.html)`,
  );
  const rows = standardNames.flatMap(([key, name]) => {
    const places = standards?.[key] ?? [];
    return places.length > 0 ? [[name, places.join(', ')]] : [];
  });
  if (weaknesses.length > 0) rows.push(['MITRE CWE', weaknesses.join(', ')]);
  return rows.length > 0 ? ['## Standards', table(['Standard', 'Where'], rows)] : [];
};

/** What there is to read, without the weaknesses, which stand among the standards. */
const referencesSection = ({ meta: { references } }: AnyRule): readonly string[] => {
  const others = references.filter(reference => weaknessesOf([reference]).length === 0);
  return others.length > 0 ? ['## References', others.map(reference => `- <${reference}>`).join('\n')] : [];
};

/** False for files whose program takes a comment for a mistake. */
const hasComments = (language: string): boolean => language !== 'json';

/** The page of a rule. Throws when its examples do not show what they should. */
export const rulePage = (rule: AnyRule): string => {
  const { meta } = rule;
  const bad = judgeExample(rule, meta.examples.bad);
  const good = judgeExample(rule, meta.examples.good);
  if (bad.findings.length === 0) throw new Error(`The bad example of ${meta.id} is not reported.`);
  if (good.findings.length > 0) throw new Error(`The good example of ${meta.id} is reported:\n${good.output}`);
  const options = Object.entries(meta.examples.options ?? {}).map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``);
  return `${[
    `# ${meta.id}`,
    `${meta.title}.`,
    table(
      ['Severity', 'Confidence', 'Profile', 'Fix', 'Since', ...(meta.family ? ['Family'] : [])],
      [
        [
          meta.severity,
          meta.confidence,
          meta.profile,
          meta.fix,
          meta.since,
          ...(meta.family ? [`[${meta.family}](../../families.md)`] : []),
        ],
      ],
    ),
    '## Why',
    meta.rationale,
    '## Example',
    ...(meta.examples.before === undefined ? [] : ['Before:', codeBlock(exampleText(meta.examples.before), bad.language), 'After:']),
    codeBlock(exampleText(meta.examples.bad), bad.language),
    ...(meta.examples.ignoreFile === undefined
      ? []
      : ['With this `.dockerignore` beside it:', codeBlock(meta.examples.ignoreFile, 'text')]),
    options.length > 0 ? `With the option ${options.join(', ')}, Tidewaiter says:` : 'Tidewaiter says:',
    codeBlock(bad.output, 'text'),
    ...(bad.fixed === undefined ? [] : ['After the fix:', codeBlock(bad.fixed, bad.language)]),
    '## What to do',
    meta.remediation,
    codeBlock(exampleText(meta.examples.good), good.language),
    ...optionsSection(rule),
    '## To accept one finding',
    ...(hasComments(bad.language)
      ? [
          'Write a comment above the line, instruction or container:',
          codeBlock(`# tidewaiter: ignore[${meta.id}] -- why this is acceptable here`, bad.language),
          'For many places, or with an owner and an end, use a [waiver](../../configuration.md#waivers).',
        ]
      : ['JSON has no comments: use a [waiver](../../configuration.md#waivers).']),
    ...peersSection(rule),
    ...standardsSection(rule),
    ...referencesSection(rule),
  ].join('\n\n')}\n`;
};

/** The table of all rules. */
export const ruleIndex = (rules: readonly AnyRule[]): string =>
  table(
    ['Rule', 'Severity', 'Profile', 'Fix', 'What is wrong'],
    rules.map(({ meta }) => [`[${meta.id}](${meta.id}.md)`, meta.severity, meta.profile, meta.fix, meta.title]),
  );
