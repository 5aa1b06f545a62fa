import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../../src/artifacts/shell/parse.ts';
import { printedScripts } from '../../../../src/rules/concepts/downloads/printed-texts.ts';
import { MappedText } from '../../../../src/text/mapped-text.ts';

/** The commands of what a script prints into a shell. */
const printed = (text: string): readonly string[] => {
  const script = parseShellScript(MappedText.copied(text, 0));
  if (script === undefined) throw new Error('That is a script.');
  return printedScripts(script).flatMap(({ commands }) =>
    commands.map(({ name = '', args }) => [name, ...args.map(({ pattern }) => pattern)].join(' ')),
  );
};
const base64 = Buffer.from('get x').toString('base64');

describe('a shell runs what is printed', () => {
  test.each([
    ['echo get x | sh', 'get x'],
    ['echo -n -e get x | sh', 'get x'],
    ['printf "get %s-%5s" a b | bash', 'get a-b'],
    ['printf "get %s" | sh', 'get'],
    [String.raw`printf 'g\x65\164 x' | sh`, 'get x'],
    [String.raw`echo 'a\nget x' | sh`, 'a'],
    [`echo ${base64} | base64 -d | sh`, 'get x'],
    [`echo '${base64.slice(0, 3)} ${base64.slice(3)}' | base64 --decode | sh`, 'get x'],
    [`base64 -di <<< ${base64} | sh`, 'get x'],
    [`echo ${base64} | openssl base64 -d | sh`, 'get x'],
    ['echo 67657420 78 | xxd -r -p | sh', 'get x'],
    ['echo "x teg" | rev | sh', 'get x'],
    [`eval "$(echo ${base64} | base64 -d)"`, 'get x'],
    ['sh -c "$(printf get)"', 'get'],
  ])('%s', (text, command) => {
    expect(printed(text)).toContain(command);
  });

  test.each([
    'echo get x',
    'echo get x | cat',
    `echo ${base64} | base64 -d > f`,
    'x="$(echo get x)"',
    'echo get "$(echo x)"',
    `${Array.from({ length: 250 }, () => 'cat').join(' | ')} | base64 -d <<EOF\n${base64}\nEOF`,
  ])('and not by %s', text => {
    expect(printed(text)).toEqual([]);
  });

  test('what is not encoded so is not decoded', () => {
    for (const text of [
      `echo ${base64} | base64 | sh`,
      'echo zz | xxd -r -p | sh',
      'echo "a b" | xxd | sh',
      `echo ${base64} | openssl base64 | sh`,
    ])
      expect(printed(text)).not.toContain('get x');
  });
});
