import type { Dockerfile, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { containsRange, type TextEdit } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';
import { lineBreakNear } from './concepts/commands/instruction-lines.ts';
import {
  type Following,
  indexFollowings,
  installs,
  isPlain,
  isUnknownProgram,
  packageCalls,
  renewsAll,
} from './concepts/packages/package-index.ts';
import { calledAs, type PackageCommand } from './concepts/packages/package-managers.ts';

type MessageId = 'alone' | 'renewedAlone' | 'unused';

/** The index is kept in a cache mount, and not in a layer. */
const hasCacheMount = ({ mounts }: RunInstruction): boolean =>
  mounts.some(
    ({ type, options }) => type === 'cache' && /^\/var\/(?:lib\/apt|cache)|^\/etc\/apk|^\/root\/\.cache/.test(options.get('target') ?? ''),
  );

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
  if (comments.some(comment => containsRange({ start: run.range.start, end: range.end }, comment.range))) return undefined;
  return { range, newText: ` ${dockerfile.escape}${lineBreakNear(file, range.start)}    && ` };
};

const isAfter = ({ command }: PackageCommand, call: PackageCommand): boolean => command.range.start > call.command.range.start;

/** The same RUN installs behind the call, or may do so, or takes the index away again. */
const isTakenCareOf = (run: RunInstruction, own: readonly PackageCommand[], call: PackageCommand): boolean => {
  const { manager, command } = call;
  if (own.some(other => other.manager === manager && installs(other) && isAfter(other, call))) return true;
  if (manager !== 'apt' && own.some(other => other.manager === manager && other.verb?.value === 'clean' && isAfter(other, call)))
    return true;
  return (run.command.script?.commands ?? []).some(
    other => other.range.start > command.range.start && (isUnknownProgram(other) || other.name === 'gdebi'),
  );
};

/** What is wrong with a call that loads an index: an install in another layer uses it, or nothing does. */
const judge = (
  dockerfile: Dockerfile,
  run: RunInstruction,
  own: readonly PackageCommand[],
  after: Following,
  call: PackageCommand,
): Report<MessageId> | undefined => {
  const { nameWord } = call.command;
  const renews = renewsAll(call);
  if ((call.action !== 'refresh' && !renews) || nameWord === undefined || call.verb === undefined) return undefined;
  if (isTakenCareOf(run, own, call)) return undefined;
  const at = { start: nameWord.range.start, end: call.verb.range.end };
  const later = after.installs.get(call.manager);
  if (later === undefined) {
    const nothingInstalls = !renews && isPlain(run);
    return nothingInstalls ? { messageId: 'unused', at, data: { command: calledAs(call) }, confidence: 'medium' } : undefined;
  }
  const isOnlyOne = own.filter(({ action }) => action === 'refresh').length + own.filter(renewsAll).length === 1;
  const edit = isOnlyOne && after.next === later ? join(dockerfile, run, later) : undefined;
  return {
    messageId: renews ? 'renewedAlone' : 'alone',
    at,
    data: { command: calledAs(call), line: String(later.startLine) },
    related: [{ at: later.keywordRange, note: renews ? 'Installs in another layer.' : 'Installs with the index of the earlier layer.' }],
    ...(edit && { fix: { title: 'Join the two RUN instructions', edits: [edit] } }),
  };
};

export const updateWithoutInstall = defineRule({
  meta: {
    id: 'dockerfile/update-without-install',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Package index refreshed in its own layer',
    rationale:
      'The builder keeps the layer with the package index and uses it again as long as this line does not change. A later `install` then works with an old index: it fails, or ' +
      'it installs versions for which security updates have long been published.',
    remediation: 'Refresh the index and install in one `RUN`: `RUN apt-get update && apt-get install -y --no-install-recommends …`.',
    messages: {
      alone: '"{command}" stands in its own layer, so the install in line {line} may use an outdated package index.',
      renewedAlone:
        '"{command}" stands in its own layer, which the builder uses again as it is, so an image with a new install in line {line} may lack security updates.',
      unused: '"{command}" stands in its own layer, so what later steps or images install with its package index may be outdated.',
    },
    fix: 'safe',
    examples: {
      bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends nginx\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
    },
    standards: { cisDocker: ['4.7'] },
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get', 'https://www.cisecurity.org/benchmark/docker'],
  },
  prepare(dockerfile) {
    const followings = indexFollowings(dockerfile);
    return { followings, dockerfile };
  },
  visit: {
    *run(run, { followings, dockerfile }): Iterable<Report<MessageId>> {
      const after = followings.get(run);
      if (after === undefined || hasCacheMount(run)) return;
      const own = packageCalls(run);
      for (const call of own) {
        const report = judge(dockerfile, run, own, after, call);
        if (report !== undefined) yield report;
      }
    },
  },
});
