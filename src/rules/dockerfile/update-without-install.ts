import type { Dockerfile, Instruction, RunInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { lineBreakNear } from '../concepts/instruction-lines.ts';
import { calledAs, type PackageCommand, type PackageManager, packageCommand } from '../concepts/package-managers.ts';
import { defineRule } from '../rule.ts';

const calls = (run: RunInstruction): readonly PackageCommand[] =>
  (run.command.script?.commands ?? []).flatMap(command => packageCommand(command) ?? []);

const installs = ({ action }: PackageCommand): boolean => action === 'install' || action === 'upgrade';

/** The index is kept in a cache mount, and not in a layer. */
const hasCacheMount = ({ mounts }: RunInstruction): boolean =>
  mounts.some(
    ({ type, options }) => type === 'cache' && /^\/var\/(?:lib\/apt|cache)|^\/etc\/apk|^\/root\/\.cache/.test(options.get('target') ?? ''),
  );

/** What comes after a RUN: the instruction behind it, and the next RUN that installs, by package manager, also in stages that continue its own. */
interface Following {
  readonly next: Instruction | undefined;
  readonly installs: ReadonlyMap<PackageManager, RunInstruction>;
}

/** What comes after each RUN that refreshes an index. One pass from the end of the file. */
const followings = (dockerfile: Dockerfile): ReadonlyMap<RunInstruction, Following> => {
  const found = new Map<RunInstruction, Following>();
  const below = new Map<Stage, Map<PackageManager, RunInstruction>>();
  for (const stage of dockerfile.stages.toReversed()) {
    const installers = new Map(below.get(stage));
    for (const [at, instruction] of [...stage.instructions.entries()].toReversed()) {
      if (instruction.keyword !== 'RUN') continue;
      const own = calls(instruction);
      if (own.some(({ action }) => action === 'refresh'))
        found.set(instruction, { next: stage.instructions[at + 1], installs: new Map(installers) });
      for (const { manager } of own.filter(installs)) installers.set(manager, instruction);
    }
    if (stage.parent === undefined) continue;
    const parents = below.get(stage.parent) ?? new Map<PackageManager, RunInstruction>();
    for (const [manager, run] of installers) parents.set(manager, run);
    below.set(stage.parent, parents);
  }
  return found;
};

/** Commands after which a script can be continued with `&&` as if nothing had been there. */
const harmless = new Set(['apt-get', 'apt', 'aptitude', 'apk', 'yum', 'dnf', 'microdnf', 'zypper', 'pacman', 'echo', 'rm']);

const isSimple = ({ command, flags, heredocs }: RunInstruction): boolean =>
  command.form === 'shell' && flags.length === 0 && heredocs.length === 0 && command.script?.complete === true;

/** The edit that makes one RUN of two neighbours. */
const join = (dockerfile: Dockerfile, run: RunInstruction, next: RunInstruction): TextEdit | undefined => {
  const range = { start: run.range.end, end: next.command.range.start };
  const { file, comments } = dockerfile;
  const ends = file.text[run.range.end - 1] ?? '';
  if (!isSimple(run) || !isSimple(next) || ';&|'.includes(ends)) return undefined;
  if (run.command.script?.commands.some(({ name, assignments }) => !harmless.has(name ?? '') || assignments.length > 0) === true)
    return undefined;
  if (comments.some(comment => comment.range.start >= run.range.start && comment.range.end <= range.end)) return undefined;
  return { range, newText: ` ${dockerfile.escape}${lineBreakNear(file, range.start)}    && ` };
};

export const updateWithoutInstall = defineRule({
  meta: {
    id: 'dockerfile/update-without-install',
    kind: 'dockerfile',
    severity: 'low',
    confidence: 'high',
    enabled: true,
    title: 'Package index refreshed in its own layer',
    rationale:
      'The builder keeps the layer with the package index and uses it again as long as this line does not change. A later `install` then works with an old index: it fails, or ' +
      'it installs versions for which security updates have long been published.',
    remediation: 'Refresh the index and install in one `RUN`: `RUN apt-get update && apt-get install -y --no-install-recommends …`.',
    messages: {
      alone: '"{command}" stands in its own layer, so the install in line {line} may use an outdated package index.',
    },
    fix: 'safe',
    examples: {
      bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends nginx\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get', 'https://www.cisecurity.org/benchmark/docker'],
    since: '0.1.0',
  },
  create(dockerfile) {
    const following = followings(dockerfile);
    return {
      *run(run) {
        const after = following.get(run);
        if (after === undefined || hasCacheMount(run)) return;
        const own = calls(run);
        for (const call of own) {
          const { nameWord, range } = call.command;
          const later = after.installs.get(call.manager);
          if (call.action !== 'refresh' || nameWord === undefined || call.verb === undefined || later === undefined) continue;
          if (own.some(other => other.manager === call.manager && installs(other) && other.command.range.start > range.start)) continue;
          const isOnlyOne = own.filter(({ action }) => action === 'refresh').length === 1;
          const edit = isOnlyOne && after.next === later ? join(dockerfile, run, later) : undefined;
          yield {
            messageId: 'alone',
            at: { start: nameWord.range.start, end: call.verb.range.end },
            data: { command: calledAs(call), line: String(later.startLine) },
            related: [{ at: later.keywordRange, note: 'Installs with the index of the earlier layer.' }],
            ...(edit && { fix: { title: 'Join the two RUN instructions', edits: [edit] } }),
          };
        }
      },
    };
  },
});
