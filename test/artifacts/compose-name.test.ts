import { expect, test } from 'vitest';
import { isComposeName } from '../../src/artifacts/compose-name.ts';

test.each([
  'compose.yaml',
  'docker-compose.yml',
  'docker_compose.yml',
  'docker-compose.prod.yml',
  'compose-dev.yml',
  'web.compose.yml',
  'web-docker-compose.yaml',
  'Docker-Compose.YML',
  'COMPOSE.yaml',
])('%s is a name of a Compose file', name => {
  expect(isComposeName(name)).toBe(true);
});

test.each(['compose', 'compose.json', 'composer.yaml', 'decompose.yaml', 'compose.yaml.bak', 'composed.yml', 'yaml'])(
  '%s is none',
  name => {
    expect(isComposeName(name)).toBe(false);
  },
);
