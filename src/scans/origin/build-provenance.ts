import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { isRecord } from '../../text/record.ts';
import { listOf, number, problemOf, text } from '../formats/parts.ts';

/** What a build says of the layers of its image: which line of the Dockerfile made them, or that they came with the image it began with. */
export interface BuildProvenance {
  /** The Dockerfile as it was built. */
  readonly dockerfile: string;
  /** Lines from 1, by the digests of layers. A layer that steps of several lines could have made is left out. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Digests of layers that were pulled. */
  readonly pulled: ReadonlySet<string>;
}

export type ReadProvenance =
  | { readonly state: 'provenance'; readonly provenance: BuildProvenance }
  | { readonly state: 'unreadable'; readonly why: string; readonly remedy: string };

/** Largest provenance that is read, in bytes: that of a build of hundreds of steps has some hundred kilobytes. */
export const maxProvenanceBytes: number = 16 * 1024 * 1024;

const range = v.object({ start: v.object({ line: number }) });

/** Source: moby/buildkit, solver/llbsolver/provenance/types and docs/attestations/slsa-definitions.md. */
const buildKit = v.object({
  source: v.optional(
    v.nullable(
      v.object({
        locations: v.optional(
          v.nullable(v.record(v.string(), v.object({ locations: listOf(v.object({ sourceIndex: number, ranges: listOf(range) })) }))),
        ),
        infos: listOf(v.object({ filename: text, data: text })),
      }),
    ),
  ),
  layers: v.optional(v.nullable(v.record(v.string(), listOf(listOf(v.object({ digest: v.string() })))))),
});

const buildConfig = v.object({
  llbDefinition: listOf(
    v.object({
      id: text,
      op: v.optional(v.nullable(v.object({ Op: v.optional(v.nullable(v.object({ source: v.optional(v.unknown()) }))) }))),
    }),
  ),
});

const metadataKey = 'https://mobyproject.org/buildkit@v1#metadata';

const parts = v.union([
  v.pipe(
    v.object({ buildConfig, metadata: v.object({ [metadataKey]: buildKit }) }),
    v.transform(({ buildConfig: config, metadata }) => ({ config, buildKit: metadata[metadataKey] })),
  ),
  v.pipe(
    v.object({
      buildDefinition: v.object({ internalParameters: v.object({ buildConfig }) }),
      runDetails: v.object({ metadata: v.object({ buildkit_metadata: buildKit }) }),
    }),
    v.transform(({ buildDefinition, runDetails }) => ({
      config: buildDefinition.internalParameters.buildConfig,
      buildKit: runDetails.metadata.buildkit_metadata,
    })),
  ),
]);

/**
 * The predicate of SLSA 0.2 or 1, as it is given: alone, as an in-toto statement, as `docker buildx imagetools inspect` prints it, or in the file that
 * `docker buildx build --metadata-file` writes.
 */
const predicateOf = (document: unknown): unknown => {
  if (!isRecord(document)) return undefined;
  if ('buildConfig' in document || 'buildDefinition' in document) return document;
  const inner: unknown =
    document['predicate'] ??
    document['SLSA'] ??
    Object.entries(document).find(([key]) => key.startsWith('buildx.build.provenance') || /^\w+\/[\w/]+$/u.test(key))?.[1];
  return isRecord(inner) && 'SLSA' in inner ? inner['SLSA'] : inner;
};

const unreadable = (why: string): ReadProvenance => ({
  state: 'unreadable',
  why,
  remedy:
    'Build with "docker buildx build --provenance mode=max", and give what "docker buildx imagetools inspect --format \'{{ json .Provenance }}\'" prints.',
});

type Parts = v.InferOutput<typeof parts>;

/** The layers of each step's result: the last is what the step added, the others are what it began with. */
const layersOf = ({ config, buildKit: { source, layers } }: Parts): Pick<BuildProvenance, 'lineOf' | 'pulled'> => {
  const sources = new Set(config.llbDefinition.flatMap(({ id, op }) => (op?.Op?.source === undefined ? [] : [id])));
  const pulled = new Set<string>();
  const lines = new Map<string, Set<number>>();
  for (const [output, chains] of Object.entries(layers ?? {})) {
    const step = output.slice(0, output.lastIndexOf(':'));
    const [place] = source?.locations?.[step]?.locations ?? [];
    const line = place?.ranges[0]?.start.line;
    for (const chain of chains) {
      if (sources.has(step)) for (const { digest } of chain) pulled.add(digest);
      const last = chain.at(-1)?.digest;
      if (last === undefined || sources.has(step) || (place?.sourceIndex ?? 0) !== 0 || !line) continue;
      lines.set(last, (lines.get(last) ?? new Set()).add(line));
    }
  }
  const lineOf = [...lines].flatMap(([digest, [line, ...others]]) =>
    line === undefined || others.length > 0 || pulled.has(digest) ? [] : [[digest, line] as const],
  );
  return { pulled, lineOf: new Map(lineOf) };
};

/** Reads BuildKit's provenance of a build, of `mode=max`: the other mode does not tell steps and layers. Nothing in it is proven. */
export const readProvenance = (bytes: Uint8Array): ReadProvenance => {
  if (bytes.length > maxProvenanceBytes) return unreadable(`larger than ${maxProvenanceBytes / 1024 / 1024} MiB`);
  const predicate = predicateOf(parseJson(bytes));
  if (!isRecord(predicate)) return unreadable("not BuildKit's provenance of a build");
  const read = v.safeParse(parts, predicate);
  if (!read.success) return unreadable(`${problemOf('BuildKit provenance', read.issues)}; steps are told with mode=max only`);
  const [info] = read.output.buildKit.source?.infos ?? [];
  const layers = layersOf(read.output);
  if (info === undefined || layers.lineOf.size + layers.pulled.size === 0) return unreadable('it tells no lines or no layers');
  return { state: 'provenance', provenance: { ...layers, dockerfile: Buffer.from(info.data, 'base64').toString('utf8') } };
};
