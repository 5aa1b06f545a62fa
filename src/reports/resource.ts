/** The logical place for people: `Deployment/web, container app`, `service web`, `stage build`; empty for a whole file. */
export const describeSubject = (subject: string): string => {
  const [owner = '', part] = subject.split('#', 2);
  const inner = part?.replace(':', ' ');
  const outer = owner.replace(/^(stage|service):/u, '$1 ');
  return inner === undefined ? outer : `${outer}, ${inner}`;
};
