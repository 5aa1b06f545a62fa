import { describe, expect, test } from 'vitest';
import type { ShellCommand, ShellScript } from '../../../src/artifacts/shell/model.ts';
import { parseShellScript } from '../../../src/artifacts/shell/parse.ts';
import { downstream, enclosing, runsStandardInput, upstream } from '../../../src/artifacts/shell/walk.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

const parse = (text: string, variables: Readonly<Record<string, string>> = {}): ShellScript => {
  const script = parseShellScript(MappedText.copied(text, 0), name => variables[name]);
  if (script === undefined) throw new Error(`no script: ${text}`);
  return script;
};

/** A command in short: its words, `?` for what is not known. */
const show = ({ name, args }: ShellCommand): string => [name ?? '?', ...args.map(({ pattern }) => pattern.replaceAll('\0', '?'))].join(' ');
const commands = (text: string, variables?: Readonly<Record<string, string>>): readonly string[] =>
  parse(text, variables).commands.map(show);

describe('commands', () => {
  test('of lists, groups, conditions, loops, cases and functions come in source order', () => {
    expect(
      commands(
        'a && b || c; d & (e; f) ; { g; }; if h; then i; elif j; then k; else l; fi; for x in y; do m; done; while n; do o; done; case p in q) r;; esac; f() { s; }; ! t',
      ),
    ).toEqual('a b c d e f g h i j k l m n o r s t'.split(' '));
  });

  test('of a function stand in the pipeline of its call, which one by another program is not', () => {
    const piped = (text: string): readonly string[] => parse(text).pipelines.map(({ commands: own }) => own.map(show).join(' | '));
    expect(piped('f() { s; }; f | t')).toContain('f | s | t');
    expect(piped('f() { s; }; sudo f | t')).toEqual(['s', 'f | t']);
  });

  test('have their words without quotes', () => {
    expect(commands(`sh -c $'a b'; eval $'c\\td'`)).toEqual(['sh -c a b', 'a b', 'eval c\td', 'c d']);
    expect(commands(`a "b c" 'd' e\\ f $'g\\th' $'plain' "i\\"j" *.x {k,l} ~/m`)).toEqual(['a b c d e f g\th plain i"j *.x {k,l} ~/m']);
  });

  test('know which redirect takes standard output', () => {
    const [command] = parse('x < a 2> b 2>> c {fd}> d 2>&1 > e >> f >| g 1> h &> i').commands;
    expect(command?.redirects.filter(({ takesOutput }) => takesOutput).map(({ target }) => target?.value)).toEqual([
      'e',
      'f',
      'g',
      'h',
      'i',
    ]);
  });

  test('have the output redirects of the groups around them', () => {
    const targets = parse('{ a; b > x; c | d; e "$(f)"; } > y 2> z; (g; if h; then i; fi >> v) > w; j').commands.map(
      ({ name, redirects }) => [name, ...redirects.map(({ target }) => target?.value)],
    );
    expect(targets).toEqual([
      ['a', 'y'],
      ['b', 'x', 'y'],
      ['c'],
      ['d', 'y'],
      ['e', 'y'],
      ['f'],
      ['g', 'w'],
      ['h', 'v', 'w'],
      ['i', 'v', 'w'],
      ['j'],
    ]);
  });

  test('have exact ranges', () => {
    const text = 'x;  curl "http://a" > b 2>&1 && y';
    const command = parse(text).commands[1];
    expect(command && text.slice(command.range.start, command.range.end)).toBe('curl "http://a" > b 2>&1');
    expect(command?.args.map(({ range }) => text.slice(range.start, range.end))).toEqual(['"http://a"']);
    expect(command?.redirects.map(({ operator, target, range }) => [operator, target?.value, text.slice(range.start, range.end)])).toEqual([
      ['>', 'b', '> b'],
      ['>&', '1', '2>&1'],
    ]);
  });

  test('are named by the last part of their path', () => {
    expect(commands('/usr/bin/curl a; "$HOME"/bin/pip b; $CMD c; "$D/$E" d')).toEqual(['curl a', 'pip b', '? c', '? d']);
  });

  test('comments are none', () => {
    expect(commands('a # b\n# c\nd')).toEqual(['a', 'd']);
  });
});

