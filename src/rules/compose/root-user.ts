import { isSaidToBeNeeded } from '../concepts/compose/said-beside.ts';
import { rootImageOf } from '../concepts/compose/service-images.ts';
import { namesRoot } from '../concepts/root-names.ts';
import { serviceField } from '../forms/service-rule.ts';

/** What is known to start as root gives its privileges up by itself, and does so only when it has them. */
const rootAdvice =
  'The image starts as root by itself and gives it up where it can: remove the setting, and limit what it has with "cap_drop" and "no-new-privileges".';

export const rootUser = serviceField({
  id: 'compose/root-user',
  severity: 'medium',
  title: 'Service forced to run as root',
  field: ['user'],
  judge: (value, { project, service, item }) => {
    if (value.trim() === '' || !namesRoot(value)) return undefined;
    const image = rootImageOf(project, service);
    const isMeant = isSaidToBeNeeded(item.file, item.node.range);
    return { messageId: 'root', ...(image && { advice: rootAdvice }), ...(isMeant && { fixable: false }) };
  },
  removal: 'Run as the user of the image',
  rationale: `Root in a container is root on the host for everything that the two share: mounted files, devices, the kernel. \`user: root\` overrides
the ordinary user that the image may have.`,
  remediation:
    'Remove `user`, so that the user of the image applies, or name an ordinary one (`user: "1000:1000"`). Let an init step that needs root be a service of its own that ends.',
  messages: { root: 'The service "{service}" is made to run as root ("{value}").' },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    user: root\n',
    good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    user: "1000:1000"\n',
  },
  standards: { cisDocker: ['4.1'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#user',
    'https://docs.docker.com/engine/security/userns-remap/',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
