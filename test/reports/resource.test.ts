import { expect, test } from 'vitest';
import { describeSubject } from '../../src/reports/resource.ts';

test.each([
  ['', ''],
  ['stage:build', 'stage build'],
  ['service:web', 'service web'],
  ['Deployment/web', 'Deployment/web'],
  ['Deployment/web#container:app', 'Deployment/web, container app'],
  ['Pod/web#initContainer:set-up', 'Pod/web, init container set-up'],
  ['Pod/web#ephemeralContainer:0', 'Pod/web, ephemeral container 0'],
  ['Pod/a#b:c', 'Pod/a#b:c'],
  ['Pod/a#b#container:c#d:e', 'Pod/a#b, container c#d:e'],
])('%j is said as %j', (subject, words) => {
  expect(describeSubject(subject)).toBe(words);
});
