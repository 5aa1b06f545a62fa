import type { CopyInstruction, RunInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { fileNameOf } from '../../text/path.ts';
import { defineRule } from '../rule.ts';

const archive = /\.(?:tar(?:\.(?:gz|bz2|xz|zst|lzma))?|tgz|tbz2?|txz)$/;
const unpackers = new Set(['tar', 'bsdtar', 'gtar']);

/** What a COPY of the build context calls an archive, before and behind. */
const archivesOf = ({ keyword, from, onbuild, sources, destination }: CopyInstruction): readonly string[] => {
  // ADD unpacks it already.
  if (keyword !== 'COPY' || from !== undefined || onbuild) return [];
  const names = sources.map(({ expanded }) => fileNameOf(expanded.value ?? '')).filter(name => archive.test(name));
  const renamed = fileNameOf(destination?.expanded.value ?? '');
  return names.length > 0 && archive.test(renamed) ? [...names, renamed] : names;
};

/** `tar xf`, `tar -xzf`, `tar --extract`. */
const unpacks = ({ name, args }: ShellCommand): boolean =>
  unpackers.has(name ?? '') &&
  (/^-?[a-wyzA-Z]*x/.test(args[0]?.pattern ?? '') || args.some(({ pattern }) => /^(?:-[a-wyzA-Z]*x|--extract$|--get$)/.test(pattern)));

const unpackedIn = ({ command }: RunInstruction): ReadonlySet<string> => {
  const words = (command.script?.commands ?? [])
    .filter(unpacks)
    .flatMap(({ args, redirects }) => [...args.map(({ pattern }) => pattern), ...redirects.map(({ target }) => target?.pattern ?? '')]);
  return new Set(words.map(fileNameOf));
};

/** The last RUN of a stage that unpacks each archive. */
const unpackings = ({ instructions }: Stage): ReadonlyMap<string, RunInstruction> => {
  const found = new Map<string, RunInstruction>();
  for (const run of instructions) if (run.keyword === 'RUN') for (const name of unpackedIn(run)) found.set(name, run);
  return found;
};

/** Only in `strict`: it asks for ADD where others ask for COPY, and both have their reasons. */
export const archiveCopiedThenExtracted = defineRule({
  meta: {
    id: 'dockerfile/archive-copied-then-extracted',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Archive copied then unpacked in another layer',
    rationale: `The archive stays in the layer of its COPY, also when the RUN that unpacks it removes it. The image is larger by all of it, and what
was left out of the unpacked tree can still be read from the image.`,
    remediation:
      'Let `ADD` unpack the local archive, or mount it: `RUN --mount=type=bind,source=app.tar.gz,target=/tmp/app.tar.gz tar -x…`.',
    messages: { unpacked: 'The archive "{name}" is unpacked in line {line} and stays in this layer.' },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n',
      good: 'FROM debian:13\nADD app.tar.gz /opt/\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#add', 'https://github.com/hadolint/hadolint/wiki/DL3010'],
  },
  where: isNoTemplate,
  visit: {
    *stage(stage) {
      const unpacked = unpackings(stage);
      for (const copy of stage.instructions) {
        const names = copy.keyword === 'COPY' || copy.keyword === 'ADD' ? archivesOf(copy) : [];
        const name = names.find(each => (unpacked.get(each)?.range.start ?? 0) > copy.range.start);
        const run = name === undefined ? undefined : unpacked.get(name);
        if (name === undefined || run === undefined) continue;
        yield { messageId: 'unpacked', at: copy.range, data: { name, line: String(run.startLine) } };
      }
    },
  },
});
