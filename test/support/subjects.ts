import type { Subject } from '../../src/delta/subjects/subject.ts';

/** The words of a subject's content, each once. */
export const wordsOf = (...words: readonly string[]): Subject['words'] => new Map(words.map(word => [word, 1]));

/** A subject of a delta, which has nothing but what is given. */
export const subjectOf = (given: Partial<Subject> = {}): Subject => ({
  type: 'service',
  path: 'compose.yaml',
  key: `service:${given.name}`,
  name: undefined,
  nameTemplate: undefined,
  kind: 'service',
  isWorkload: false,
  namespace: undefined,
  namespaceTemplate: undefined,
  off: undefined,
  profiles: [],
  parent: undefined,
  index: 0,
  isFinal: false,
  isShipped: false,
  isOpen: false,
  range: { start: 0, end: 0 },
  words: new Map(),
  ...given,
});

/** An object that runs pods. */
export const workloadOf = (given: Partial<Subject> = {}): Subject =>
  subjectOf({ type: 'object', path: 'app.yaml', kind: 'Deployment', isWorkload: true, key: `Deployment/${given.name}`, ...given });

export const containerOf = (parent: Subject | undefined, given: Partial<Subject> = {}): Subject =>
  subjectOf({ type: 'container', path: parent?.path ?? 'app.yaml', kind: 'containers', key: `container:${given.name}`, parent, ...given });
