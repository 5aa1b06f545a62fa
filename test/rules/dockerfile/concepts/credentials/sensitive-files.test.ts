import { describe, expect, test } from 'vitest';
import { isPublicKeyFolder, isTestPath, sensitiveFile } from '../../../../../src/rules/dockerfile/concepts/credentials/sensitive-files.ts';

const weights = (paths: readonly string[]) => Object.fromEntries(paths.map(path => [path, sensitiveFile(path)?.weight ?? 'none']));
const all = (paths: readonly string[], weight: string) => Object.fromEntries(paths.map(path => [path, weight]));

describe('a sensitive file by its name', () => {
  test('keys and credentials for certain', () => {
    const paths = [
      'id_rsa',
      './id_rsa',
      '.ssh/id_ed25519',
      'id_ecdsa_sk',
      'id_*',
      '.ssh',
      '.ssh/',
      'home/.ssh',
      '.netrc',
      '.git-credentials',
      '.pypirc',
      '.aws/credentials',
      '.aws',
      '.azure/',
      '.kube/config',
      '.docker/config.json',
      'root/.docker/config.json',
      '.config/gcloud',
      '.gnupg',
      'app.p12',
      'app.PFX',
      'AuthKey_123.p8',
      'my.kdbx',
      'http.keytab',
      'terraform.tfstate',
      'terraform.tfstate.backup',
      '*.tfstate',
      '.pgpass',
      'application_default_credentials.json',
    ];
    expect(weights(paths)).toEqual(all(paths, 'certain'));
  });

  test('what likely holds them', () => {
    const paths = [
      '.env',
      './.env',
      'config/.env',
      '.env.production',
      '.env.local',
      '.env*',
      '.env.*',
      'secrets.env',
      'prod.env',
      'server.key',
      'certs/*.key',
      '*.pem',
      'privkey.pem',
      'ca-key.pem',
      'ca.key',
      'cert-key.pem',
      'server.pem',
      'release.keystore',
      'app.jks',
      'service-account.json',
      'serviceAccountKey.json',
      'client_secret_123.apps.json',
      'firebase-adminsdk-x1.json',
      'gcp-key.json',
      'credentials.json',
      'secrets.yml',
      'secrets/',
      'kubeconfig',
      'auth.json',
      'master.key',
    ];
    expect(weights(paths)).toEqual(all(paths, 'likely'));
  });

  test('what possibly holds them', () => {
    const paths = ['.npmrc', 'app/.npmrc', '.yarnrc.yml'];
    expect(weights(paths)).toEqual(all(paths, 'possible'));
  });

  test('everything else, and what only looks like it', () => {
    const paths = [
      '.env.example',
      '.env.sample',
      '.env.template',
      '.env.dist',
      '.env.local.example',
      '.env.test',
      '.env.vault',
      'example.env',
      'versions.env',
      'environment.ts',
      'id_rsa.pub',
      '.ssh/known_hosts',
      '.ssh/config',
      '.ssh/authorized_keys',
      '.aws/config',
      '.aws/task-definition.json',
      '.docker/nginx.conf',
      '.kube/deploy.yaml',
      'cert.pem',
      'fullchain.pem',
      'ca.pem',
      'rds-combined-ca-bundle.pem',
      'public.pem',
      'jwt-public-key.pem.pub',
      'dhparam.pem',
      'ca-certificates.crt',
      'server.crt',
      'truststore.jks',
      'cacerts.jks',
      'debug.keystore',
      'nginx_signing.key',
      'nodesource.gpg.key',
      'public.key',
      'Release.key',
      'license.key',
      'key',
      'keys.ts',
      'credentials.ts',
      'secrets.go',
      'credentials.yml.enc',
      'secrets.yaml.gpg',
      'secret.sops.yaml',
      'secrets.yaml.j2',
      'package.json',
      'src',
      '.',
      '',
      '*',
      'config.json',
      'token.py',
      'monkey.txt',
      '.gitignore',
      '.npmrc.example',
      'app.key.md',
    ];
    expect(weights(paths)).toEqual(all(paths, 'none'));
  });
});

test('folders of public keys', () => {
  expect(
    ['/etc/apt/keyrings/', '/etc/apt/trusted.gpg.d/a.key', '/usr/local/share/ca-certificates/a.pem', '/etc/apk/keys'].every(
      isPublicKeyFolder,
    ),
  ).toBe(true);
  expect(['/etc/aptitude', '/etc/ssl/private/', '/app'].some(isPublicKeyFolder)).toBe(false);
});

test('folders of tests', () => {
  expect(['test/a.key', 'src/testdata/a.pem', 'docs/.env'].every(isTestPath)).toBe(true);
  expect(['a.key', 'latest/a.key', 'certs/test'].some(isTestPath)).toBe(false);
});
