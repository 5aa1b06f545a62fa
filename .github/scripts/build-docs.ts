/** Writes the rule pages, their index, the pages of coverage, the man page, and what is generated in README.md and the guides. Run by `npm run docs`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { codeBlock } from '../../src/reports/escape.ts';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { Pack } from '../../src/rules/rule.ts';
import { coveragePages } from './coverage-pages.ts';
import { reviewDemoRepository } from './demo/demo-repository.ts';
import { manPage } from './man-page.ts';
import { locksTable, policyKeysTable } from './policy-tables.ts';
import { exampleDate, ruleIndex, rulePage } from './rule-page.ts';

const root = new URL('../../', import.meta.url);

const described = v.record(v.string(), v.object({ description: v.string() }));
const actionFile = v.object({ inputs: described, outputs: described });

const actionTables = (): string => {
  const { inputs, outputs } = v.parse(actionFile, parse(readFileSync(new URL('action.yml', root), 'utf8')));
  const rows = (entries: v.InferOutput<typeof described>): string =>
    Object.entries(entries)
      .map(([name, { description }]) => `| \`${name}\` | ${description} |`)
      .join('\n');
  return `| Input | Meaning |\n|---|---|\n${rows(inputs)}\n\n| Output | Meaning |\n|---|---|\n${rows(outputs)}`;
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

const packNames: Readonly<Record<Pack, string>> = {
  dockerfile: 'Dockerfiles',
  image: 'images',
  compose: 'Compose files',
  kubernetes: 'Kubernetes manifests',
  rbac: 'access control',
  network: 'networks',
  secrets: 'secrets',
  workload: 'known programs',
  'control-plane': 'the control plane',
  daemon: 'the Docker daemon',
  ci: 'pipelines',
  helm: 'Helm charts',
  kustomize: 'kustomizations',
  gitops: 'GitOps',
  falco: 'Falco',
  observability: 'monitoring',
  policy: 'policies',
  cross: 'several files together',
};

const ruleCounts = (): string => {
  const counts = Object.entries(packNames).flatMap(([pack, name]) => {
    const count = allRules.filter(rule => rule.meta.id.startsWith(`${pack}/`)).length;
    return count === 0 ? [] : [`${count} for ${name}`];
  });
  return `${allRules.length} rules (${counts.join(', ')}), each with a page that is generated and executed: [docs/rules](docs/rules/README.md). What they answer of other tools and of standards: [docs/coverage](docs/coverage/README.md).`;
};

/** Findings that the README's sample shows; the demo prints all. */
const sampleFindings = 4;

const reviewSample = async (): Promise<string> => {
  const review = await reviewDemoRepository({ today: () => exampleDate });
  const blocks = renderReviewText(review, noPaint).trimEnd().split('\n\n');
  return codeBlock([...blocks.slice(0, sampleFindings), '…', ...blocks.slice(-1)].join('\n\n'), 'text');
};

// Why before anything is removed: a rule whose example fails leaves the old pages as they are.
const pages = allRules.map(rule => [`docs/rules/${rule.meta.id}.md`, rulePage(rule)] as const);
const rulesFolder = new URL('docs/rules/', root);
mkdirSync(rulesFolder, { recursive: true });
for (const entry of readdirSync(rulesFolder, { withFileTypes: true })) {
  if (entry.isDirectory()) rmSync(new URL(entry.name, rulesFolder), { recursive: true });
}
for (const [path, text] of pages) write(path, text);
write('docs/rules/README.md', `# Rules\n\nGenerated from the rules' own metadata; every example is executed.\n\n${ruleIndex(allRules)}\n`);
for (const [name, text] of coveragePages(allRules)) write(`docs/coverage/${name}`, text);
write('docs/tidewaiter.1', manPage());
fillMarkers('README.md', 'action-inputs', actionTables());
fillMarkers('README.md', 'rules', ruleCounts());
fillMarkers('README.md', 'sample', await reviewSample());
fillMarkers('docs/configuration.md', 'policy-keys', policyKeysTable());
fillMarkers('docs/org-policy.md', 'locks', locksTable());
