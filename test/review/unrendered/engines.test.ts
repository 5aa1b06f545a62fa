import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { engineParts } from '../../../src/artifacts/unrendered/engine-change.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const added = (path: string, text: string): Change => ({ base: { 'README.md': 'x' }, head: { 'README.md': 'x', [path]: text } });
const runner = (docker: string): string =>
  `concurrent = 4\n[[runners]]\n  executor = "docker"\n  [runners.docker]\n    image = "a:1"\n${docker}`;

/** What an engine or a runner gives to all containers that it starts. */
const attacks: Readonly<Record<string, Change>> = {
  'a privileged runner of GitLab': added('runner/config.toml', runner('    privileged = true\n')),
  'privileged services of one': added('gitlab-runner.toml', runner('    services_privileged = true\n')),
  'what one mounts': added('config.toml', runner('    volumes = ["/cache", "/var/run/docker.sock:/var/run/docker.sock"]\n')),
  'the namespaces of its machine': added('config.toml', runner('    pid_mode = "host"\n')),
  'pods of one, by their volumes': added(
    'config.toml',
    '[[runners]]\n[runners.kubernetes]\n[[runners.kubernetes.volumes.host_path]]\nname = "a"\nmount_path = "/h"\nhost_path = "/"\n',
  ),
  'pods of one, by their capabilities': added(
    'config.toml',
    '[[runners]]\n[runners.kubernetes.build_container_security_context.capabilities]\nadd = ["CAP_SYS_ADMIN"]\n',
  ),
  'Podman, by dotted keys': added('etc/containers/containers.conf', '[containers]\nseccomp_profile = "unconfined"\n'),
  'Podman, in a file on top': added('containers.conf.d/a.conf', '[containers]\ndefault_capabilities = ["ALL"]\n'),
  'Podman, in braces': added('containers.conf', 'containers = {netns = "host", volumes = ["/:/host"]}\n[engine]\n'),
  'CRI-O': added('etc/crio/crio.conf.d/10-a.conf', '[crio.runtime]\nadditional_devices = ["/dev/sda"]\n'),
  containerd: added('containerd-config.toml', 'version = 2\n[plugins."io.containerd.grpc.v1.cri"]\ndisable_apparmor = true\n'),
  BuildKit: added('buildkitd.toml', 'insecure-entitlements = ["security.insecure"]\n'),
  'what is more than is looked through': added(
    'config.toml',
    `[[runners]]\nprivileged = true\n[x]\n${Array.from({ length: 21_000 }, (_, index) => `a${index}=1`).join('\n')}\n`,
  ),
  'what can’t be read': added('config.toml', `${runner('    privileged = true\n')}x = = 1\n`),
};

describe('what gives all containers of an engine or a runner more', () => {
  test.each(Object.entries(attacks))('does not pass: %s', async (_name, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBe('incomplete');
    expect(verdict.mayMerge).toBe(false);
  });

  test('is told with its line and its name, once for a file', async () => {
    const { coverage } = await reviewChange(added('config.toml', runner('    privileged = true\n    volumes = ["/etc:/etc"]\n')));
    expect(coverage.entries.find(({ path }) => path === 'config.toml')).toMatchObject({
      status: 'not-rendered',
      line: 6,
      reason: expect.stringMatching(
        /^Line 6: It gives containers more that an engine or a runner starts \("runners\.docker\.privileged", "runners\.docker\.volumes"\), and Tidewaiter does not know what they start/u,
      ),
    });
  });

  test('is not told where it was given before', () => {
    const file = (text: string) => sourceFile('config.toml', text);
    const open = runner('    privileged = true\n');
    expect(engineParts(file(open), file(`# runners of a team\n${open.replace('= 4', '= 8')}`))).toEqual([]);
    expect(engineParts(file(open), file(`${open}    volumes = ["/:/h"]\n`))).toHaveLength(1);
  });

  test.each<[string, Change]>([
    [
      'a runner that gives nothing',
      added('config.toml', runner('    privileged = false\n    volumes = ["/cache", "/srv/x:/x"]\n    pid_mode = "private"\n')),
    ],
    [
      'a configuration of something else',
      added('config.toml', 'baseURL = "https://example.org"\nprivileged = true\n[params]\nvolumes = ["/"]\n'),
    ],
    ['Cargo', added('.cargo/config.toml', '[build]\ntarget = "x"\n[registries.a]\nindex = "sparse+https://x"\n')],
    [
      'Podman with less',
      added('containers.conf', '[containers]\ndefault_capabilities = ["CHOWN", "NET_BIND_SERVICE"]\nnetns = "private"\n'),
    ],
    ['BuildKit on the network of its machine', added('buildkitd.toml', 'insecure-entitlements = ["network.host"]\n')],
  ])('is not told of %s', async (_name, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBe('pass');
  });

  test.each(['[[runners]]\nprivileged = true\n', 'volumes = ["/:/a", "/:/b"]\n[runners.a]\n'])(
    '%j over and over is read in linear time',
    piece => {
      inLinearTime(
        20_000,
        size => `[[runners]]\n${piece.repeat(size / piece.length)}`,
        text => engineParts(undefined, sourceFile('config.toml', text)),
      );
    },
  );
});
