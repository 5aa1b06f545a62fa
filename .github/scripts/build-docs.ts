/** Writes the rule pages, their index, and the tables in README.md from the rules' metadata and action.yml. Run by `npm run docs`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { classify } from '../../src/artifacts/classify.ts';
import { parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { nonConflicting } from '../../src/engine/prove-fixes.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { codeBlock } from '../../src/reports/escape.ts';
import { noPaint, renderFindingText, renderReviewText } from '../../src/reports/terminal.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { reviewDemoRepository } from './demo-repository.ts';

const root = new URL('../../', import.meta.url);

/** The date on which examples are judged, so that the pages do not change from day to day. */
const exampleDate = '2026-11-24';

const languages = { dockerfile: 'dockerfile', compose: 'yaml', kubernetes: 'yaml' } as const;

const examplePath = (rule: AnyRule, text: string): string => {
  if (rule.meta.examples.path !== undefined) return rule.meta.examples.path;
  if (/^services:/mu.test(text)) return 'compose.yaml';
  return /^(?:apiVersion|kind):/mu.test(text) ? 'manifest.yaml' : 'Dockerfile';
};

/** Options under which the examples of rules that need some are judged. */
const exampleOptions = (rule: AnyRule): Readonly<Record<string, readonly string[]>> =>
  rule.meta.id === 'image/untrusted-registry' ? { trusted: ['ghcr.io/acme'] } : {};

interface Judged {
  readonly kind: keyof typeof languages;
  readonly findings: readonly Finding[];
  readonly output: string;
  readonly fixed: string | undefined;
}

const judge = (rule: AnyRule, text: string): Judged => {
  const file = sourceFile(examplePath(rule, text), text);
  const found = classify(file.path, text);
  if (found.kind === 'none') throw new Error(`The example of ${rule.meta.id} is not recognised as a container file.`);
  const artifact = parseArtifact(file, found, new Map());
  const objects = artifact.kind === 'kubernetes' ? artifact.objects : [];
  const facts = {
    today: exampleDate,
    buildContexts: new Map([
      [file.path, { ignoreFile: { state: 'absent' as const }, trackedFiles: { state: 'unknown' as const, reason: 'This is an example.' } }],
    ]),
  };
  const { findings } = analyze({
    artifacts: [artifact],
    objectSet: { kind: 'object-set', objects, complete: true },
    rules: [activate(rule, exampleOptions(rule))],
    facts,
  });
  const fixes = nonConflicting(findings).flatMap(finding => finding.fix?.edits ?? []);
  return {
    kind: artifact.kind,
    findings,
    output: findings.map(finding => renderFindingText(finding, undefined, new Map([[file.path, file]]), noPaint)).join('\n\n'),
    fixed: fixes.length > 0 ? applyEdits(text, fixes) : undefined,
  };
};

const page = (rule: AnyRule): string => {
  const { meta } = rule;
  const bad = judge(rule, meta.examples.bad);
  if (bad.findings.length === 0) throw new Error(`The bad example of ${meta.id} is not reported.`);
  const language = languages[bad.kind];
  const options = Object.entries(meta.options ?? {});
  const first = `# tidewaiter: ignore[${meta.id}] -- why this is acceptable here`;
  return `${[
    `# ${meta.id}`,
    `${meta.title}.`,
    `| | |\n|---|---|\n| Severity | ${meta.severity} |\n| Confidence | ${meta.confidence} |\n| Default | ${meta.enabled ? 'on' : 'off'} |\n| Fix | ${meta.fix} |\n| Since | ${meta.since} |`,
    '## Why',
    meta.rationale,
    '## Example',
    codeBlock(meta.examples.bad, language),
    'Tidewaiter says:',
    codeBlock(bad.output, 'text'),
    ...(bad.fixed === undefined ? [] : ['After the fix:', codeBlock(bad.fixed, language)]),
    '## What to do',
    meta.remediation,
    codeBlock(meta.examples.good, language),
    ...(options.length > 0
      ? [
          '## Options',
          `| Option | Default | Meaning |\n|---|---|---|\n${options.map(([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`).join('\n')}`,
        ]
      : []),
    '## To accept one finding',
    'Write a comment above the line, instruction or container:',
    codeBlock(first, language),
    'For many places, or with an owner and an end, use a [waiver](../../configuration.md#waivers).',
    '## References',
    meta.references.map(reference => `- <${reference}>`).join('\n'),
  ].join('\n\n')}\n`;
};

const indexTable = (): string =>
  `| Rule | Severity | Default | Fix | What is wrong |\n|---|---|---|---|---|\n${allRules
    .map(({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.enabled ? 'on' : 'off'} | ${meta.fix} | ${meta.title} |`)
    .join('\n')}\n`;

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const actionTables = (): string => {
  const action = parse(readFileSync(new URL('action.yml', root), 'utf8')) as ActionFile;
  const inputs = Object.entries(action.inputs).map(([name, input]) => `| \`${name}\` | ${input.description} |`);
  const outputs = Object.entries(action.outputs).map(([name, output]) => `| \`${name}\` | ${output.description} |`);
  return `| Input | Meaning |\n|---|---|\n${inputs.join('\n')}\n\n| Output | Meaning |\n|---|---|\n${outputs.join('\n')}`;
};

/** Puts text between `<!-- name -->` and `<!-- /name -->` of a file. */
const fillMarkers = (path: string, name: string, text: string): void => {
  const url = new URL(path, root);
  const before = readFileSync(url, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from === -1 || to === -1) throw new Error(`${path} has no markers ${start} and ${end}.`);
  writeFileSync(url, `${before.slice(0, from + start.length)}\n${text}\n${before.slice(to)}`);
};

const write = (path: string, text: string): void => {
  const url = new URL(path, root);
  mkdirSync(dirname(fileURLToPath(url)), { recursive: true });
  writeFileSync(url, text);
};

const rulesFolder = new URL('docs/rules/', root);
for (const entry of readdirSync(rulesFolder, { withFileTypes: true }))
  if (entry.isDirectory()) rmSync(new URL(entry.name, rulesFolder), { recursive: true });
for (const rule of allRules) write(`docs/rules/${rule.meta.id}.md`, page(rule));
write('docs/rules/README.md', `# Rules\n\nGenerated from the rules' own metadata; every example is executed.\n\n${indexTable()}`);
fillMarkers('README.md', 'action-inputs', actionTables());

/** Findings that the README's sample shows; the demo prints all. */
const sampleFindings = 4;

const sample = await reviewDemoRepository({ today: () => exampleDate });
const blocks = renderReviewText(sample, noPaint).trimEnd().split('\n\n');
const shown = [...blocks.slice(0, sampleFindings), '…', ...blocks.slice(-1)].join('\n\n');
fillMarkers('README.md', 'sample', codeBlock(shown, 'text'));
