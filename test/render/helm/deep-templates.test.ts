import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { piecesOf, print, stream, usualChart } from '../../support/render/render-text.ts';
import { requireTools, toolPath, tryTool } from '../../support/signing/tools.ts';
import { endsSoon } from '../../support/soon.ts';

const countdown = (depth: number, end = ''): string =>
  `{{ define "n" }}{{ if gt (int .) 0 }}x{{ include "n" (sub . 1) }}{{ else }}${end}{{ end }}{{ end }}a: {{ include "n" ${depth} }}`;

/** Two templates that include each other: Helm counts each name for itself. */
const mutual = (depth: number): string =>
  `{{ define "a" }}{{ if gt (int .) 0 }}x{{ include "b" (sub . 1) | upper }}{{ end }}{{ end }}{{ define "b" }}{{ if gt (int .) 0 }}y{{ include "a" (sub . 1) }}{{ end }}{{ end }}a: {{ include "a" ${depth} | len }}`;

/** What is read before a template is executed that changes it is what it was; what is read after it is not. */
const changing =
  '{{ define "m" }}{{ $m := . }}{{ if lt (int $m.x) 400 }}{{ printf "%v-%v-%s-%v;" $m.x (set $m "x" (add $m.x 1)).x (include "m" .) (and $m.e (set $m "e" dict)) }}{{ end }}{{ end }}a: {{ include "m" (dict "x" 0 "e" (dict "a" 1)) | quote }}';

const cases: Readonly<Record<string, string>> = {
  '1,000 in each other': countdown(1_000),
  '1,001 in each other': countdown(1_001),
  '1,200 of two names': mutual(1_200),
  '2,002 of two names': mutual(2_002),
  'maps that change in between': changing,
  'texts as templates':
    '{{ define "q" }}{{ if gt (int .) 0 }}{{ tpl "z{{ include \\"q\\" (sub . 1) }}" . }}{{ end }}{{ end }}a: {{ include "q" 600 }}',
  'loops that are left':
    '{{ define "n" }}{{ $o := . }}{{ range $i, $x := list 1 2 }}{{ if eq $i 1 }}{{ continue }}{{ end }}{{ if gt (int $o) 0 }}{{ with include "n" (sub $o 1) }}x{{ . }}{{ end }}{{ end }}{{ end }}{{ end }}a: {{ include "n" 700 }}',
  'templates without include':
    '{{ define "t" }}{{ if gt (int .) 0 }}x{{ template "t" (sub . 1) }}{{ end }}{{ end }}a: {{ template "t" 800 }}',
  'a template in itself': '{{ define "t" }}{{ template "t" . }}{{ end }}a: {{ template "t" 800 }}',
  'a field of what has none, deep down': countdown(300, '{{ .a.b }}'),
  'a required value, deep down': countdown(300, '{{ required "needed" "" }}'),
  'a function that fails, deep down': countdown(200, '{{ semverCompare "x" "y" }}'),
};

describe('templates that call each other deeply', () => {
  test('are rendered as deeply as Helm renders them', () => {
    expect(print(countdown(1_000))).toBe(`a: ${'x'.repeat(1_000)}`);
    expect(print(countdown(1_001))).toMatch(/rendering template has a nested reference name: n: unable to execute template$/u);
    expect(print(mutual(2_003))).toMatch(/nested reference name: a/u);
  });

  test('name the value that decided, and the call', () => {
    const pieces = piecesOf(
      '{{ define "n" }}{{ if gt (int .n) 0 }}{{ include "n" (dict "n" (sub .n 1) "t" .t) }}{{ else }}{{ .t }}{{ end }}{{ end }}{{ include "n" (dict "n" 300 "t" .Values.text) }}',
      'text: hello\n',
    );
    const printed = (Array.isArray(pieces) ? pieces : []).filter(({ text }) => text === 'hello');
    expect(printed.map(({ data }) => data.some((place: { readonly path?: string }) => place.path === 'text'))).toEqual([true]);
  });

  test('end where they would take more than a review has, and not by an overflow', () => {
    const many = Array.from({ length: 6 }, (_, at) => `{{ define "n${at}" }}{{ include "n${(at + 1) % 6}" . }}{{ end }}`).join('');
    for (const helm of [3, 4] as const) {
      const text = endsSoon(() => print(`${many}{{ include "n0" . }}`, '', { helm }));
      expect(text).toMatch(/templates stand too deeply in each other to be rendered here$/u);
    }
  });
});

describe.runIf(requireTools('helm@3', 'helm@4'))('Helm says the same of', () => {
  const tidy = (text: string): string => text.replace(/\n\nUse --debug flag[\s\S]*$/u, '').replaceAll(/\s+$/gmu, '');

  test.each(Object.entries(cases).flatMap(([name, template]) => ([3, 4] as const).map(helm => [name, helm, template] as const)))(
    '%s (Helm %i)',
    async (_name, helm, template) => {
      const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-deep-'));
      try {
        mkdirSync(join(folder, 'templates'));
        writeFileSync(join(folder, 'Chart.yaml'), usualChart);
        writeFileSync(join(folder, 'templates/t.yaml'), template);
        const args = ['template', 'demo', folder, '--namespace', 'prod', '--kube-version', '1.33.0'];
        const { stdout, stderr, exitCode } = await tryTool(toolPath(helm === 3 ? 'helm@3' : 'helm@4'), args);
        const ours = stream({ 'templates/t.yaml': template }, { helm });
        expect(tidy(exitCode === 0 ? ours : `Error: ${ours}`)).toBe(tidy(exitCode === 0 ? stdout : stderr));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
