import { containerSubject } from '../findings/container-subject.ts';

const partWords: Readonly<Record<string, string>> = {
  container: 'container',
  initContainer: 'init container',
  ephemeralContainer: 'ephemeral container',
};

/** The logical place for people: `Deployment/web, container app`, `service web`, `stage build`; empty for a whole file. */
export const describeSubject = (subject: string): string => {
  const outer = subject.replace(/^(stage|service):/u, '$1 ');
  const container = containerSubject(outer);
  return container ? `${container.owner}, ${partWords[container.list]} ${container.name}` : outer;
};
