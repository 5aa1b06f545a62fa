import { describe, expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { pushesOf, pushPlaces } from '../../../src/rules/ci/concepts/pushes.ts';
import { workflow } from './support.ts';

const stepOf = (step: string) => {
  const pipeline = parseArtifact(sourceFile('.github/workflows/build.yml', workflow([step])), { kind: 'pipeline' }, new Map());
  if (pipeline.kind !== 'pipeline' || !pipeline.steps[0]) throw new Error('The workflow has no step.');
  return { step: pipeline.steps[0], text: pipeline.file.text };
};

/** The texts of the places where a step pushes. */
const pushed = (written: string): readonly string[] => {
  const { step, text } = stepOf(written);
  return pushPlaces(step).map(({ start, end }) => text.slice(start, end));
};
const runs = (command: string): readonly string[] => pushed(`run: ${command}`);

describe('a command pushes an image', () => {
  test.each([
    'docker push x',
    'podman push x',
    'nerdctl image push x',
    'docker compose push',
    'docker manifest push x',
    'docker buildx build --push .',
    'docker compose build --push',
    'docker buildx bake --push',
    'docker build -o type=registry .',
    'docker build --output type=image,name=x,push=true .',
    'buildctl build --output type=image,name=x,push=true',
    '/kaniko/executor --context . --destination=x',
    'ko build ./cmd/web',
    'ko publish ./cmd/web',
    'ko resolve -f config',
    'ko apply -f config',
    'pack build x --publish',
    'mvn jib:build',
    './mvnw jib:build',
    'gradle jib',
    './gradlew jib',
    'crane push image.tar x',
    'img push x',
  ])('%s', command => {
    expect(runs(command)).toEqual([command]);
  });
});

describe('a command pushes none', () => {
  test.each([
    'docker build .',
    'docker compose up',
    'docker manifest create x y',
    'docker compose build',
    'docker pull push',
    'docker buildx build --push --push=false .',
    'docker build -o type=docker .',
    'docker build -o type=registry2 .',
    'docker build --output type=image,push=truely .',
    'docker build -o dist .',
    '/kaniko/executor --context . --no-push --destination=x',
    '/kaniko/executor --context .',
    'ko build --local ./cmd/web',
    'ko build --push=false ./cmd/web',
    'ko version',
    'pack build x',
    'pack inspect x --publish',
    'mvn jib:dockerBuild',
    './mvnw package',
    'gradle jibDockerBuild',
    './gradlew build',
    'crane pull x image.tar',
    'img build -t x .',
    'git push',
  ])('%s', command => {
    expect(runs(command)).toEqual([]);
  });

  test('although a value that is not known could be anything', () => {
    expect(runs('ko "$ACTION" .')).toEqual([]);
  });
});

describe('an action pushes an image', () => {
  test.each(['elgohr/publish-docker-github-action', 'redhat-actions/push-to-registry', 'aevea/action-kaniko', 'ko-build/setup-ko/publish'])(
    'whatever its inputs say: %s',
    name => {
      expect(pushed(`uses: ${name}@v1\nwith: {push: false}`)).toEqual([`${name}@v1`]);
    },
  );

  describe.each(['docker/build-push-action', 'docker/bake-action', 'mr-smithers-excellent/docker-build-push', 'int128/kaniko-action'])(
    '%s',
    name => {
      const withInputs = (inputs: string): number => pushed(`uses: ${name}@v1\nwith: ${inputs}`).length;

      test.each(['{push: true}', '{push: "true"}', '{push: "${{ github.ref_name == \'main\' }}"}', '{outputs: "type=registry"}'])(
        'when its inputs say so, now and then or always: %s',
        inputs => {
          expect(withInputs(inputs)).toBe(1);
        },
      );

      test.each([
        '{push: false}',
        '{push: "false"}',
        '{tags: x}',
        '{outputs: "type=docker"}',
        '{push: false, outputs: "type=local,dest=out"}',
      ])('not when they do not: %s', inputs => {
        expect(withInputs(inputs)).toBe(0);
      });
    },
  );

  test('by one of several outputs, each on a line of its own', () => {
    expect(pushed('uses: docker/build-push-action@v6\nwith:\n  outputs: |\n    type=docker\n    type=image,push=true')).toHaveLength(1);
  });

  test('of another name does not', () => {
    expect(pushed('uses: docker/setup-buildx-action@v3\nwith: {push: true}')).toEqual([]);
  });
});

test('a push is told with the action or the command that does it, in the order of the text', () => {
  const { step } = stepOf('run: |\n  docker push a\n  docker build .\n  docker push b');
  expect(pushesOf(step).map(({ uses, command }) => [uses?.name, command?.args.at(-1)?.value])).toEqual([
    [undefined, 'a'],
    [undefined, 'b'],
  ]);
  const action = stepOf('uses: redhat-actions/push-to-registry@v2').step;
  expect(pushesOf(action).map(({ uses, command }) => [uses?.name, command])).toEqual([['redhat-actions/push-to-registry', undefined]]);
});
