import { describe, expect, test } from 'vitest';
import { grantingArguments, isHarmlessMount, mountSettings } from '../../../src/artifacts/unrendered/run-arguments.ts';

/** The arguments that may give a container more, as `index flag value`. */
const granting = (...words: readonly string[]): readonly string[] =>
  [...grantingArguments(words)].map(({ index, flag, value }) => `${index} ${flag} ${value}`.trim());

describe('an argument of docker run', () => {
  test.each(
    (
      '--name --hostname -h --env -e --label -l --memory -m --memory-swap --memory-reservation --cpus --cpu-shares -c --cpuset-cpus --shm-size --ulimit ' +
      '--add-host --dns --dns-option --dns-search --platform --user -u --workdir -w --publish -p --expose --network-alias --ip --ip6 --mac-address ' +
      '--cap-drop --gpus --restart --stop-signal --stop-timeout --log-driver --log-opt --pull --tmpfs --entrypoint --health-cmd --health-interval ' +
      '--health-retries --health-start-period --health-timeout --pids-limit --domainname --annotation --attach -a --detach-keys'
    ).split(' '),
  )('%s gives it nothing, whatever its value', flag => {
    expect(granting(flag, 'x', '--privileged')).toEqual(['2 --privileged']);
    expect(granting(`${flag}=x`)).toEqual([]);
  });

  test.each(
    '--init --rm --tty -t --interactive -i -it -ti --read-only --publish-all -P --no-healthcheck --detach -d --quiet -q'.split(' '),
  )('%s gives it nothing, and takes no value', flag => {
    expect(granting(flag)).toEqual([]);
    expect(granting(flag, '--pid=host')).toEqual(['1 --pid host']);
    expect(granting(flag, 'image')).toEqual(['1 image']);
    expect(granting(`${flag}=false`)).toEqual([`0 ${flag} false`]);
  });

  test('that is not known may give it anything, in its own word or the next one', () => {
    expect(granting('--pid', 'host', '--cap-add=ALL', '--device')).toEqual(['0 --pid host', '2 --cap-add ALL', '3 --device']);
    expect(granting('--device', '--rm')).toEqual(['0 --device']);
    expect(granting('--privileged', 'true')).toEqual(['0 --privileged', '1 true']);
  });

  test.each([
    [['--network', 'backend'], true],
    [['--net=backend'], true],
    [['--network=host'], false],
    [['--net', 'host'], false],
    [['--network', 'container:x'], false],
    [['--security-opt', 'no-new-privileges'], true],
    [['--security-opt=no-new-privileges:true'], true],
    [['--security-opt=no-new-privileges=true'], true],
    [['--security-opt', 'no-new-privileges:false'], false],
    [['--security-opt', 'seccomp=unconfined'], false],
    [['--privileged=false'], true],
    [['--privileged=true'], false],
    [['--privileged'], false],
    [['--mount', 'type=volume,source=data,target=/data'], true],
    [['--mount', 'type=bind,source=/,target=/host'], false],
    [['-v', 'data:/data'], true],
    [['--volume=/data'], true],
    [['--volume', 'data'], false],
    [['-v', '/var/run/docker.sock:/var/run/docker.sock'], false],
    [['-v', '$HOME:/home'], false],
    [['-v', '.:/work'], false],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as the tools write it
    [['-v', '${localWorkspaceFolder}/src:/src'], true],
    [['-v', '${localWorkspaceFolder}/../x:/src'], false],
    [['-v', '${localWorkspaceFolderBasename}-cache:/cache'], true],
    [['-v', '${devcontainerId}:/cache'], true],
    [['-v', '${localEnv:HOME}:/home'], false],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as the tools write it
  ] as const)('%j is harmless: %s', (words, isHarmless) => {
    expect(granting(...words)).toHaveLength(isHarmless ? 0 : 1);
  });

  test('is told as it was written', () => {
    expect(granting('--net=host', '-v', '/:/host')).toEqual(['0 --net host', '1 -v /:/host']);
  });
});

describe('a mount', () => {
  const isHarmless = (text: string): boolean => isHarmlessMount(mountSettings(text));

  test('is read with its settings, whatever case and blanks they have', () => {
    expect(mountSettings('Type=bind, SRC = /a ,readonly,target=/b=c')).toEqual(
      new Map([
        ['type', 'bind'],
        ['src', '/a'],
        ['readonly', ''],
        ['target', '/b=c'],
      ]),
    );
  });

  test('of a volume or of memory is harmless', () => {
    for (const text of [
      'source=data,target=/d',
      'src=my.data-1,dst=/d',
      'target=/d',
      'type=volume,source=,destination=/d',
      'type=tmpfs,target=/t',
    ])
      expect(isHarmless(text), text).toBe(true);
    for (const text of ['source=/data,target=/d', 'source=$X,target=/d', 'source=.data,target=/d'])
      expect(isHarmless(text), text).toBe(false);
  });

  test('of a path is harmless within the repository alone', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as the tools write it
    for (const source of ['${localWorkspaceFolder}', '${localWorkspaceFolder}/a/b'])
      expect(isHarmless(`type=bind,source=${source},target=/w,ro`)).toBe(true);
    for (const source of [
      '${localWorkspaceFolder}/..',
      '${localWorkspaceFolder}/$X',
      '${localWorkspaceFolder}x',
      '${localWorkspaceFolderBasename}',
      '/a',
      '',
    ])
      expect(isHarmless(`type=bind,source=${source},target=/w`), source).toBe(false);
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as the tools write it
  });

  test('of another type, or with a setting that is not known, is not', () => {
    for (const text of ['type=npipe,source=x,target=/d', 'type=,source=x', 'source=data,target=/d,bind-propagation=shared'])
      expect(isHarmless(text), text).toBe(false);
    expect(isHarmless('source=data,target=/d,readonly,consistency=cached')).toBe(true);
  });
});
