import { serviceField } from '../forms/service-rule.ts';

/**
 * The driver `local` keeps 100 MB by itself. Source: Docker documentation, "Local file logging driver". That the engine itself rotates is
 * not in the repository.
 */
export const logRotationMissing = serviceField({
  id: 'compose/log-rotation-missing',
  severity: 'info',
  profile: 'strict',
  title: 'json-file logs grow without bound',
  field: ['logging', 'driver'],
  judge: (value, { service }) =>
    value.trim() === 'json-file' && service.complete && service.get('logging', 'options', 'max-size').state === 'absent'
      ? 'grows'
      : undefined,
  rationale: `The driver \`json-file\` keeps everything that a container prints, in one file without a limit. A service that prints much, or that somebody makes print much, fills the disk of the host, and then
everything on it stands still.`,
  remediation: 'Set `max-size` and `max-file` under `logging.options`, or take the driver `local`, which rotates by itself.',
  messages: { grows: 'The log of the service "{service}" grows without bound: its driver is "json-file" and has no "max-size".' },
  fix: 'none',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.30\n    logging:\n      driver: json-file\n',
    good: 'services:\n  web:\n    image: nginx:1.30\n    logging:\n      driver: json-file\n      options:\n        max-size: 10m\n        max-file: "3"\n',
  },
  standards: { mitre: ['T1499'] },
  references: [
    'https://docs.docker.com/engine/logging/drivers/json-file/',
    'https://docs.docker.com/engine/logging/drivers/local/',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
});
