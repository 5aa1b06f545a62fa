import { expect, test } from 'vitest';
import { imageReads } from '../../../src/rules/cross/concepts/image-reads.ts';

const images = { imageNames: true, pod: [], containers: [] } as const;
const config = { fields: [['build', 'artifacts']] };

test('a rule about images goes by the builds that are named, the names of images, and nothing else when it names nothing', () => {
  expect(imageReads({ instructions: [] })).toEqual({
    in: 'images',
    files: ['dockerfile', 'compose', 'kubernetes', 'pipeline'],
    objects: { Config: config, '*': images },
    instructions: ['FROM'],
    services: [['build']],
  });
});

test('it goes by its own fields, instructions and kinds of objects besides', () => {
  const reads = imageReads({
    instructions: ['USER'],
    pod: [['hostNetwork']],
    containers: [['securityContext']],
    services: [['user']],
    objects: { Service: { fields: [['spec', 'ports']] } },
  });
  expect(reads).toMatchObject({
    files: ['dockerfile', 'compose', 'kubernetes', 'pipeline'],
    instructions: ['FROM', 'USER'],
    services: [['build'], ['user']],
    objects: {
      Service: { fields: [['spec', 'ports']] },
      Config: config,
      '*': { pod: [['hostNetwork']], containers: [['securityContext']], imageNames: true, podLabels: true },
    },
  });
  expect(reads.objects?.['*']?.fields?.length).toBeGreaterThan(0);
});
