import type { CopyInstruction, Word } from '../../artifacts/dockerfile/model.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { FixSafety } from '../../findings/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule } from '../rule.ts';
import { addSource, sourceText } from './concepts/downloads/remote-source.ts';

/** Endings of what ADD unpacks: tar archives, plain or compressed. It goes by content; the endings say what authors mean. */
const archiveEnding = /\.(?:tar|tgz|taz|gz|z|bz2|tbz2?|tb2|xz|txz|lzma|tlz|lz|zst|tzst|tpz)$/i;
/** A name without an ending that says the same: `plugins-archive`. What ADD unpacks it knows by the first bytes, and COPY would not. */
const archiveName = /(?:^|[-_])(?:archive|tarball|tar)$/i;
/** What image builders write for layers they unpacked themselves: `file:8b88… in /`. */
const layerSource = /^(?:file|dir|multi):[0-9a-f]{16,}$/i;

/** A literal ending after the last variable and wildcard: `.jar` of `target/$NAME-*.jar`. */
const literalEnding = (source: string): string => /\.\w{1,12}$/.exec(source)?.[0] ?? '';

/**
 * A variable whose value is not in the file, for one file at the destination (`ADD $JAR_FILE app.jar`): nothing is unpacked into that name,
 * so that only an address could need ADD, and such variables are called so.
 */
const becomesFile = (source: string, destination: Word | undefined): boolean => {
  const ending = literalEnding(destination?.expanded.value ?? '');
  return (
    /^\$\{?\w{1,64}\}?$/.test(source) && !/ur[il]|link|http|remote|git|repo/i.test(source) && ending !== '' && !archiveEnding.test(ending)
  );
};

/**
 * How a source stands to COPY: `same` when ADD does nothing more with it, `likely` when a wildcard may match an archive or a variable may
 * hold an address, `no` when it is or may be more.
 */
const likeCopy = (word: Word, destination: Word | undefined): 'same' | 'likely' | 'no' => {
  const source = sourceText(word);
  if (addSource(word).kind === 'unknown') return becomesFile(source, destination) ? 'likely' : 'no';
  if (addSource(word).kind !== 'local' || layerSource.test(source)) return 'no';
  if (archiveEnding.test(source) || source.toLowerCase().includes('.tar')) return 'no';
  const ending = literalEnding(source);
  if (word.expanded.value === undefined) return ending !== '' || source.endsWith('/') ? 'same' : 'no';
  const name = source.slice(source.lastIndexOf('/') + 1);
  if (archiveName.test(name)) return 'no';
  return /[*?[]/.test(name) && ending === '' ? 'likely' : 'same';
};

const copyFlags: ReadonlySet<string> = new Set(['chown', 'chmod', 'link', 'exclude']);

const spelledLike = (keyword: string): string => {
  if (keyword === keyword.toLowerCase()) return 'copy';
  return keyword === keyword.toUpperCase() ? 'COPY' : 'Copy';
};

const replacement = ({ flags, keywordRange }: CopyInstruction, { text }: SourceFile): TextEdit | undefined =>
  flags.every(flag => copyFlags.has(flag.name))
    ? { range: keywordRange, newText: spelledLike(text.slice(keywordRange.start, keywordRange.end)) }
    : undefined;

export const addLocalFile = defineRule({
  meta: {
    id: 'dockerfile/add-local-file',
    kind: 'dockerfile',
    severity: 'low',
    title: 'ADD used where COPY is enough',
    rationale:
      '`ADD` also downloads addresses and unpacks archives. When the source is later replaced by an archive or comes from a variable, ' +
      'it does more than the line ' +
      'seems to say: unpacked archives can overwrite files and set owners and modes. `COPY` does one thing.',
    remediation:
      'Use `COPY` for files and directories of the build context. Keep `ADD` for archives that are to be unpacked and for downloads ' +
      'with `--checksum`.',
    messages: { local: 'ADD copies only "{sources}" from the build context, for which COPY is enough.' },
    fix: 'safe',
    examples: { bad: 'FROM node:22\nADD package.json /app/\n', good: 'FROM node:22\nCOPY package.json /app/\nADD vendor.tar.gz /app/\n' },
    standards: { cisDocker: ['4.9'], mitre: ['T1195.002'] },
    references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy', 'https://www.cisecurity.org/benchmark/docker'],
  },
  visit: {
    *copy(add, { file }) {
      if (add.keyword !== 'ADD' || add.heredocs.length > 0 || add.sources.length === 0) return;
      if (add.flags.some(flag => flag.name === 'unpack')) return;
      const kinds = add.sources.map(source => likeCopy(source, add.destination));
      if (kinds.includes('no')) return;
      const edit = replacement(add, file);
      const safety: FixSafety = kinds.includes('likely') ? 'unsafe' : 'safe';
      yield {
        messageId: 'local',
        at: add.keywordRange,
        identity: `ADD ${add.sources.map(source => source.text).join(' ')}`,
        data: { sources: add.sources.map(source => source.text.replace(/^["']|["']$/g, '')).join(' ') },
        ...(edit && { fix: { title: 'Use COPY', edits: [edit], safety } }),
      };
    },
  },
});
