import type { ComposeService } from '../../artifacts/compose/model.ts';
import { type NamespaceKey, sharedByService } from '../concepts/compose/host-modes.ts';
import { ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule, type Rule, type WrittenMeta } from '../rule.ts';

export interface HostNamespace<M extends string> extends Omit<WrittenMeta<'compose', M>, 'kind' | 'fix'> {
  /** The service's key that names the namespace. */
  readonly namespace: NamespaceKey;
  /** The messages for a service that names the host's, and for one that joins another service's, where the namespace can be joined. */
  readonly says: { readonly host: NoInfer<M>; readonly service?: NoInfer<M> };
  /** The title of the fix that takes the key away. */
  readonly removal: string;
  /** What to do in place of the fix, where a service is known to need the host's. */
  readonly advice?: (service: ComposeService) => string | undefined;
}

/** A rule about a service in a namespace of the host: one that names it (`host`), or that joins another service which is in it. */
export const hostNamespace = <const M extends string>(written: HostNamespace<M>): Rule<'compose', M> => {
  const { namespace, says, removal: title, advice: adviceFor, ...meta } = written;
  return defineRule({
    meta: { kind: 'compose', fix: 'unsafe', ...meta },
    prepare(project) {
      const once = new ReportedOnce();
      return { once, project };
    },
    visit: {
      *service(service, { once, project }) {
        const shared = sharedByService(project, service, namespace, once);
        const messageId = shared && says[shared.other === undefined ? 'host' : 'service'];
        if (shared === undefined || messageId === undefined) return;
        const { other, place, removal } = shared;
        const advice = adviceFor?.(service);
        yield {
          messageId,
          at: place.at,
          identity: namespace,
          data: { service: service.name, other: other ?? '' },
          ...(place.related && { related: place.related }),
          ...(advice !== undefined && { advice }),
          ...(advice === undefined && removal && { fix: { title, edits: removal } }),
        };
      },
    },
  });
};
