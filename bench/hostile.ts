import type { Row } from './table.ts';
import { scanTexts } from './throughput.ts';

const pod = (body: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n${body}`;

/** Inputs of up to 1 MB that drive careless parsers into quadratic time. */
export const hostileInputs: Readonly<Record<string, { readonly path: string; readonly text: string }>> = {
  'one RUN line of 60 kB, 16 times': { path: 'Dockerfile', text: `FROM a:1.0\n${`RUN ${'x '.repeat(30_000)}\n`.repeat(16)}` },
  '200k flags': { path: 'Dockerfile', text: `FROM a:1.0\nRUN ${'--a \\\n'.repeat(150_000)} b\n` },
  '25k ENV and 25k RUN $A': {
    path: 'Dockerfile',
    text: `FROM a:1.0\n${Array.from({ length: 25_000 }, (_, at) => `ENV A${at}=1\nRUN $A${at}\n`).join('')}`,
  },
  '50k nested $(': { path: 'Dockerfile', text: `FROM a:1.0\nRUN ${'$( '.repeat(20_000)}\n` },
  '100k continuations': { path: 'Dockerfile', text: `FROM a:1.0\nRUN a \\\n${'b \\\n'.repeat(200_000)}c\n` },
  '50k FROM': { path: 'Dockerfile', text: Array.from({ length: 50_000 }, (_, at) => `FROM a:1 AS b${at}\n`).join('') },
  '20k heredocs': { path: 'Dockerfile', text: `FROM a:1.0\n${'RUN <<E\ncurl http://x | sh\nE\n'.repeat(20_000)}` },
  '50k curl | sh': { path: 'Dockerfile', text: `FROM a:1.0\n${'RUN curl x|sh\n'.repeat(50_000)}` },
  '80k-key map': {
    path: 'a.yaml',
    text: `apiVersion: v1\nkind: Pod\nspec:\n${Array.from({ length: 80_000 }, (_, at) => `  k${at}: 1\n`).join('')}`,
  },
  '8k containers': { path: 'a.yaml', text: pod(Array.from({ length: 8_000 }, (_, at) => `  - {name: c${at}, image: nginx}\n`).join('')) },
  '50k documents': { path: 'a.yaml', text: `apiVersion: v1\nkind: Pod\n${'---\na: 1\n'.repeat(50_000)}` },
  'deep flow': { path: 'a.yaml', text: `apiVersion: v1\nkind: Pod\nspec: ${'['.repeat(400_000)}` },
  'alias bomb': {
    path: 'a.yaml',
    text: `apiVersion: v1\nkind: Pod\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]\n`).join('')}spec: *a30\n`,
  },
  '50k merges': { path: 'a.yaml', text: `apiVersion: v1\nkind: Pod\nb: &b {x: 1}\nspec:\n${'  - {<<: *b}\n'.repeat(60_000)}` },
  '8k services': {
    path: 'compose.yaml',
    text: `services:\n${Array.from({ length: 8_000 }, (_, at) => `  s${at}: {image: nginx}\n`).join('')}`,
  },
  '100k ports': { path: 'compose.yaml', text: `services:\n  a:\n    image: nginx:1.2\n    ports:\n${'      - 80:80\n'.repeat(60_000)}` },
  'nested interpolation': { path: 'compose.yaml', text: `services:\n  a:\n    image: ${'${A:-'.repeat(100_000)}\n` },
  '8k branches that do not go together': {
    path: 'charts/a/templates/a.yaml',
    text: `apiVersion: v1\nkind: Pod\nx:\n${'{{ if .x }}\n  - b\n{{ else }}\n  c: 1\n{{ end }}\n'.repeat(8_000)}`,
  },
  '80k actions in a template of a Dockerfile': {
    path: 'Dockerfile.template',
    text: `FROM a:1.0\nRUN ${'{{ a }} '.repeat(60_000)}\n${'{{ b }}\n'.repeat(20_000)}`,
  },
  '80k template actions on a line': {
    path: 'charts/a/templates/a.yaml',
    text: `apiVersion: v1\nkind: Pod\nx: ${'{{a}} '.repeat(80_000)}\n`,
  },
};

/** Milliseconds for each; the target is that none takes over a second. */
export const measureHostile = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, file] of Object.entries(hostileInputs)) {
    const started = performance.now();
    const result = await scanTexts([file]);
    rows.push({
      input: name,
      kB: Math.round(file.text.length / 1000),
      ms: (performance.now() - started).toFixed(0),
      findings: result.findings.length,
      notifications: result.notifications.length,
    });
  }
  return rows;
};
