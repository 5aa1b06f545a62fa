/** The subject of a finding about a container, in its parts. */
export interface ContainerSubject {
  /** The workload: `Deployment/web`. */
  readonly owner: string;
  /** Which list of the pod it stands in: `container`, `initContainer`, `ephemeralContainer`. */
  readonly list: string;
  readonly name: string;
}

/** `Deployment/web#container:app` in its parts; undefined for a subject that is not a container of a workload. */
export const containerSubject = (subject: string): ContainerSubject | undefined => {
  // Why the first of the known words: names are the user's, and any character may be in them.
  const mark = /#(container|initContainer|ephemeralContainer):/u.exec(subject);
  if (!mark) return undefined;
  const [whole, list = ''] = mark;
  return { owner: subject.slice(0, mark.index), list, name: subject.slice(mark.index + whole.length) };
};
