import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { type Arguments, readArguments } from '../../concepts/command-arguments.ts';

/** What a container engine, or a builder, is asked to do. */
export interface EngineCall {
  readonly program: string;
  /** `run`, `create`, `build`, `push`, …, without what stands before it (`container`, `image`, `buildx`). */
  readonly action: string;
  readonly args: readonly ShellWord[];
}

const engines = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'finch']);

/** Words that only say what kind of thing an action is about. */
const nouns = new Set(['container', 'image', 'builder', 'buildx']);

/** Options before the action that take a value. Sources: `docker --help`, `podman --help`, `nerdctl --help`. */
const globalValues =
  'config context host log-level tlscacert tlscert tlskey connection root runroot url identity storage-driver namespace address data-root'.split(
    ' ',
  );

/** What a command asks an engine for; undefined when it calls none. `docker compose build` has the action `build`, too. */
export const engineCall = ({ name, args }: ShellCommand): EngineCall | undefined => {
  if (name === undefined || !engines.has(name)) return undefined;
  const { operands } = readArguments(args, { short: 'cHlna', long: globalValues, untilOperand: true });
  const at = operands.findIndex(({ value }) => value === undefined || !nouns.has(value));
  const action = operands[at]?.value;
  return action === undefined ? undefined : { program: name, action, args: operands.slice(at + 1) };
};

/** Options of `docker run` with a value; all others are switches. Sources: `docker run --help`, podman-run(1), nerdctl's command reference. */
const runValues = (
  'add-host annotation attach authfile arch blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cgroup-conf cgroups chrootdirs cidfile ' +
  'conmon-pidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems creds decryption-key detach-keys ' +
  'device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-option dns-opt dns-search domainname entrypoint env ' +
  'env-file env-merge expose gidmap gpus group-add group-entry health-cmd health-interval health-on-failure health-retries health-start-interval ' +
  'health-start-period health-timeout hostname hostuser hooks-dir image-volume init-path ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver ' +
  'log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name net network network-alias net-alias oom-score-adj os passwd-entry ' +
  'personality pid pidfile pids-limit platform pod pod-id-file preserve-fd preserve-fds publish pull rdt-class requires restart retry retry-delay runtime ' +
  'sdnotify seccomp-policy secret security-opt shm-size shm-size-systemd stop-signal stop-timeout storage-opt subgidname subuidname sysctl systemd ' +
  'timeout tmpfs tz uidmap ulimit umask unsetenv user userns uts variant volume volume-driver volumes-from workdir'
).split(' ');

/** The options of `run` and `create`, with the image and what runs in it as operands; undefined for other actions. */
export const runArguments = ({ action, args }: EngineCall): Arguments | undefined =>
  action === 'run' || action === 'create' ? readArguments(args, { short: 'acehlmpuvw', long: runValues, untilOperand: true }) : undefined;

/** Options of `build` with a value that are looked at; values of others count as operands, which nobody asks for. */
const buildValues = ['build-arg', 'output', 'tag', 'file', 'target', 'secret', 'provenance', 'sbom', 'attest', 'set', 'opt', 'destination'];

/** Programs that build without an engine: kaniko, img, BuildKit's client. */
const builders = new Set(['executor', 'kaniko', 'img', 'buildctl']);

/** What a build is asked for; undefined for commands that build no image. */
export const buildArguments = (command: ShellCommand): Arguments | undefined => {
  const syntax = { short: 'oft', long: buildValues };
  if (builders.has(command.name ?? '')) return readArguments(command.args, syntax);
  const call = engineCall(command);
  if (call === undefined) return undefined;
  if (['build', 'bud', 'bake', 'b'].includes(call.action)) return readArguments(call.args, syntax);
  const [first, ...rest] = call.args;
  return call.action === 'compose' && first?.value === 'build' ? readArguments(rest, syntax) : undefined;
};
