import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../../src/artifacts/shell/parse.ts';
import { credentialPlaces } from '../../../../src/rules/concepts/credentials/command-credentials.ts';
import { MappedText } from '../../../../src/text/mapped-text.ts';

const secret = 'k3yS3cr3tV4lu3';

/** Of whom the secret is said to be in a script, where it is seen. */
const seen = (text: string): readonly string[] =>
  (parseShellScript(MappedText.copied(text, 0), () => undefined)?.commands ?? [])
    .flatMap(command => [...credentialPlaces(command)])
    .filter(({ part }) => part === secret)
    .map(({ what }) => what);
const isSeen = (text: string): boolean => seen(text).length > 0;
/** Seen by the place in which it stands, and not only by the name of an option, which many programs have. */
const isSeenByPlace = (text: string): boolean =>
  (parseShellScript(MappedText.copied(text, 0), () => undefined)?.commands ?? [])
    .flatMap(command => [...credentialPlaces(command)])
    .some(({ part, proof }) => part === secret && proof === 'place');

const byName = 'any program, by the name of its option';

/** Commands by what takes the secret: each way to write it is one. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'a registry client that logs in': ['docker', 'podman', 'buildah', 'nerdctl', 'skopeo', 'oras', 'crane', 'regctl', 'helm'].flatMap(
    name => [
      `${name} login -u me -p ${secret} r.io`,
      `${name} login -u me -p${secret} r.io`,
      `${name} login --username me --password ${secret} r.io`,
      `${name} login --username me --password=${secret} r.io`,
    ],
  ),
  'helm with repositories': ['repo add a https://a.io', 'pull oci://a/b', 'push a.tgz oci://b'].map(
    rest => `helm ${rest} --password ${secret}`,
  ),
  az: [`az login --service-principal -u me -p ${secret}`, `az login -u me --password ${secret}`],
  'a client of MySQL': ['mysql', 'mysqladmin', 'mysqldump', 'mariadb', 'mariadb-admin', 'mariadb-dump'].flatMap(name => [
    `${name} -u me -p${secret} db`,
    `${name} --user=me --password=${secret} db`,
  ]),
  'a client of MongoDB': ['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport'].flatMap(name => [
    `${name} -u me -p ${secret}`,
    `${name} --password=${secret}`,
  ]),
  'redis-cli': [`redis-cli -a ${secret} ping`, `redis-cli --pass ${secret} ping`],
  sshpass: [`sshpass -p ${secret} ssh a`, `sshpass -p${secret} ssh a`],
  curl: [
    ...['-u', '--user', '-U', '--proxy-user'].map(flag => `curl ${flag} me:${secret} https://a.io`),
    ...['-H', '--header', '--proxy-header'].map(flag => `curl ${flag} 'Authorization: Bearer ${secret}' https://a.io`),
    `curl -H'Authorization: Bearer ${secret}' https://a.io`,
    `curl --oauth2-bearer ${secret} https://a.io`,
  ],
  wget: [
    ...['--password', '--http-password', '--ftp-password', '--proxy-password'].map(flag => `wget ${flag}=${secret} https://a.io`),
    `wget --header='Authorization: Bearer ${secret}' https://a.io`,
  ],
  twine: [`twine upload -u me -p ${secret} dist/*`, `twine upload --password ${secret} dist/*`],
  dotnet: [
    ...['-p', '--password'].map(flag => `dotnet nuget add source https://a.io -u me ${flag} ${secret}`),
    ...['-k', '--api-key'].map(flag => `dotnet nuget push a.nupkg ${flag} ${secret}`),
  ],
  nuget: ['-Password', '-password', '-ApiKey', '-apikey'].map(flag => `nuget sources add ${flag} ${secret}`),
  'a program whose last argument it is': [`cargo login ${secret}`, `vault login ${secret}`, `snyk auth ${secret}`],
  git: ['http.extraheader', 'http.extraHeader', 'http.https://github.com/.extraheader'].map(
    key => `git config --global ${key} 'Authorization: Bearer ${secret}'`,
  ),
  'a package manager that keeps settings': ['npm', 'yarn', 'pnpm', 'bun'].flatMap(name => [
    ...['//r.io/:_authToken', '//r.io/:_auth', '//r.io/:_password', 'npmAuthToken', 'npmAuthIdent'].map(
      key => `${name} config set ${key} ${secret}`,
    ),
    `${name} config set //r.io/:_authToken=${secret}`,
  ]),
  'another program that keeps settings': [
    ...['http-basic.a.io me', 'github-oauth.a.io', 'gitlab-oauth.a.io', 'gitlab-token.a.io', 'bearer.a.io', 'bitbucket-oauth.a.io me'].map(
      key => `composer config --global ${key} ${secret}`,
    ),
    ...['http-basic.a me', 'pypi-token.a'].map(key => `poetry config ${key} ${secret}`),
    ...['gems.a.io', 'https://gems.a.io', 'BUNDLE_GEMS__A__IO'].map(key => `bundle config set --global ${key} ${secret}`),
    ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'dev.aws_session_token'].map(
      key => `aws configure set ${key} ${secret}`,
    ),
  ],
  [byName]: [`deploy --api-token ${secret}`, `deploy --api-token=${secret}`, `mvn -Dsonar.token=${secret}`],
  'a program that reads it from a pipe': ['--password-stdin', '--with-token', '--token-stdin', '--username-and-password-stdin'].flatMap(
    flag => [`echo ${secret} | docker login ${flag}`, `printf ${secret} | gh auth login ${flag}`],
  ),
  '.netrc': [`echo machine a.io login me password ${secret} > ~/.netrc`],
};

describe('a credential in a command is seen where it is given to', () => {
  test.each(Object.entries(ways))('%s', (who, commands) => {
    const isRight = who === byName ? isSeen : isSeenByPlace;
    expect(commands.filter(command => !isRight(command))).toEqual([]);
  });
});

test('what is not a credential is not taken for one', () => {
  const commands = [
    `docker run -p ${secret}:80 a`,
    `docker logout --password ${secret}`,
    `podman run a b c d e f login -p ${secret}`,
    `mysql -u me -p ${secret}`,
    `curl -u ${secret} https://a.io`,
    `curl -H 'Accept: ${secret}' https://a.io`,
    `dotnet publish -p ${secret}`,
    `cargo login`,
    `cargo build ${secret}`,
    `npm config get //r.io/:_authToken ${secret}`,
    `npm config set registry ${secret}`,
    `composer config --unset http-basic.a.io ${secret}`,
    `aws configure set region ${secret}`,
    `deploy --no-password ${secret}`,
    `gpg --password ${secret} --sign a`,
    `buildx build --secret-token ${secret} .`,
    `cat ${secret} | docker login --password-stdin`,
    `echo ${secret} | docker build -`,
  ];
  expect(commands.filter(isSeen)).toEqual([]);
});

test('a person is told whose it is', () => {
  expect(seen(`docker login -p ${secret}`)).toEqual(['password of "docker login"']);
  expect(seen(`redis-cli -a ${secret}`)).toEqual(['password of "redis-cli"']);
  expect(seen(`vault login ${secret}`)).toEqual(['token of "vault login"']);
  expect(seen(`echo ${secret} | gh auth login --with-token`)).toEqual(['password piped to "gh"']);
});
