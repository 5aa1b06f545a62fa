import { expect, test } from 'vitest';
import type { Piece } from '../../../src/render/template/go-value.ts';
import type { Place } from '../../../src/render/template/sources.ts';
import { piecesOf } from '../../support/render/render-text.ts';

const shown = (place: Place): string =>
  place.kind === 'value' ? place.path : `${place.file.replace('web/templates/', '')}@${place.start}`;

/** The piece that holds a text. */
const piece = (pieces: readonly Piece[], text: string): Piece => {
  const found = pieces.find(one => one.text.includes(text));
  if (found === undefined) throw new Error(`nothing printed ${text}`);
  return found;
};

const values = 'image: {repository: nginx, tag: "1.27"}\nenabled: true\nports: [80, 443]\ndefaulted: ""\nnested: {a: {b: [x, {c: q}]}}\n';

test('each leaf that toYaml and toJson print names its own value', () => {
  for (const template of [
    '{{ toYaml .Values.nested }}',
    '{{ toJson .Values.nested }}',
    '{{ .Values.nested | toYaml | nindent 4 | trim | indent 2 }}',
  ]) {
    const pieces = piecesOf(template, values);
    const named = (text: string): readonly string[] =>
      piece(pieces, text)
        .data.map(shown)
        .filter(place => place.startsWith('nested'));
    expect(named('x')).toEqual(['nested/a/b/0']);
    expect(named('q')).toEqual(['nested/a/b/1/c']);
  }
});

test('a value names the values that it was made of, the first one first', () => {
  const data = piecesOf('{{ printf "%s:%s" .Values.image.repository .Values.image.tag }}', values).flatMap(one => one.data.map(shown));
  expect(data.filter(place => place.startsWith('image'))).toEqual(['image/repository', 'image/tag']);
});

test('a condition decides about all that its block prints, and is not a part of it', () => {
  const printed = piece(piecesOf('{{ if .Values.enabled }}{{ .Values.image.tag }}{{ end }}', values), '1.27');
  expect(printed.data.map(shown)).toEqual(['image/tag', 't.yaml@27']);
  expect(printed.control.map(shown)).toContain('enabled');
  const ranged = piece(piecesOf('{{ range .Values.ports }}- {{ . }}{{ end }}', values), '443');
  expect(ranged.data.map(shown)[0]).toBe('ports/1');
  expect(ranged.control.map(shown)).toContain('ports');
});

test('what default passed over decided, too', () => {
  const printed = piece(piecesOf('{{ default .Values.image.tag .Values.defaulted }}', values), '1.27');
  expect(printed.data.map(shown)[0]).toBe('image/tag');
  expect(printed.control.map(shown)).toContain('defaulted');
});

test('through include the place of the helper comes first, then the call', () => {
  const helper = '{{ define "tag" }}{{ .Values.image.tag }}{{ end }}';
  for (const template of ['t: {{ include "tag" . }}', 't: {{ template "tag" . }}']) {
    const printed = piece(piecesOf(template, values, {}, { 'templates/_h.tpl': helper }), '1.27');
    expect(printed.data.map(shown).map(place => place.replace(/@.*/u, ''))).toEqual(['image/tag', '_h.tpl', 't.yaml']);
  }
});

test('tpl names the text that it was given', () => {
  const printed = piecesOf('{{ tpl .Values.text . }}', `${values}text: "v{{ .Values.image.tag }}"\n`);
  expect(piece(printed, '1.27').data.map(shown)).toEqual(expect.arrayContaining(['image/tag', 'text']));
});

test('a value of the user names the file that it stands in, with its place', () => {
  const [place] = piece(piecesOf('{{ .Values.image.tag }}', values, { values: 'image: {tag: "2"}\n' }), '2').data;
  expect(place).toEqual({ kind: 'value', file: 'given.yaml', path: 'image/tag', start: 13, end: 16 });
});

test('a text of thousands of values names a bounded number of places, and one that stands for all', () => {
  const many = `list: [${Array.from({ length: 5000 }, (_, at) => `v${at}`).join(', ')}]\n`;
  const [printed] = piecesOf('{{ join "," .Values.list }}', many);
  expect(printed?.data.length ?? 0).toBeLessThanOrEqual(202);
});
