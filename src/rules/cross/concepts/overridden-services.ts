import { removeSetting } from '../../concepts/compose/service-edits.ts';
import { placeOfSetting, ReportedOnce } from '../../concepts/compose/service-settings.ts';
import { namesRoot } from '../../concepts/root-names.ts';
import type { Report } from '../../rule.ts';
import type { ServiceRun } from './image-runs.ts';
import { otherUser } from './image-users.ts';

/** Reports of services that run as root what is made to run as somebody else. */
export function* overriddenServices(services: readonly ServiceRun[]): Iterable<Report<'service'>> {
  const once = new ReportedOnce();
  for (const { project, service, built } of services) {
    const written = service.get('user');
    const value = written.state === 'present' ? project.interpolate(written.node)?.value : undefined;
    if (written.state !== 'present' || value === undefined || value.trim() === '' || !namesRoot(value)) continue;
    const place = placeOfSetting(service, written, written.entry?.range ?? written.node.range);
    const user = otherUser(built);
    if (place === undefined || user === undefined || !once.isFirst(written)) continue;
    yield {
      messageId: 'service',
      at: place.at,
      path: service.file.path,
      subject: service.subject,
      identity: 'user',
      confidence: built.confidence,
      data: { name: service.name, user: user.user ?? 'another user' },
      related: [user.related, ...(place.related ?? [])],
      supersedes: ['compose/root-user'],
      fix: () => {
        const edits = place.editable ? removeSetting(service, [], written) : undefined;
        return edits && { title: 'Run as the user of the image', edits };
      },
    };
  }
}
