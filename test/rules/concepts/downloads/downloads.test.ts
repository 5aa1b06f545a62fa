import { expect, test } from 'vitest';
import { parseShellScript } from '../../../../src/artifacts/shell/parse.ts';
import { curlSyntax, downloadsIn } from '../../../../src/rules/concepts/downloads/downloads.ts';
import { MappedText } from '../../../../src/text/mapped-text.ts';

const addressesIn = (script: string): readonly string[] =>
  downloadsIn(parseShellScript(MappedText.copied(script, 0))).map(({ url }) => url.pattern);

const values = (curlSyntax.long ?? []).filter(name => !['url', 'config'].includes(name));

test('curl’s options with a value are those of its manual', () => {
  expect(values.length).toBeGreaterThan(70);
  for (const name of ['max-time', 'connect-timeout', 'retry', 'user', 'header', 'output', 'proxy', 'cacert'])
    expect(values).toContain(name);
});

const sending = [
  'request',
  'data',
  'data-raw',
  'data-ascii',
  'data-binary',
  'data-urlencode',
  'json',
  'form',
  'form-string',
  'upload-file',
];

test.each(sending)('what is sent with curl’s --%s is not a download', name => {
  expect(addressesIn(`curl --${name} example.org https://x.io/i.sh`)).not.toContain('example.org');
});

test.each(values.filter(name => !sending.includes(name)))('the value of curl’s --%s is not an address', name => {
  expect(addressesIn(`curl --${name} example.org https://x.io/i.sh`)).toEqual(['https://x.io/i.sh']);
});
