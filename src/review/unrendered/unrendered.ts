import type { SourceFile } from '../../artifacts/source-file.ts';
import type { UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import type { Notification } from '../../findings/notification.ts';
import { matchesGlob } from '../../policy/glob.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';

/** A part of a changed file that decides what is deployed and was judged by nobody. */
export interface Unrendered extends UnrenderedPart {
  readonly path: string;
  /** The text at head that the place is in; undefined where there is none. */
  readonly file: SourceFile | undefined;
  /** From 1; undefined for the file as a whole. */
  readonly line?: number | undefined;
  /** Why what it is a part of could not be rendered, in the renderer's words; left out where nothing renders such parts. */
  readonly reason?: string;
}

/** What a person reads about each, under its path and line: an error, or a warning where a glob of the policy excuses the path. */
export const unrenderedNotifications = (unrendered: readonly Unrendered[], excusing: readonly string[]): readonly Notification[] =>
  unrendered.map(one => {
    const { path, range } = one;
    const glob = excusing.find(candidate => matchesGlob(path, candidate));
    const remedy =
      glob === undefined
        ? 'Look at it yourself, or excuse the path with "unrendered-paths" in the policy of the base branch.'
        : `The policy excuses the path: its "unrendered-paths" has "${glob}".`;
    const message = `It ${wordsOf(one)}: nobody has judged what it deploys. ${remedy}`;
    return { code: 'not-rendered', level: glob === undefined ? 'error' : 'warning', path, ...(range && { range }), message };
  });

/** Why nothing was rendered of a part: what it belongs to was not found, or nobody here renders such parts. */
const whyNot: Readonly<Record<UnrenderedPart['renderer'], string>> = {
  charts: 'no chart of this repository is known to be deployed with it',
  overlays: 'no kustomization of this repository is known to be built with it',
  'what GitOps controllers deploy': 'what they deploy is not in this repository',
  'definitions of builds': 'Tidewaiter does not render definitions of builds',
  'custom objects': 'Tidewaiter does not render custom objects',
  'environment files': 'what that starts is not known here',
  'containers of others': 'Tidewaiter does not know containers of others',
  'providers of services': 'Tidewaiter does not know what providers of services do',
  'containers to develop in': 'Tidewaiter does not judge containers to develop in',
  'settings of engines': 'Tidewaiter does not know what they start',
  'units of Podman': 'Tidewaiter does not render units of Podman',
};

const wordsOf = ({ what, renderer, reason, isElsewhere }: Unrendered): string =>
  `${what}, and ${isElsewhere === true ? 'what runs there is not known' : reason === undefined ? whyNot[renderer] : `could not be rendered (${reason.slice(0, maxReason)})`}`;

/** A reason why something could not be rendered is cut there, in characters: messages of templates may hold whole texts. */
export const maxReason = 500;

/** Ledger entries of files with such parts, in place of `entries`: what could not be read at all stays what it is. */
export const unrenderedEntries = (
  unrendered: readonly Unrendered[],
  entries: ReadonlyMap<string, CoverageEntry>,
  excusing: readonly string[],
): readonly CoverageEntry[] =>
  [...Map.groupBy(unrendered, ({ path }) => path)].flatMap(([path, [first]]): readonly CoverageEntry[] => {
    const before = entries.get(path);
    if (first === undefined || before?.status === 'not-evaluated' || before?.status === 'partly-evaluated') return [];
    const { line } = first;
    const glob = excusing.find(candidate => matchesGlob(path, candidate));
    const kind = before?.status === 'evaluated' ? { kind: before.kind } : {};
    const at = line === undefined ? '' : `Line ${line}: `;
    const excuse = glob === undefined ? '' : ` The policy's "unrendered-paths" has "${glob}".`;
    const reason = `${at}It ${wordsOf(first)}.${excuse}`;
    return [{ path, status: glob === undefined ? 'not-rendered' : 'excused', ...kind, ...(line !== undefined && { line }), reason }];
  });

/** The texts that the places are in, by path. */
export const unrenderedFiles = (unrendered: readonly Unrendered[]): ReadonlyMap<string, SourceFile> =>
  new Map(unrendered.flatMap(({ path, file }) => (file === undefined ? [] : [[path, file] as const])));