describe('words that are not known', () => {
  test('keep what is literal', () => {
    const word = parse('curl http://x/$V/$(uname -m).tgz').commands[0]?.args[0];
    expect(word).toMatchObject({
      value: undefined,
      prefix: 'http://x/',
      pattern: 'http://x/\0/\0.tgz',
      variables: ['V'],
      text: 'http://x/$V/$(uname -m).tgz',
    });
  });

  test('known variables are put in, with their modifiers', () => {
    expect(commands('a $V "${V%.*}-${V//./_}" ${V:-x} ${W:-x} \'$V\' \\$V', { V: '1.2' })).toEqual(['a 1.2 1-1_2 1.2 ? $V $V']);
  });

  test('what Bash replaces only at the start or the end of a variable is not known', () => {
    expect(commands('a ${V/1/9} ${V/#1/9} ${V/%2/9}', { V: '1.2' })).toEqual(['a 9.2 ? ?']);
  });

  test('a variable that the script assigns is only known when it is assigned once, to something known', () => {
    expect(commands('V=1; a $V')).toEqual(['?', 'a 1']);
    expect(commands('export V=1 && a $V')).toEqual(['export V=1', 'a 1']);
    expect(commands('a $V; V=1')).toEqual(['a ?', '?']);
    expect(commands('V=1; V=2; a $V')).toEqual(['?', '?', 'a ?']);
    expect(commands('V=2; a $V', { V: '1' })).toEqual(['?', 'a ?']);
    expect(commands('for V in 1 2; do a $V; done', { V: '1' })).toEqual(['a ?']);
    expect(commands('read -r V; a $V', { V: '1' })).toEqual(['read -r V', 'a ?']);
    expect(commands('V=$(x); a $V')).toEqual(['?', 'x', 'a ?']);
    expect(commands('V=1 a $V')).toEqual(['a ?']);
  });
});

describe('pipelines', () => {
  const feeds = (text: string) =>
    parse(text).commands.map(command => [show(command), downstream(command).map(show), upstream(command).map(show)]);

  test('connect their commands', () => {
    expect(feeds('a | b | c; d')).toEqual([
      ['a', ['b', 'c'], []],
      ['b', ['c'], ['a']],
      ['c', [], ['a', 'b']],
      ['d', [], []],
    ]);
  });

  test('the commands of a group feed what follows, but not each other', () => {
    expect(feeds('(a; b) | c')).toEqual([
      ['a', ['c'], []],
      ['b', ['c'], []],
      ['c', [], ['a', 'b']],
    ]);
  });

  test('reach into loops', () => {
    expect(feeds('curl x | while read l; do echo $l | sh; done')[0]).toEqual(['curl x', ['read l', 'echo ?', 'sh'], []]);
  });

  test('a lone command is a pipeline too', () => {
    expect(parse('a; b | c').pipelines.map(pipeline => pipeline.commands.map(show))).toEqual([['a'], ['b', 'c']]);
  });
});

