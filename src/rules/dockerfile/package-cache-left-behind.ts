import type { Dockerfile, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { defineRule, type Report } from '../rule.ts';
import { appendCommand } from './concepts/commands/append-command.ts';
import { insertArgument, isLiteral } from './concepts/commands/command-edits.ts';
import { StageStates } from './concepts/commands/stage-state.ts';
import { mayHold } from './concepts/packages/manager-configuration.ts';
import { type CacheOwner, type CachingCall, cachingCall, leavesNoCache } from './concepts/packages/package-caches.ts';

/** Variables that switch a cache off, or put it where the file does not say. */
const settings: Readonly<Partial<Record<CacheOwner, readonly string[]>>> = {
  pip: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'],
  yarn: ['YARN_CACHE_FOLDER', 'YARN_ENABLE_GLOBAL_CACHE'],
};

const isSwitchedOff = ({ owner, command }: CachingCall, run: RunInstruction, states: StageStates): boolean =>
  (settings[owner] ?? []).some(
    name =>
      (states.variable(name, run)?.value?.text ?? '') !== '' ||
      command.assignments.some(assignment => assignment.name === name) ||
      run.command.script?.commands.some(
        ({ name: other, args }) => other === 'export' && args.some(({ prefix }) => prefix.startsWith(`${name}=`)),
      ) === true,
  );

/** `pip config set global.no-cache-dir true` and its like. */
const isConfigured = ({ file }: Dockerfile, { owner }: CachingCall, run: RunInstruction): boolean =>
  owner === 'pip' &&
  /no[-_]cache[-_]dir["'\s=]{1,6}(?:1|true|yes|on|false)/i.test(file.text.slice(run.stage?.range.start ?? 0, run.range.end));

const options: Readonly<Partial<Record<CacheOwner, string>>> = { apk: '--no-cache', pip: '--no-cache-dir' };

const cleaners = (program: string): Readonly<Partial<Record<CacheOwner, string>>> => ({
  apt: 'rm -rf /var/lib/apt/lists/*',
  rpm: `${program} clean all`,
  zypper: 'zypper clean --all',
  pacman: 'pacman -Scc --noconfirm',
  conda: `${program} clean --all --yes`,
  yarn: 'yarn cache clean',
});

const reportOf = (dockerfile: Dockerfile, run: RunInstruction, { owner, command, verb }: CachingCall): Report<CacheOwner> => {
  const option = options[owner];
  const cleaner = cleaners(command.name ?? '')[owner];
  const edit = option
    ? isLiteral(dockerfile, verb)
      ? insertArgument(command, verb, option)
      : undefined
    : cleaner && appendCommand(dockerfile, run, cleaner);
  return {
    messageId: owner,
    at: { start: command.nameWord?.range.start ?? verb.range.start, end: Math.max(verb.range.end, command.nameWord?.range.end ?? 0) },
    data: { command: [command.name, ...(verb === command.nameWord ? [] : [verb.text])].join(' '), cleaner: option ?? cleaner ?? '' },
    ...(edit && { fix: { title: option ? `Add ${option}` : 'Empty the cache in the same step', edits: [edit] } }),
  };
};

/**
 * Of what ends in the image alone, and of calls that name packages: `yum install` without one fails, and what a stage keeps that nothing is FROM is thrown
 * away; KICS and trivy count both. What removes packages behind a `clean` loads nothing.
 */
export const packageCacheLeftBehind = defineRule({
  meta: {
    id: 'dockerfile/package-cache-left-behind',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'hardening',
    family: 'build-hygiene',
    title: 'Package manager cache kept in the layer',
    rationale: `Indexes and archives that a package manager downloads stay in the layer of the step that loaded them, also when a later step deletes
them. They make the image larger, and the index tells whoever gets in what was current on the day of the build.`,
    remediation:
      'Empty the cache at the end of the same `RUN`, tell the program to keep none (`apk add --no-cache`, `pip install --no-cache-dir`), or mount the folder (`--mount=type=cache`).',
    messages: {
      apt: 'The package lists that "{command}" needs stay in the image; remove them in the same step ("{cleaner}").',
      apk: '"{command}" leaves the index of the packages in the image; "{cleaner}" is missing.',
      rpm: '"{command}" leaves its cache in the image; empty it in the same step ("{cleaner}").',
      zypper: '"{command}" leaves its cache in the image; empty it in the same step ("{cleaner}").',
      pacman: '"{command}" leaves the packages that it downloaded in the image; empty the cache in the same step ("{cleaner}").',
      conda: '"{command}" leaves the packages that it downloaded in the image; empty the cache in the same step ("{cleaner}").',
      pip: '"{command}" leaves the packages that it downloaded in the image; "{cleaner}" is missing.',
      yarn: '"{command}" leaves the packages that it downloaded in the image; empty the cache in the same step ("{cleaner}").',
    },
    fix: 'safe',
    examples: {
      bad: 'FROM alpine:3.22\nRUN apk add nginx\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache nginx\n',
    },
    standards: { cisDocker: ['4.3'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#apt-get',
      'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
      'https://pip.pypa.io/en/stable/topics/caching/',
    ],
    peers: {
      DL3009: ['apt'],
      DL3019: ['apk'],
      DL3032: ['rpm'],
      DL3036: ['zypper'],
      DL3040: ['rpm'],
      DL3042: ['pip'],
      DL3060: ['yarn'],
    },
  },
  prepare(dockerfile) {
    const states = new StageStates(dockerfile);
    return { states, dockerfile };
  },
  visit: {
    *run(run, { states, dockerfile }) {
      if (run.stage?.shipped === false || run.onbuild) return;
      const calls = (run.command.script?.commands ?? []).flatMap(command => cachingCall(command) ?? []);
      // Why the last one of apt: the lists are loaded once and needed until then; a RUN that installs without loading them left none.
      const isLoaded = calls.some(({ owner, verb }) => owner === 'apt' && verb.value === 'update');
      const lastOfApt = isLoaded ? calls.findLast(({ owner }) => owner === 'apt') : undefined;
      const told = new Set<CacheOwner>();
      for (const call of calls) {
        const { owner, command } = call;
        const isNext = owner === 'apt' ? call === lastOfApt : !told.has(owner) || options[owner] !== undefined;
        if (!isNext || command.args.some(word => mayHold(word, /opt|flag|arg|param|cache/i, /no-cache/))) continue;
        if (leavesNoCache(run, call) || isSwitchedOff(call, run, states) || isConfigured(dockerfile, call, run)) continue;
        told.add(owner);
        yield reportOf(dockerfile, run, call);
      }
    },
  },
});
