import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { renderOutput } from '../../src/cli/commands/render.ts';
import { findFile } from './find-file.ts';
import type { Suite } from './suite.ts';

const expectation = v.object({ file: v.optional(v.string()), error: v.optional(v.string()) });

const index = v.object({
  release: v.string(),
  namespace: v.string(),
  kubeVersion: v.string(),
  apiVersions: v.array(v.string()),
  charts: v.record(v.string(), v.object({ dir: v.string() })),
  cases: v.array(
    v.object({
      id: v.string(),
      chart: v.string(),
      args: v.array(v.string()),
      unstable: v.optional(v.array(v.string()), []),
      expect: v.record(v.picklist(['3', '4', 'both']), expectation),
    }),
  ),
});

/** A render of a chart, with what Helm printed. */
export interface ChartCase {
  readonly id: string;
  readonly helm: '3' | '4';
  readonly chart: string;
  readonly args: readonly string[];
  /** Places that differ each time that Helm runs: `Kind/name/pointer`. */
  readonly unstable: readonly string[];
  readonly output?: string;
  readonly error?: string;
}

/** The renders of the corpus: of each case one for each Helm. */
export const chartCases = (corpus: string): readonly ChartCase[] => {
  const { release, namespace, kubeVersion, apiVersions, charts, cases } = v.parse(
    index,
    JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8')),
  );
  return cases.flatMap(({ id, chart, args, unstable, expect }) =>
    (['3', '4'] as const).flatMap((helm): readonly ChartCase[] => {
      const wanted = expect[helm] ?? expect.both;
      if (wanted === undefined) return [];
      const usual = ['--helm', helm, '--name', release, '--namespace', namespace, '--kube-version', kubeVersion];
      const asked = [...usual, ...apiVersions.flatMap(one => ['--api-versions', one]), ...args];
      const output = wanted.file === undefined ? undefined : readFileSync(join(corpus, wanted.file), 'utf8');
      return [
        {
          id,
          helm,
          chart: charts[chart]?.dir ?? chart,
          args: asked,
          unstable,
          ...(output !== undefined && { output }),
          ...(wanted.error !== undefined && { error: wanted.error }),
        },
      ];
    }),
  );
};

const schema = v.object({ id: v.string(), helm: v.picklist(['3', '4']), chart: v.string(), args: v.array(v.string()) });

export const helmCharts: Suite<v.InferOutput<typeof schema>> = {
  form: 'Case: {"id", "helm": "3" or "4", "chart": a folder in the corpus, "args": flags of helm template}. Answer: {"id": "ID helm N", "output"} or {"id", "error"}.',
  schema,
  cases: corpus => chartCases(corpus).map(({ id, helm, chart, args }) => ({ id, helm, chart, args: [...args] })),
  idOf: ({ id, helm }) => `${id} helm ${helm}`,
  answer: ({ chart, args }, folders) => {
    // Why: flags name values files from the folder in which the charts lie.
    const folder = findFile(chart, folders).slice(0, -chart.length);
    const rendered = renderOutput([chart, ...args], folder);
    return rendered.state === 'printed' ? { output: rendered.text } : { error: rendered.reason };
  },
};