describe('commands in words', () => {
  const nested = (text: string) =>
    parse(text).commands.map(command => [show(command), command.nesting, enclosing(command).slice(1).map(show)]);

  test('of substitutions', () => {
    expect(nested('a "$(b | c)" `d` <(e)')).toEqual([
      ['a ? ? ?', 'top', []],
      ['b', 'command-substitution', ['a ? ? ?']],
      ['c', 'command-substitution', ['a ? ? ?']],
      ['d', 'command-substitution', ['a ? ? ?']],
      ['e', 'process-substitution', ['a ? ? ?']],
    ]);
  });

  test('of substitutions in assignments, redirects, lists of words and tests', () => {
    expect(commands('A=$(a) B=(1 $(b)); c > "$(d)"; for e in $(f); do :; done; [[ -f $(g) ]]; (( 1 + $(h) )); i < <(j)')).toEqual([
      '?',
      'a',
      'b',
      'c',
      'd',
      'f',
      ':',
      'g',
      'h',
      'i',
      'j',
    ]);
  });

  test('of substitutions in backticks keep their place', () => {
    const text = 'a `b "c" \\`d \\$x\\``';
    const script = parse(text);
    expect(script.commands.map(({ range }) => text.slice(range.start, range.end))).toEqual([text, 'b "c" \\`d \\$x\\`', 'd \\$x']);
  });

  test('of sh -c and its like', () => {
    expect(nested(`bash -o pipefail -ec 'curl x | sh' -- y`)).toEqual([
      ['bash -o pipefail -ec curl x | sh -- y', 'top', []],
      ['curl x', 'inline-script', ['bash -o pipefail -ec curl x | sh -- y']],
      ['sh', 'inline-script', ['bash -o pipefail -ec curl x | sh -- y']],
    ]);
    for (const text of [
      "eval 'x y'",
      'eval x y',
      "su - me -c 'x y'",
      "env -S 'x y'",
      'sh <<< "x y"',
      'sh -c "bash -c \'x y\'"',
      "flock /l -c 'x y'",
      "runuser me -c 'x y'",
      'find . -exec x y \\;',
    ]) {
      expect(commands(text).at(-1), text).toBe('x y');
    }
  });

  test('of an inline script know the outer variables and stay apart from outer substitutions', () => {
    expect(commands('sh -c "x $V $(id) \\$HOME"', { V: '1' })).toEqual(['sh -c x 1 ? $HOME', 'x 1 ? ?', 'id']);
    expect(commands('sh -c "$(curl x)"')).toEqual(['sh -c ?', 'curl x']);
  });

  test('of here-documents that a shell reads', () => {
    expect(nested('bash -s <<EOF\ncurl x\nEOF\n').at(-1)).toEqual(['curl x', 'heredoc-script', ['bash -s']]);
    expect(nested("cat <<-'EOF' | sudo sh\n\tcurl x\n\tEOF\n").at(-1)).toEqual(['curl x', 'heredoc-script', ['cat']]);
    expect(commands('cat <<EOF > /x\ncurl x\nEOF\n')).toEqual(['cat']);
    expect(commands('cat <<EOF | grep x\ncurl $(id)\nEOF\n')).toEqual(['cat', 'grep x', 'id']);
  });

  test('in quotes are text', () => {
    expect(commands(`echo "curl x | sh" 'sudo y'`)).toEqual(['echo curl x | sh sudo y']);
  });

  test('in escaped text keep their place', () => {
    const text = 'sh -c "wget \\"$U\\" \\\\\n -O -"';
    const wget = parse(text).commands[1];
    expect(wget?.args.map(({ range }) => text.slice(range.start, range.end))).toEqual(['\\"$U\\"', '-O', '-']);
  });
});

