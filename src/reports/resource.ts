const partWords: Readonly<Record<string, string>> = {
  container: 'container',
  initContainer: 'init container',
  ephemeralContainer: 'ephemeral container',
};

/** The logical place for people: `Deployment/web, container app`, `service web`, `stage build`; empty for a whole file. */
export const describeSubject = (subject: string): string => {
  const outer = subject.replace(/^(stage|service):/u, '$1 ');
  // Why the first of the known words: names are the user's, and any character may be in them.
  const part = /#(container|initContainer|ephemeralContainer):/u.exec(outer);
  if (!part) return outer;
  return `${outer.slice(0, part.index)}, ${partWords[part[1] ?? '']} ${outer.slice(part.index + part[0].length)}`;
};
