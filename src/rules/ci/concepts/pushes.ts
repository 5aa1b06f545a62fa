import type { ActionUse, Step } from '../../../artifacts/pipeline/model.ts';
import { findOption } from '../../../artifacts/shell/command-arguments.ts';
import { buildArguments, engineCall } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import { booleanAt, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';

/** True where the words hold this one, as it is. */
const has = ({ args }: ShellCommand, ...words: readonly string[]): boolean =>
  args.some(({ value }) => value !== undefined && words.includes(value));

/** `--output type=registry`, `--output type=image,push=true`. */
const pushesOutput = (text: string): boolean => /(?:^|,)type=registry(?:,|$)|(?:^|,)push=true(?:,|$)/u.test(text);

/** Builders without an engine, by how they push what they build. Sources: the documentation of kaniko, ko, Jib, Cloud Native Buildpacks and crane. */
const byName: ReadonlyMap<string, (command: ShellCommand) => boolean> = new Map<string, (command: ShellCommand) => boolean>([
  ['executor', command => !has(command, '--no-push') && command.args.some(({ prefix }) => prefix.startsWith('--destination'))],
  ['ko', command => has(command, 'build', 'publish', 'resolve', 'apply') && !has(command, '--local', '--push=false')],
  ['pack', command => has(command, 'build') && has(command, '--publish')],
  ['mvn', command => has(command, 'jib:build')],
  ['mvnw', command => has(command, 'jib:build')],
  ['gradle', command => has(command, 'jib')],
  ['gradlew', command => has(command, 'jib')],
  ['crane', command => has(command, 'push')],
  ['img', command => has(command, 'push')],
]);

const pushes = (command: ShellCommand): boolean => {
  const other = byName.get(command.name ?? '');
  if (other) return other(command);
  const call = engineCall(command);
  if (call?.action === 'push' || ((call?.action === 'compose' || call?.action === 'manifest') && call.args[0]?.value === 'push'))
    return true;
  const build = buildArguments(command);
  if (build === undefined) return false;
  const output = findOption(build, '-o', '--output');
  return (
    (findOption(build, '--push') !== undefined && !has(command, '--push=false')) || (output !== undefined && pushesOutput(output.pattern))
  );
};

/** Actions that push what they build, whatever their inputs say. */
const alwaysPush = new Set([
  'elgohr/publish-docker-github-action',
  'redhat-actions/push-to-registry',
  'aevea/action-kaniko',
  'ko-build/setup-ko/publish',
]);

/** Actions that push when their input `push` says so, or `outputs`. An expression counts: it says so sometimes. */
const pushInput = new Set([
  'docker/build-push-action',
  'docker/bake-action',
  'mr-smithers-excellent/docker-build-push',
  'int128/kaniko-action',
]);

const actionPushes = ({ uses }: Step): boolean => {
  if (uses === undefined) return false;
  if (alwaysPush.has(uses.name)) return true;
  if (!pushInput.has(uses.name)) return false;
  const isSet =
    lookup(uses.inputs, 'push').state !== 'absent' && booleanAt(uses.inputs, 'push') !== false && stringAt(uses.inputs, 'push') !== 'false';
  return isSet || pushesOutput(stringAt(uses.inputs, 'outputs')?.replaceAll(/\s+/gu, ',') ?? '');
};

/** What pushes an image to a registry: an action, or a command. */
export interface Push {
  readonly at: Range;
  readonly uses?: ActionUse;
  readonly command?: ShellCommand;
}

/** What in a step pushes images, in the order of the text. */
export const pushesOf = (step: Step): readonly Push[] => [
  ...(step.uses && actionPushes(step) ? [{ at: step.uses.node.range, uses: step.uses }] : []),
  ...step.scripts.flatMap(({ commands }) => commands.filter(pushes).map(command => ({ at: command.range, command }))),
];

/** The places at which a step pushes an image to a registry. */
export const pushPlaces = (step: Step): readonly Range[] => pushesOf(step).map(({ at }) => at);
