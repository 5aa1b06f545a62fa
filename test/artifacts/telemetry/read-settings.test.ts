import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { telemetryKind } from '../../../src/artifacts/telemetry/kind.ts';

const settingsOf = (path: string, text: string): readonly (readonly [string, string, string])[] =>
  telemetryKind
    .parse(sourceFile(path, text), {}, new Map())
    .settings.map(({ path: name, value, range }) => [name, value, text.slice(range.start, range.end)]);

test('sections and their keys', () => {
  expect(
    settingsOf('grafana.ini', '# a\n[security]\n;admin_user = x\nadmin_password = "a=b"\r\n\n[auth.anonymous]\nenabled=true\n'),
  ).toEqual([
    ['security.admin_password', 'a=b', '"a=b"'],
    ['auth.anonymous.enabled', 'true', 'true'],
  ]);
});

test('values as go-ini reads them', () => {
  const text = '[ auth.anonymous ]\nenabled: true ; why\norg_role = `Admin`\na = """b # c""" # d\ne = f#g\nh = "open\ni = \n';
  expect(settingsOf('grafana.ini', text)).toEqual([
    ['auth.anonymous.enabled', 'true', 'true ; why'],
    ['auth.anonymous.org_role', 'Admin', '`Admin`'],
    ['auth.anonymous.a', 'b # c', '"""b # c""" # d'],
    ['auth.anonymous.e', 'f#g', 'f#g'],
    ['auth.anonymous.h', '"open', '"open'],
  ]);
});

test('sections in sections', () => {
  const text = '<match a.**>\n  @type es\n  <buffer>\n    path /a\n  </buffer>\n  ssl_verify false # why\n</match>\nlog_level info\n';
  expect(settingsOf('fluent.conf', text)).toEqual([
    ['match.@type', 'es', 'es'],
    ['match.buffer.path', '/a', '/a'],
    ['match.ssl_verify', 'false # why', 'false # why'],
    ['log_level', 'info', 'info'],
  ]);
});

test('keys that are parted by blanks', () => {
  expect(settingsOf('fluent-bit.conf', '[OUTPUT]\n    Name   es\n    tls.verify Off\n[FILTER]\n    Name x\n')).toEqual([
    ['output.name', 'es', 'es'],
    ['output.tls.verify', 'Off', 'Off'],
    ['filter.name', 'x', 'x'],
  ]);
});

test('values of YAML by their keys, those of lists under the key of the list', () => {
  expect(settingsOf('filebeat.yml', 'filebeat.inputs: [{type: log}]\noutput.elasticsearch:\n  ssl: {verification_mode: none}\n')).toEqual([
    ['filebeat.inputs.type', 'log', 'log'],
    ['output.elasticsearch.ssl.verification_mode', 'none', 'none'],
  ]);
});

test.each([
  ['sections that never end', (size: number) => `<source>\n@type a\n${'<a>\n'.repeat(size)}`, 'fluent.conf'],
  ['settings', (size: number) => `[INPUT]\nName a\n${'Key value\n'.repeat(size)}`, 'fluent-bit.conf'],
  ['blanks', (size: number) => `[security]\na =${' '.repeat(size)}b\n`, 'grafana.ini'],
])('%s take time by their length', (_what, make, path) => {
  const start = performance.now();
  settingsOf(path, make(100_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
