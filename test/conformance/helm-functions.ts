import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { readDocuments } from '../../src/render/functions/formats/read-values.ts';
import type { HelmVersion } from '../../src/render/functions/helm.ts';
import { renderFiles } from '../../src/render/helm/render-chart.ts';
import { GoMap, textOf } from '../../src/render/template/go-value.ts';
import type { Suite } from './suite.ts';

const answered = v.object({ output: v.optional(v.string()), error: v.optional(v.string()) });

const asked = v.object({
  id: v.string(),
  template: v.string(),
  chart: v.optional(v.string()),
  values: v.optional(v.string()),
  userValues: v.optional(v.string()),
  files: v.optional(v.record(v.string(), v.string()), {}),
  release: v.optional(
    v.object({
      name: v.optional(v.string()),
      namespace: v.optional(v.string()),
      isUpgrade: v.optional(v.boolean()),
      revision: v.optional(v.number()),
    }),
    {},
  ),
  capabilities: v.optional(v.object({ kubeVersion: v.optional(v.string()), apiVersions: v.optional(v.array(v.string())) }), {}),
});

const stored = v.object({
  ...asked.entries,
  helm: v.optional(v.array(v.number())),
  helm3: v.optional(answered),
  helm4: v.optional(answered),
  output: v.optional(v.string()),
  error: v.optional(v.string()),
  /** The output is a pattern; parts of it come in any order; the error was cut. */
  shape: v.optional(v.boolean(), false),
  unordered: v.optional(v.boolean(), false),
  truncated: v.optional(v.boolean(), false),
});

/** A template and what both Helms print of it. */
export type FunctionCase = v.InferOutput<typeof stored>;

/** The cases of the corpus, each file a group. */
export const functionCases = (corpus: string): readonly FunctionCase[] =>
  readdirSync(corpus)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => v.parse(v.array(stored), JSON.parse(readFileSync(join(corpus, name), 'utf8'))));

const usualChart = 'apiVersion: v2\nname: t\nversion: 1.2.3\nappVersion: "4.5.6"\ndescription: A case\ntype: application\n';

/** What the template of a case prints, as the only one of a chart, or why it cannot be rendered. */
export const answerFunction = (
  { template, chart = usualChart, values = '', userValues = '', files, release, capabilities }: v.InferOutput<typeof asked>,
  helm: HelmVersion,
): { readonly output: string } | { readonly error: string } => {
  const texts = { 'Chart.yaml': chart, 'values.yaml': values, 'templates/case.yaml': template, ...files };
  const [given] = readDocuments(sourceFile('user.yaml', userValues), 'named');
  const table = given?.state === 'read' && given.value.raw instanceof GoMap ? given.value.raw : new GoMap(new Map());
  const rendered = renderFiles(new Map(Object.entries(texts).map(([path, text]) => [path, sourceFile(path, text)])), table, {
    name: release.name ?? 'demo',
    namespace: release.namespace ?? 'demo',
    isUpgrade: release.isUpgrade ?? false,
    ...(release.revision !== undefined && { revision: release.revision }),
    kubeVersion: capabilities.kubeVersion ?? '1.33.0',
    apiVersions: capabilities.apiVersions ?? [],
    helm,
  });
  if (rendered.state === 'failed') return { error: rendered.reason };
  // Why: the cases have U+FFFD for bytes of half a character.
  return { output: textOf(rendered.files.get(`${rendered.chart.name}/templates/case.yaml`) ?? []).toWellFormed() };
};

const schema = v.object({ ...asked.entries, version: v.picklist([3, 4]) });

export const helmFunctions: Suite<v.InferOutput<typeof schema>> = {
  form: 'Case: {"id", "version": 3 or 4, "template", and if wanted "chart", "values", "userValues", "files", "release", "capabilities"}. Answer: {"id": "ID helm N", "output"} or {"id", "error"}.',
  schema,
  cases: corpus => functionCases(corpus).flatMap(item => ([3, 4] as const).map(version => ({ ...v.parse(asked, item), version }))),
  idOf: ({ id, version }) => `${id} helm ${version}`,
  answer: item => answerFunction(item, item.version),
};
