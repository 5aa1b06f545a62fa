import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../../src/artifacts/shell/parse.ts';
import { inlineProgram, runFile, runsInput } from '../../../../src/rules/concepts/downloads/interpreters.ts';
import { MappedText } from '../../../../src/text/mapped-text.ts';

const commandOf = (text: string) => {
  const command = parseShellScript(MappedText.copied(text, 0), () => undefined)?.commands[0];
  if (!command) throw new Error('no command');
  return command;
};

describe('what is read is run', () => {
  test.each([
    'sh',
    'bash -s -- x',
    'python3',
    'python3 -',
    'python3 /dev/stdin',
    'node --',
    'bun run -',
    'perl -w',
    'php',
    'ruby -',
    'pwsh',
    'fish',
    'lua5.4',
    'make -f -',
    'gmake --file -',
    'crontab',
    'crontab -',
    'crontab -u root -',
    'sed e',
    'sed -e e',
    'sed -n -e 1e',
    'sed --expression=e',
    'sed --expression e',
    `sed '1,$e'`,
    `sed '/x/e;p'`,
    `awk '{ system($0) }'`,
    `gawk -F : '{ print | "sh" }'`,
    `mawk '{print $1 | "/bin/bash"}'`,
    `xargs -I{} sh -c '{}'`,
    `xargs -I % sh -c %`,
    `xargs -i sh -c '{}'`,
    'env -S bash',
  ])('by %s', text => {
    expect(runsInput(commandOf(text))).toBe(true);
  });

  test.each([
    'cat',
    'sh x.sh',
    'sh -c x',
    'python3 x.py',
    'python3 -c x',
    'python3 -m http.server',
    'node -e x',
    'node --eval x',
    'perl -pe x',
    'ruby -e x',
    'php -r x',
    'make -f Makefile',
    'make',
    'crontab -l',
    'crontab table',
    'sed s/a/b/',
    'sed -n p',
    'sed -f e',
    `sed 's/e/x/'`,
    `sed 'e date'`,
    `awk '{ print }'`,
    `awk -f prog`,
    `xargs sh -c 'echo'`,
    `xargs -I{} sh -c 'echo {}'`,
    'xargs -I{} rm {}',
  ])('not by %s', text => {
    expect(runsInput(commandOf(text))).toBe(false);
  });
});

describe('the file that a command runs', () => {
  test.each<readonly [string, string | undefined]>([
    ['sh -e x.sh y', 'x.sh'],
    ['bash', undefined],
    ['BASH_ENV=/e bash', '/e'],
    ['ENV=/e sh -c x', '/e'],
    ['X=/e bash', undefined],
    ['. ./env', './env'],
    ['source env', 'env'],
    ['make --makefile x.mk all', 'x.mk'],
    ['make all', undefined],
    ['crontab -u root table', 'table'],
    ['at -f job now', 'job'],
    ['batch', undefined],
    ['java -Xmx1g -jar app.jar x', 'app.jar'],
    ['python3 -u x.py y', 'x.py'],
    ['deno run x.ts', 'x.ts'],
    ['python3 -c x', undefined],
    ['./install.sh', './install.sh'],
    ['/opt/x y', '/opt/x'],
    ['install.sh', undefined],
  ])('of %s', (text, file) => {
    expect(runFile(commandOf(text))?.value).toBe(file);
  });
});

describe('the argument that is a program', () => {
  test.each<readonly [string, string | undefined]>([
    ['sh -c "a b" c', 'a b'],
    ['sh x', undefined],
    ['eval x y', 'x'],
    ['python3 -c x', 'x'],
    ['python3 -uc x', 'x'],
    ['python3 -m x', 'x'],
    ['perl -ne x', 'x'],
    ['node -p x', 'x'],
    ['node x', undefined],
    ['cat x', undefined],
    [`awk -v a=b '{ print }' f`, '{ print }'],
    [`awk -F : 'x'`, 'x'],
    ['awk -f prog', undefined],
    [`sed 's/a/b/'`, undefined],
    [`sed '1e date'`, '1e date'],
    [`sed -e p -e '$e date' f`, '$e date'],
  ])('of %s', (text, program) => {
    expect(inlineProgram(commandOf(text))?.value).toBe(program);
  });
});
