import { describe, expect, test } from 'vitest';
import { classify, mayBeOurs } from '../../../src/artifacts/classify.ts';
import { loginKind } from '../../../src/artifacts/login-file/kind.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const loginsIn = (path: string, text: string): readonly string[] => {
  const { logins } = loginKind.parse(sourceFile(path, text), {}, new Map());
  return logins.map(({ value, range }) => (text.slice(range.start, range.end) === value ? value : `${value} elsewhere`));
};

describe('files of logins', () => {
  test.each([
    ['.docker/config.json', '{"auths": {}}'],
    ['ci/.dockerconfigjson', '{"auths": {}}'],
    ['auth.json', '{"http-basic": {}}'],
    ['kaniko/config.json', '{ "auths" : { "r.example" : {"auth": ""}}}'],
    ['secrets/pull-secret.txt', '{"auths": {}}'],
    ['ci/docker_config', '{"auths": {}}'],
    ['.npmrc', ''],
    ['web/.yarnrc.yml', ''],
    ['.pypirc', ''],
    ['pip.conf', ''],
    ['.netrc', ''],
    ['.git-credentials', ''],
    ['NuGet.Config', '<configuration/>'],
    ['home/.aws/credentials', ''],
    ['.cargo/credentials.toml', ''],
  ])('%s is one', (path, text) => {
    expect(mayBeOurs(path)).toBe(true);
    expect(classify(path, text).kind).toBe('login');
  });

  test.each([
    ['src/config.json', '{"auths": {}}'],
    ['src/auth.json', '{"kind": "oauth"}'],
    ['i18n/en.json', '{"auths": {"title": "Logins"}}'],
    ['docs/pull-secret.md', 'Give it the key "auth".'],
    ['.docker/config.json', '{"experimental": "enabled"}'],
    ['.npmrc.example', ''],
    ['.netrc.gpg', ''],
    ['docs/npmrc.md', ''],
    ['credentials', ''],
  ])('%s with %j is none', (path, text) => {
    expect(classify(path, text).kind).not.toBe('login');
  });

  test.each([
    ['.docker/config.json', '{"auths": {"a": {"auth": "Ym90OkE="}, "b": {"identitytoken" : "t1"}}}', ['Ym90OkE=', 't1']],
    [
      '.npmrc',
      'registry=https://a/\n//a/:_authToken=npm_1\n_auth = Ym90\n//b/:_password="c2Vj"\nalways-auth=true\n',
      ['npm_1', 'Ym90', 'c2Vj'],
    ],
    ['.yarnrc.yml', 'npmRegistries:\n  //a:\n    npmAuthToken: "t1"\n', ['t1']],
    ['.pypirc', '[pypi]\nusername = __token__\npassword = pypi-1\n', ['pypi-1']],
    ['.netrc', 'machine a login b password c\nmachine d\n  login e\n  password f\n', ['c', 'f']],
    ['.git-credentials', 'https://me:t1@github.com\nhttps://github.com\n', ['t1']],
    ['nuget.config', '<add key="Username" value="me" />\n<add key="ClearTextPassword" value="p1" />\n', ['p1']],
    ['.aws/credentials', '[default]\naws_access_key_id = AKIA\naws_secret_access_key = s1\n', ['s1']],
    ['.gem/credentials', '---\n:rubygems_api_key: rubygems_1\n', ['rubygems_1']],
    ['.cargo/credentials.toml', '[registry]\ntoken = "t1"\n', ['t1']],
  ])('%s: what proves who one is, at its place', (path, text, expected) => {
    expect(loginsIn(path, text)).toEqual(expected);
  });

  test.each(['.npmrc', '.netrc', '.pypirc', '.git-credentials', 'nuget.config', '.docker/config.json', '.yarnrc.yml'])(
    '%s of any size is read in linear time',
    path => {
      for (const piece of ['_auth=', ' ', 'password ', 'a://', '<add key="Password" ', '"auth" : ', 'token\n', ':'])
        inLinearTime(
          100_000,
          size => piece.repeat(size / piece.length),
          text => loginsIn(path, text).length,
        );
    },
  );
});
