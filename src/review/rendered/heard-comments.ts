import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import { overlaps } from '../../text/range.ts';

/** Notifications without those that call a comment unused by which something that is deployed of its file is silenced, or will be once it is merged. */
export const withoutHeard = (notifications: readonly Notification[], findings: Iterable<Finding>): readonly Notification[] => {
  const heard = Map.groupBy(
    [...findings].flatMap(({ suppression, pendingSuppression }) => (suppression ?? pendingSuppression)?.at ?? []),
    ({ path }) => path,
  );
  return notifications.filter(
    ({ code, path, range }) =>
      code !== 'unused-suppression' || range === undefined || !(heard.get(path) ?? []).some(at => overlaps(at.range, range)),
  );
};
