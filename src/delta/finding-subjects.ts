import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Finding } from '../findings/finding.ts';
import { onceFor } from '../text/once-for.ts';
import { countWhile } from '../text/sorted.ts';
import type { Subject } from './subjects/subject.ts';
import { subjectsOf } from './subjects/subjects-of.ts';

/** The subjects of a file by their keys. Why once: a side is compared more than once. */
const subjectsByKey = onceFor(
  (artifact: FileArtifact): ReadonlyMap<string, readonly Subject[]> => Map.groupBy(subjectsOf(artifact), ({ key }) => key),
);

/** Finds the subjects of one side's findings; undefined for findings in files that are no changed artifacts. */
export class FindingSubjects {
  readonly #byPath = new Map<string, ReadonlyMap<string, readonly Subject[]>>();

  constructor(artifacts: Iterable<FileArtifact>) {
    for (const artifact of artifacts) this.#byPath.set(artifact.file.path, subjectsByKey(artifact));
  }

  /** All subjects of the side. */
  *all(): Generator<Subject> {
    for (const keys of this.#byPath.values()) for (const subjects of keys.values()) yield* subjects;
  }

  /**
   * The subject that a finding is about: of several of the same key the one around it, or its file when none has that key. A finding about
   * what a Dockerfile ends in is the file's, whatever stage is the last one.
   */
  of({ location: { path, subject, range }, concerns }: Finding): Subject | undefined {
    const keys = this.#byPath.get(path);
    const [file] = keys?.get('') ?? [];
    if (concerns === 'image') return file;
    const named = keys?.get(subject) ?? [];
    return aroundOf(named, range.start) ?? named[0] ?? file;
  }
}

/** The last of the subjects of one key, in source order, that begins at or before an offset and is around it (binary search). */
const aroundOf = (subjects: readonly Subject[], offset: number): Subject | undefined => {
  const found = subjects[countWhile(subjects.length, index => (subjects[index]?.range.start ?? 0) <= offset) - 1];
  return found && offset <= found.range.end ? found : undefined;
};
