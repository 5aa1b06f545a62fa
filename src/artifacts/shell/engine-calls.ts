import { type Arguments, readArguments } from './command-arguments.ts';
import type { ShellCommand, ShellWord } from './model.ts';

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

/**
 * Options of `build` with a value; all others are switches. Sources: `docker build --help` with and without BuildKit, `docker buildx bake --help`, podman-build(1),
 * buildah-build(1), nerdctl's command reference, the pages of kaniko and buildctl.
 */
const buildValues = (
  'add-host allow annotation arch attest authfile build-arg build-arg-file build-context builder cache-from cache-to cache-ttl call cap-add cap-drop cert-dir ' +
  'cgroup-parent context cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds cw decryption-key destination device dns dns-option dns-search dockerfile env ' +
  'file format from hooks-dir ignorefile iidfile ipc isolation jobs label layer-label local logfile manifest memory memory-swap metadata-file network no-cache-filter opt ' +
  'os os-feature os-version output platform progress provenance retry retry-delay runtime runtime-flag sbom sbom-image-output sbom-output secret security-opt set shm-size ' +
  'sign-by source-policy-file ssh tag target timestamp ulimit unsetannotation unsetenv unsetlabel userns userns-gid-map userns-uid-map variant volume'
).split(' ');
const buildSyntax = { short: 'cfmotv', long: buildValues };

/** Programs that build without an engine: kaniko, img, BuildKit's client. */
const builders = new Set(['executor', 'kaniko', 'img', 'buildctl']);

/**
 * What a build of one Dockerfile is asked for, by an engine with the context as last operand, or by a builder without one, whose operands may begin with `build`;
 * undefined for all else.
 */
export const dockerfileBuild = (command: ShellCommand): Arguments | undefined => {
  if (builders.has(command.name ?? '')) return readArguments(command.args, buildSyntax);
  const call = engineCall(command);
  return call && ['build', 'bud', 'b'].includes(call.action) ? readArguments(call.args, buildSyntax) : undefined;
};

/** What a build is asked for; undefined for commands that build no image. */
export const buildArguments = (command: ShellCommand): Arguments | undefined => {
  const call = engineCall(command);
  if (call?.action === 'bake') return readArguments(call.args, buildSyntax);
  const [first, ...rest] = call?.args ?? [];
  if (call?.action === 'compose') return first?.value === 'build' ? readArguments(rest, buildSyntax) : undefined;
  return dockerfileBuild(command);
};
