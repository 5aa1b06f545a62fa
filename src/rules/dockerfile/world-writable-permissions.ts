import type { CopyInstruction, Dockerfile, Word } from '../../artifacts/dockerfile/model.ts';
import type { ShellScript, ShellWord } from '../../artifacts/shell/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';
import { readFileMode, withoutOthersWrite } from './concepts/files/file-mode.ts';
import { type ModeGrant, modeGrant } from './concepts/files/mode-grant.ts';

type MessageId = 'files' | 'system' | 'copied' | 'temporary';

/** Directories where everybody may write by convention, and what lies below them: nothing there is trusted. */
const shared = /^\/(?:tmp|var\/tmp|dev\/shm|dev|proc|run\/lock|var\/lock)(?:\/|$)/;
/** Those directories themselves: only the sticky bit keeps users from each other's files there. */
const temporary = /^\/(?:tmp|var\/tmp|dev\/shm|run\/lock|var\/lock)\/?$/;
/** What root runs or reads: who can write there is root soon. Applications lie in `/usr/src/app` and `/usr/share/app`, too. */
const system =
  /^\/(?:$|\*|(?:etc|bin|sbin|lib|lib64|boot|root)(?:\/|$)|usr(?:\/local)?\/?\*?$|usr\/(?:local\/)?(?:bin|sbin|lib|lib64|libexec|etc)(?:\/|$))/;

/** Where the script removes paths for the last time. */
const removals = ({ commands }: ShellScript): ReadonlyMap<string, number> =>
  new Map(commands.filter(({ name }) => name === 'rm').flatMap(({ args, range }) => args.map(({ text }) => [text, range.start] as const)));

const isShared = ({ prefix }: ShellWord): boolean => shared.test(prefix);

/** The edit that takes the permission away, when the mode's characters stand in the file as they are. */
const fixOf = ({ file }: Dockerfile, { range }: ShellWord | Word, mode: string): Report['fix'] => {
  const at = file.text.slice(range.start, range.end).lastIndexOf(mode);
  const newText = withoutOthersWrite(mode);
  if (at === -1 || newText === undefined) return undefined;
  const start = range.start + at;
  return { title: 'Take write permission from others', edits: [{ range: { start, end: start + mode.length }, newText }] };
};

/** `chmod 777 /tmp` takes the sticky bit away; a symbolic mode leaves it. */
const judgeTemporary = ({ file }: Dockerfile, { mode, text, paths }: ModeGrant): readonly Report<MessageId>[] => {
  const path = paths[0]?.value ?? '';
  if (!/^0?[0-7]{3}$/.test(text) || !paths.every(({ value }) => temporary.test(value ?? ''))) return [];
  const isWritten = file.text.slice(mode.range.start, mode.range.end) === text;
  const fix: Report['fix'] = isWritten
    ? { title: 'Set the sticky bit', edits: [{ range: mode.range, newText: `1${text.slice(-3)}` }] }
    : undefined;
  return [{ messageId: 'temporary', at: mode.range, data: { mode: text, path }, severity: 'low', ...(fix && { fix }) }];
};

function* judgeScript(dockerfile: Dockerfile, script: ShellScript): Iterable<Report<MessageId>> {
  const removed = removals(script);
  for (const command of script.commands) {
    const grant = modeGrant(command);
    const mode = grant && readFileMode(grant.text);
    if (grant === undefined || mode?.othersWrite !== true || mode.sticky) continue;
    const paths = grant.paths.filter(path => !isShared(path) && (removed.get(path.text) ?? 0) <= command.range.start);
    if (paths.length === 0 && grant.paths.length > 0) {
      if (command.name === 'chmod') yield* judgeTemporary(dockerfile, grant);
      continue;
    }
    const isSystem = paths.some(({ prefix, value }) => system.test(value ?? prefix) && prefix !== '');
    const severity: Severity = isSystem ? 'high' : 'medium';
    // Why not with a shared directory among them: there everybody has to write.
    const fix = grant.paths.some(isShared) ? undefined : fixOf(dockerfile, grant.mode, grant.text);
    yield {
      messageId: isSystem ? 'system' : 'files',
      at: grant.mode.range,
      data: { mode: grant.text, paths: paths.map(({ text }) => text.replace(/^["']|["']$/g, '')).join(' ') || 'what it is given' },
      severity,
      ...(fix && { fix }),
    };
  }
}

const judgeCopy = (dockerfile: Dockerfile, { chmod, destination }: CopyInstruction): readonly Report<MessageId>[] => {
  const mode = chmod?.expanded.value;
  if (chmod === undefined || mode === undefined || shared.test(destination?.expanded.value ?? '')) return [];
  const read = readFileMode(mode);
  if (read?.othersWrite !== true || read.sticky) return [];
  const fix = fixOf(dockerfile, chmod, mode);
  return [{ messageId: 'copied', at: chmod.range, data: { mode, path: destination?.text ?? '' }, ...(fix && { fix }) }];
};

export const worldWritablePermissions = defineRule({
  meta: {
    id: 'dockerfile/world-writable-permissions',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'World-writable files or directories created',
    rationale:
      'A file that every user may change can be replaced by a process that runs as anybody: code that was only able to read now decides what the next process, or root, executes. ' +
      'Mode 777 also makes a non-root `USER` worthless for those files.',
    remediation:
      'Give the files to the user who needs them (`COPY --chown=app`, `chown app`) and leave others without write permission: `chmod 755` for directories and programs, `644` for files. ' +
      'For arbitrary users of OpenShift, give the group 0 access with `chmod g=u`.',
    messages: {
      files: 'Mode "{mode}" lets every user change "{paths}".',
      system: 'Mode "{mode}" lets every user change "{paths}", which root runs or trusts.',
      temporary: 'Mode "{mode}" takes the sticky bit from "{path}", so that every user may delete and replace the files of others there.',
      copied: 'Mode "{mode}" lets every user change what is copied to "{path}".',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN chmod -R 777 /app\n',
      good: 'FROM debian:13\nRUN chown -R app:app /app && chmod -R u=rwX,go=rX /app\n',
    },
    standards: { cisDocker: ['4.8'], mitre: ['T1574'] },
    references: [
      'https://cwe.mitre.org/data/definitions/732.html',
      'https://attack.mitre.org/techniques/T1574/',
      'https://www.cisecurity.org/benchmark/docker',
    ],
  },
  visit: {
    *run({ command, stage }, dockerfile) {
      if (stage?.shipped !== false && command.script !== undefined) yield* judgeScript(dockerfile, command.script);
    },
    *copy(copy, dockerfile) {
      if (copy.stage?.shipped !== false) yield* judgeCopy(dockerfile, copy);
    },
  },
});
