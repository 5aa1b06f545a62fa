import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { isRecord } from '../../text/record.ts';
import { listOf, number, problemOf, text, texts } from '../formats/parts.ts';
import { type UnreadableScan, unreadableScan } from '../report.ts';

/** What a build says of the layers of its image: which line of the Dockerfile made them, or that they came with the image it began with. */
export interface BuildProvenance {
  /** The Dockerfile as it was built. */
  readonly dockerfile: string;
  /** Lines from 1, by the digests of layers. A layer that steps of several lines could have made is left out. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Digests of layers that were pulled. */
  readonly pulled: ReadonlySet<string>;
}

export type ReadProvenance = { readonly state: 'provenance'; readonly provenance: BuildProvenance } | UnreadableScan;

/** Largest provenance that is read, in bytes: that of a build of hundreds of steps has some hundred kilobytes. */
const maxProvenanceBytes: number = 16 * 1024 * 1024;

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
      inputs: texts,
      op: v.optional(
        v.nullable(
          v.object({
            Op: v.optional(
              v.nullable(
                v.object({
                  source: v.optional(v.unknown()),
                  exec: v.optional(v.nullable(v.object({ mounts: listOf(v.object({ dest: text, input: number })) }))),
                  file: v.optional(v.unknown()),
                }),
              ),
            ),
          }),
        ),
      ),
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

const unreadable = (why: string): UnreadableScan =>
  unreadableScan(
    why,
    'Build with "docker buildx build --provenance mode=max", and give what "docker buildx imagetools inspect --format \'{{ json .Provenance }}\'" prints.',
  );

type Parts = v.InferOutput<typeof parts>;

/** Layers, from the bottom. */
type Chain = readonly string[];

/** What is known of a build's steps and of the layers of their results. */
class BuildSteps {
  readonly #steps: ReadonlyMap<string, Parts['config']['llbDefinition'][number]>;
  readonly #source: Parts['buildKit']['source'];
  readonly #chains: ReadonlyMap<string, Chain>;
  readonly #lines = new Map<string, Set<number>>();
  readonly #pulled = new Set<string>();

  constructor({ config, buildKit: { source, layers } }: Parts) {
    this.#steps = new Map(config.llbDefinition.map(step => [step.id, step]));
    this.#source = source;
    this.#chains = new Map(
      Object.entries(layers ?? {}).flatMap(([output, [chain = []]]) =>
        chain.length === 0 ? [] : [[stepOf(output), chain.map(({ digest }) => digest)] as const],
      ),
    );
    for (const [step, chain] of this.#chains) if (this.#isSource(step)) for (const digest of chain) this.#pulled.add(digest);
    for (const [step, chain] of this.#chains) if (!this.#isSource(step)) this.#place(step, chain);
  }

  /** A layer that several lines could have made is left out. */
  layers(): Pick<BuildProvenance, 'lineOf' | 'pulled'> {
    const lineOf = [...this.#lines].flatMap(([digest, [line, ...others]]) =>
      line === undefined || others.length > 0 || this.#pulled.has(digest) ? [] : [[digest, line] as const],
    );
    return { pulled: this.#pulled, lineOf: new Map(lineOf) };
  }

  #isSource(step: string): boolean {
    return this.#steps.get(step)?.op?.Op?.source !== undefined;
  }

  /**
   * The last layer of a step's result is its own; those below are of the steps before it, when each of them made one. Why those, too: of steps within a stage the
   * layers are not always told.
   */
  #place(step: string, chain: Chain): void {
    this.#add(chain.at(-1), step);
    const { made, from } = this.#before(step);
    const below = from === undefined ? 0 : (this.#chains.get(from)?.length ?? Number.NaN);
    if (made.length !== chain.length - below) return;
    for (const [at, one] of made.entries()) this.#add(chain[below + at], one);
  }

  /** The steps that made the file system of a step, its own at the end, and the one that it began with; undefined: with nothing. */
  #before(step: string): { readonly made: readonly string[]; readonly from: string | undefined } {
    const made: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = step; at !== undefined && !seen.has(at); at = this.#rootOf(at)) {
      if (this.#isSource(at)) return { made: made.toReversed(), from: at };
      seen.add(at);
      made.push(at);
    }
    return { made: made.toReversed(), from: undefined };
  }

  /** The step whose file system a step changes. */
  #rootOf(step: string): string | undefined {
    const { inputs = [], op } = this.#steps.get(step) ?? {};
    const { exec } = op?.Op ?? {};
    const input = exec?.mounts.find(({ dest }) => dest === '/')?.input ?? 0;
    const from = inputs[input];
    return from === undefined ? undefined : stepOf(from);
  }

  #add(digest: string | undefined, step: string): void {
    const [place] = this.#source?.locations?.[step]?.locations ?? [];
    const line = place?.ranges[0]?.start.line;
    if (digest === undefined || !line || (place?.sourceIndex ?? 0) !== 0) return;
    this.#lines.set(digest, (this.#lines.get(digest) ?? new Set()).add(line));
  }
}

/** `step3` of `step3:0`. */
const stepOf = (output: string): string => output.split(':')[0] ?? '';

/** Reads BuildKit's provenance of a build, of `mode=max`: the other mode does not tell steps and layers. Nothing in it is proven. */
export const readProvenance = (bytes: Uint8Array): ReadProvenance => {
  if (bytes.length > maxProvenanceBytes) return unreadable(`larger than ${maxProvenanceBytes / 1024 / 1024} MiB`);
  const predicate = predicateOf(parseJson(bytes));
  if (!isRecord(predicate)) return unreadable("not BuildKit's provenance of a build");
  const read = v.safeParse(parts, predicate);
  if (!read.success) return unreadable(`${problemOf('BuildKit provenance', read.issues)}; steps are told with mode=max only`);
  const [info] = read.output.buildKit.source?.infos ?? [];
  const layers = new BuildSteps(read.output).layers();
  if (info === undefined || layers.lineOf.size + layers.pulled.size === 0) return unreadable('it tells no lines or no layers');
  return { state: 'provenance', provenance: { ...layers, dockerfile: Buffer.from(info.data, 'base64').toString('utf8') } };
};
