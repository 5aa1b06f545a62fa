import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../src/artifacts/shell/parse.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

/** The names of the commands that a line runs, those that only run others before them. */
const runBy = (line: string): readonly (string | undefined)[] => {
  const [command] = parseShellScript(MappedText.copied(line, 0))?.commands ?? [];
  return command ? [...command.wrappers.map(({ name }) => name), command.name] : [];
};

/** Options whose value is the next word, by the manual pages of the programs. */
const withValue: Readonly<Record<string, string>> = {
  sudo: '-u -g -h -p -C -c -r -t -T -D -R -U --user --group --host --prompt --close-from --role --type --chdir --chroot --other-user --command-timeout --login-class',
  doas: '-u -C -a',
  env: '-u -C --unset --chdir',
  // Why with its path: the shell has a word of that name.
  '/usr/bin/time': '-f -o --format --output',
  exec: '-a',
  nice: '-n --adjustment',
  ionice: '-c -n --class --classdata',
  stdbuf: '-i -o -e --input --output --error',
  timeout: '-k -s --kill-after --signal',
  setpriv: '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig',
  'runuser -u me': '-g -G -s --group --supp-group --shell',
  chpst: '-u -U -e -n -m -d -o -p -f -c -r -t -/',
  'dumb-init': '-r --rewrite',
  tini: '-p -e',
  unshare: '-G -R -S -w -l --propagation --setgid --setuid --root --wd',
  xargs: '-I -n -P -L -d -s -a -E --max-args --max-procs --max-chars --delimiter --arg-file --process-slot-var',
  fakeroot: '-l -s -i -b',
  strace: '-a -e -E -I -o -O -p -P -s -S -u -X',
  flock: '-w -E --wait --timeout --conflict-exit-code',
  'xvfb-run': '-n -s -e -f -p -w --server-num --server-args --error-file --auth-file --xauth-protocol --wait',
  'dbus-run-session': '--config-file --dbus-daemon',
};

/** What stands between the options and the command. */
const operand: Readonly<Record<string, string>> = { timeout: '5 ', flock: '/run/lock ' };

describe('a program that runs another one', () => {
  test.each(Object.entries(withValue))('%s takes the next word for itself after %s', (wrapper, options) => {
    const [program = ''] = wrapper.split(' ');
    const name = program.slice(program.lastIndexOf('/') + 1);
    for (const option of options.split(' '))
      expect(runBy(`${wrapper} ${option} 1 ${operand[name] ?? ''}curl -k a`), `${wrapper} ${option}`).toEqual([name, 'curl']);
  });

  test.each([
    'nohup',
    'setsid',
    'builtin',
    'catatonit',
    'with-contenv',
    'toybox',
    'eatmydata',
    'linux32',
    'linux64',
    'unbuffer',
    'chronic',
  ])('%s runs what follows it', name => expect(runBy(`${name} curl -k a`)).toEqual([name, 'curl']));

  test.each(['chroot', 'gosu', 'su-exec', 'setuidgid', 's6-setuidgid', 'setarch', 'taskset', 'chrt'])(
    '%s runs what follows its one operand',
    name => {
      expect(runBy(`${name} a curl -k b`)).toEqual([name, 'curl']);
      expect(runBy(`${name} a`)).toEqual([name]);
    },
  );

  test.each([
    'sudo -e',
    'sudo --edit',
    'sudo -l',
    'sudo --list',
    'sudo -v',
    'sudo --validate',
    'sudo -V',
    'sudo --version',
    'sudo -K',
    'sudo --remove-timestamp',
    'sudo -nl',
    'env -S',
    'env --split-string',
    'env --split-string=a',
    'command -v',
    'command -V',
    'ionice -p',
    'ionice -P',
    'ionice -u',
    'setpriv -d',
    'setpriv --dump',
    'runuser me',
    'runuser --login me --',
    'busybox --install',
    'busybox --list',
    'busybox --help',
    'taskset -p 1',
    'taskset --pid 1',
    'chrt -p 1',
    'chrt --pid 1',
    'flock -c 1',
    'flock --command 1',
    'flock -u 1',
  ])('%s runs no command of its words', line => {
    const [name = ''] = line.split(' ');
    expect(runBy(`${line} curl -k a`)).toEqual([name]);
  });

  test.each([
    'runuser -u me',
    'runuser --user me',
    'runuser --user=me',
    'runuser -u me --',
    'sudo -nu me',
    'sudo -ume',
    'sudo -',
    'env A=1 -u B C=2',
  ])('%s runs what follows', line => expect(runBy(`${line} curl -k a`).at(-1)).toBe(line === 'sudo -' ? '-' : 'curl'));

  test('is looked through sixteen times, which is more than anybody writes', () => {
    expect(runBy(`${'sudo '.repeat(16)}curl a`)).toHaveLength(17);
    expect(runBy(`${'sudo '.repeat(17)}curl a`)).toEqual(Array(17).fill('sudo'));
  });
});