describe('wrappers', () => {
  const wrapped = (text: string) =>
    parse(text).commands.map(command => [command.wrappers.map(({ name }) => name).join(' '), show(command)]);

  test.each<readonly [string, string, string]>([
    ['sudo -u me -E apt-get update', 'sudo', 'apt-get update'],
    ['sudo A=b --user=me -- apt-get update', 'sudo', 'apt-get update'],
    ['env -i A=b C="d e" x y', 'env', 'x y'],
    ['/usr/bin/env bash x', 'env', 'bash x'],
    ['nice -n 5 ionice -c2 -n7 x', 'nice ionice', 'x'],
    ['nice -10 x', 'nice', 'x'],
    ['timeout -k 5 10s x', 'timeout', 'x'],
    ['exec -a n x', 'exec', 'x'],
    ['command -p x', 'command', 'x'],
    ['nohup stdbuf -oL -e 0 x', 'nohup stdbuf', 'x'],
    ['xargs -0 -I {} -n1 x {}', 'xargs', 'x {}'],
    ...['max-args', 'max-procs', 'max-chars', 'delimiter', 'arg-file', 'process-slot-var'].map(
      (option): readonly [string, string, string] => [`xargs --${option} 1 x y`, 'xargs', 'x y'],
    ),
    ['chroot /mnt x', 'chroot', 'x'],
    ['gosu me:us x', 'gosu', 'x'],
    ['su-exec me x', 'su-exec', 'x'],
    ['runuser -u me -- x', 'runuser', 'x'],
    ['setpriv --reuid=1 --clear-groups x', 'setpriv', 'x'],
    ['busybox wget y', 'busybox', 'wget y'],
    ['tini -g -- x', 'tini', 'x'],
    ['flock -n /l x', 'flock', 'x'],
    ['/usr/bin/time -f %e x', 'time', 'x'],
    ['time -p x', '', 'x'],
  ])('%s', (text, wrappers, command) => {
    expect(wrapped(text)).toEqual([[wrappers, command]]);
  });

  test.each(['sudo', 'sudo -i', 'sudo -l', 'env', 'command -v x', 'xargs', 'chroot /mnt', 'busybox --install -s', 'nice'])(
    '%s runs nothing else',
    text => {
      expect(wrapped(text)).toEqual([['', text]]);
    },
  );

  test('have their own words', () => {
    const [command] = parse('sudo -u me A=b env -i x y').commands;
    expect(command?.wrappers.map(({ name, args }) => [name, args.map(({ text }) => text)])).toEqual([
      ['sudo', ['-u', 'me', 'A=b']],
      ['env', ['-i']],
    ]);
  });

  test('assignments among their arguments count as the command’s', () => {
    expect(parse('A=1 sudo B=2 env C="3 4" x').commands[0]?.assignments.map(({ name, value }) => [name, value?.value])).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['C', '3 4'],
    ]);
  });
});

test('shells that run their standard input are told from those that run a file or an argument', () => {
  const runs = (text: string): boolean => parse(text).commands.some(runsStandardInput);
  for (const text of ['sh', 'bash -', 'bash -s -- --yes', 'sudo -E bash', 'sh -ex', 'bash /dev/stdin a', 'bash -o pipefail', 'zsh -s x'])
    expect(runs(text), text).toBe(true);
  for (const text of ['sh x.sh', "sh -c 'x'", 'bash -e x.sh', 'python', 'bash <(curl x)']) expect(runs(text), text).toBe(false);
});

describe('scripts that are not understood completely', () => {
  test('keep what stands before a syntax error', () => {
    const script = parse('a; b "c');
    expect([script.commands.map(show), script.complete]).toEqual([['a'], false]);
    expect(parse('if a; then b').commands.map(show)).toEqual(['a', 'b']);
  });

  test('are undefined when they are too long', () => {
    expect(parseShellScript(MappedText.copied('a '.repeat(40_000), 0))).toBe(undefined);
  });

  test('are not followed deeper than 16 levels', () => {
    const nest = (depth: number): ShellScript => parse(`${'a $('.repeat(depth)}b${')'.repeat(depth)}`);
    expect([nest(16).commands.length, nest(16).complete]).toEqual([17, true]);
    expect([nest(17).commands.length, nest(17).complete]).toEqual([17, false]);
  });

  test.each([
    ['$('.repeat(30_000)],
    ['"$(a '.repeat(13_000)],
    ['cat <('.repeat(10_000)],
    ['coproc '.repeat(9000)],
    ["sh -c '".repeat(9000)],
    ['eval '.repeat(10_000)],
    ['sudo '.repeat(12_000)],
    ['`'.repeat(60_000)],
    ['a <<'.repeat(9000)],
    ['${a:-'.repeat(10_000)],
    ['$A'.repeat(30_000)],
    ['a|'.repeat(30_000)],
    ['A='.repeat(30_000)],
    ['find . -exec '.repeat(5000)],
  ])('%.12s… comes to an end', text => {
    const script = parseShellScript(MappedText.copied(text, 0), () => 'z'.repeat(4000));
    expect(script?.commands.length ?? 0).toBeLessThanOrEqual(text.length);
  });
});
