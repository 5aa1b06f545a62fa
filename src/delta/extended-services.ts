import type { FileArtifact } from '../artifacts/artifact.ts';
import { extendsOf, readComposeSource } from '../artifacts/compose/source.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { Subject } from './subjects/subject.ts';

/** What is known of the head. */
interface Head {
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
  readonly findings: readonly Finding[];
  readonly subjects: FindingSubjects;
}

/**
 * Finds what was said of the services that extend another one: what they had themselves and have from there now was theirs before. The service that they extend is
 * judged with its own file, too.
 */
export class ExtendedServices {
  readonly #head: Head;
  #extending: ReadonlyMap<string, readonly string[]> | undefined;
  #findings: ReadonlyMap<string, readonly Finding[]> | undefined;

  constructor(head: Head) {
    this.#head = head;
  }

  /** The findings of the same rule about services that extend the one that a finding is about. */
  alsoSaid({ ruleId }: Finding, { path, type, name }: Subject): readonly Finding[] {
    if (type !== 'service' || name === undefined) return [];
    this.#extending ??= extending(this.#head.artifacts);
    const services = this.#extending.get(serviceKey(path, name)) ?? [];
    if (services.length === 0) return [];
    this.#findings ??= Map.groupBy(this.#head.findings, finding => {
      const { subjects } = this.#head;
      const subject = subjects.of(finding);
      return subject?.type === 'service' ? `${finding.ruleId}\0${serviceKey(subject.path, subject.name ?? '')}` : '';
    });
    const found = this.#findings;
    return services.flatMap(service => found.get(`${ruleId}\0${service}`) ?? []);
  }
}

const serviceKey = (path: string, name: string): string => `${path}\0${name}`;

/** Services by those of other files that they extend. */
const extending = (artifacts: ReadonlyMap<string, FileArtifact>): ReadonlyMap<string, readonly string[]> => {
  const found: { readonly extended: string; readonly by: string }[] = [];
  for (const artifact of artifacts.values()) {
    if (artifact.kind !== 'compose') continue;
    const source = readComposeSource(artifact.file);
    for (const { node, name } of artifact.services) {
      const reference = extendsOf(source, node);
      if (typeof reference === 'object' && reference.file?.path !== undefined)
        found.push({ extended: serviceKey(reference.file.path, reference.service), by: serviceKey(artifact.file.path, name) });
    }
  }
  return new Map([...Map.groupBy(found, ({ extended }) => extended)].map(([extended, all]) => [extended, all.map(({ by }) => by)]));
};
