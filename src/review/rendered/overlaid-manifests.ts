import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import type { Delta } from '../../delta/delta.ts';
import type { Finding } from '../../findings/finding.ts';
import { isAtLeast } from '../../findings/severity.ts';
import { containsRange } from '../../text/range.ts';
import type { RenderedEntry } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';

/** The part of a subject behind its object: `#container:app`. Overlays give objects other names, and leave those of containers. */
const partOf = ({ location: { subject } }: Finding): string => (subject.includes('#') ? subject.slice(subject.indexOf('#')) : '');

/** An object as its manifest has it. */
interface WrittenObject {
  readonly path: string;
  readonly object: KubernetesObject | undefined;
}

/**
 * What overlays bring in that are built only because the change touches manifests which they alter. These manifests were judged as they are written: what
 * is told of an object there is not told again of each overlay, whatever name and place it has in that, and neither is what stays as it was.
 * Where an overlay could not be built before, only objects of changed manifests count: nothing is known of the others.
 */
export class OverlaidManifests {
  readonly #sources: RenderedSources;
  readonly #changed: ReadonlySet<string>;
  readonly #plain: ReadonlyMap<string, readonly Finding[]>;
  readonly #objects = new Map<string, readonly KubernetesObject[]>();

  /** `delta` is what the change does to the findings of the files themselves. */
  constructor(sources: RenderedSources, changed: readonly string[], delta: Delta) {
    this.#sources = sources;
    this.#changed = new Set(changed);
    const caused = delta.entries.flatMap(entry => (entry.head && entry.caused ? [entry.head] : []));
    this.#plain = Map.groupBy(caused, ({ ruleId, location }) => `${ruleId} ${location.path}`);
  }

  /** Whether something is told of what an overlay deploys. */
  tells({ pair, entry, rendered }: RenderedEntry): boolean {
    if (!this.#sources.overlaid.has(pair.unit)) return true;
    const { head } = entry;
    if (head === undefined || rendered === undefined || !entry.caused) return false;
    const written = this.#writtenAs(pair, rendered);
    if (written === undefined) return true;
    if (pair.base.state === 'failed' && !this.#changed.has(written.path)) return false;
    return !this.#isToldOf(written, head);
  }

  #isToldOf({ path, object }: WrittenObject, told: Finding): boolean {
    if (object === undefined) return false;
    return (this.#plain.get(`${told.ruleId} ${path}`) ?? []).some(
      plain =>
        containsRange(object.range, plain.location.range) &&
        partOf(plain) === partOf(told) &&
        isAtLeast(plain.severity, told.severity) &&
        (plain.suppression === undefined || told.suppression !== undefined),
    );
  }

  /** The object of a manifest that the one with a finding was made of. */
  #writtenAs({ head }: RenderedEntry['pair'], { location: { path, range } }: Finding): WrittenObject | undefined {
    const text = head.state === 'rendered' ? head.texts.get(path) : undefined;
    const start = text?.artifact.objects.find(one => containsRange(one.range, range))?.range.start;
    const place = start === undefined ? undefined : text?.placesAt({ start, end: start + 1 }).data[0];
    if (place === undefined) return undefined;
    const object = this.#objectsOf(place.path).find(one => containsRange(one.range, place.range));
    return { path: place.path, object };
  }

  #objectsOf(path: string): readonly KubernetesObject[] {
    const known = this.#objects.get(path);
    if (known !== undefined) return known;
    const file = this.#sources.head.get(path);
    const objects = file === undefined ? [] : parseKubernetes(file, { template: 'none' }).objects;
    this.#objects.set(path, objects);
    return objects;
  }
}
