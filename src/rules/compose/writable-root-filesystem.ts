import { composeBoolean } from '../../artifacts/compose/compose-boolean.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isExplicitNull } from '../../artifacts/yaml/lookup.ts';
import { isDataStore } from '../concepts/service-images.ts';
import { canLack, placeOfSetting } from '../concepts/service-settings.ts';
import { defineRule } from '../rule.ts';

export const writableRootFilesystem = defineRule({
  meta: {
    id: 'compose/writable-root-filesystem',
    kind: 'compose',
    severity: 'low',
    confidence: 'high',
    enabled: true,
    title: 'Service root filesystem is writable',
    rationale:
      'An attacker who runs code in a container with a writable root can replace its programs, drop tools and change its configuration until the container is ' +
      'made anew. With a read-only root most ready-made payloads fail, because they have nowhere to write.',
    remediation:
      'Set `read_only: true`, and give the program the few places that it writes to: `tmpfs` for `/tmp` and `/run`, volumes for data.',
    messages: {
      writable: 'The root file system of the service "{service}" is writable: "read_only" is not set.',
      explicit: 'The root file system of the service "{service}" is writable: "read_only" is "{value}".',
      store: 'The root file system of the service "{service}" is writable: "read_only" is not set (a data store keeps its data in volumes anyway).',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    read_only: true\n    tmpfs:\n      - /tmp\n',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#read_only',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://www.cisecurity.org/benchmark/docker',
    ],
    since: '0.1.0',
  },
  create(project) {
    return {
      *service(service) {
        const found = service.get('read_only');
        if (!canLack(service) || found.state === 'unknown') return;
        const isSet = found.state === 'present' && !isExplicitNull(found.node);
        const value = isSet ? project.interpolate(found.node)?.value : '';
        if (value === undefined || (isSet && composeBoolean(value) !== false)) return;
        const explicit = isSet ? found : undefined;
        const place = explicit && placeOfSetting(service, explicit, explicit.entry?.range ?? explicit.node.range);
        const edits = service.node.kind === 'mapping' ? setKey(service.node, ['read_only'], true) : undefined;
        yield {
          messageId: explicit ? 'explicit' : isDataStore(service) ? 'store' : 'writable',
          at: place?.at ?? service.nameRange,
          identity: 'read_only',
          data: { service: service.name, value },
          ...(isDataStore(service) && !explicit && { severity: 'info' as const }),
          ...(place?.related && { related: place.related }),
          ...(edits && { fix: { title: 'Make the root file system read-only', edits } }),
        };
      },
    };
  },
});
