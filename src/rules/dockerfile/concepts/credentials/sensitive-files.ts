import { liesWithin } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import { nameWords } from '../../../concepts/credentials/secret-names.ts';

/**
 * A file that by its name holds keys or credentials. `certain`: by convention it holds nothing else; `likely`: usually;
 * `possible`: often only settings, and a credential when a build put one in.
 */
export interface SensitiveFile {
  /** For people, with its article: `an SSH private key`. */
  readonly what: string;
  readonly weight: 'certain' | 'likely' | 'possible';
  readonly kind: 'file' | 'folder';
  /** True for one that its program wants committed: Yarn keeps the way to itself there, and tokens elsewhere. */
  readonly ofProject?: true;
}

/** Names, and the ends of paths, in lower case. */
const knownPaths: ReadonlyMap<string, SensitiveFile> = new Map<string, SensitiveFile>([
  ...[
    '.netrc',
    '_netrc',
    '.git-credentials',
    '.pgpass',
    '.vault-token',
    '.s3cfg',
    '.dockercfg',
    '.my.cnf',
    '.mylogin.cnf',
    '.pypirc',
    '.htpasswd',
    'application_default_credentials.json',
  ].map((name): [string, SensitiveFile] => [name, { what: 'a file with passwords', weight: 'certain', kind: 'file' }]),
  ...[
    '.aws/credentials',
    '.docker/config.json',
    '.kube/config',
    '.config/gcloud',
    '.cargo/credentials',
    '.cargo/credentials.toml',
    '.gem/credentials',
    '.composer/auth.json',
    'gh/hosts.yml',
  ].map((name): [string, SensitiveFile] => [name, { what: 'a file with access credentials', weight: 'certain', kind: 'file' }]),
  ...['.aws', '.azure', '.kube', '.gnupg', '.ssh', '.secrets'].map((name): [string, SensitiveFile] => [
    name,
    { what: 'a place of keys or credentials', weight: 'certain', kind: 'folder' },
  ]),
  ...['kubeconfig', '.envrc', 'credentials', 'secrets', 'auth.json', '.boto', '.terraformrc', 'kube.config', '.m2/settings.xml'].map(
    (name): [string, SensitiveFile] => [name, { what: 'a file or folder where credentials usually lie', weight: 'likely', kind: 'file' }],
  ),
  ...['.npmrc', '.yarnrc.yml', '.yarnrc'].map((name): [string, SensitiveFile] => [
    name,
    {
      what: 'package manager settings that may hold a registry token',
      weight: 'possible',
      kind: 'file',
      ...(name !== '.npmrc' && { ofProject: true }),
    },
  ]),
]);

const sshKey = /^id_(?:rsa|dsa|ecdsa|ed25519|ecdsa_sk|ed25519_sk|\*)\*?$/;

const endings: ReadonlyMap<string, SensitiveFile> = new Map<string, SensitiveFile>([
  ['p12', { what: 'a key store', weight: 'certain', kind: 'file' }],
  ['pfx', { what: 'a key store', weight: 'certain', kind: 'file' }],
  ['jks', { what: 'a key store', weight: 'likely', kind: 'file' }],
  ['keystore', { what: 'a key store', weight: 'likely', kind: 'file' }],
  ['bks', { what: 'a key store', weight: 'likely', kind: 'file' }],
  ['kdbx', { what: 'a password database', weight: 'certain', kind: 'file' }],
  ['ppk', { what: 'a private key', weight: 'certain', kind: 'file' }],
  ['p8', { what: 'a private key', weight: 'certain', kind: 'file' }],
  ['keytab', { what: 'a Kerberos key table', weight: 'certain', kind: 'file' }],
  ['key', { what: 'a private key', weight: 'likely', kind: 'file' }],
  ['pem', { what: 'a private key', weight: 'likely', kind: 'file' }],
  ['tfstate', { what: 'Terraform state, which holds secrets in plain text', weight: 'certain', kind: 'file' }],
]);

/** Endings of files that only show the form, are encrypted, or are rendered later. */
const harmlessEndings = wordSet(
  'example examples sample template tmpl tpl dist default defaults schema test testing ci md rst txt.example j2 erb in enc gpg age ' +
    'asc sops pub crt cer csr crl vault spec encrypted sig',
);

/** Words in the name of a certificate, a public key, or a key that is not secret. */
const publicWords = wordSet(
  'cert certs certificate certificates ca cas cacert cacerts chain fullchain bundle pub public root roots trust trusted truststore ' +
    'truststores dhparam dhparams dh ' +
    'intermediate intermediates gpg debug',
);
const privateWords = wordSet('key keys private privkey priv keypair secret rsa');

/** Where package managers and TLS libraries keep public keys and certificates. */
const publicFolders = [
  'etc/apt',
  'etc/apk/keys',
  'etc/pki/rpm-gpg',
  'etc/pki/ca-trust',
  'etc/ssl/certs',
  'usr/share/keyrings',
  'usr/share/ca-certificates',
  'usr/local/share/ca-certificates',
];

/** True when files put there are public keys or certificates by the folder's purpose. */
export const isPublicKeyFolder = (path: string): boolean => publicFolders.some(folder => liesWithin(path.replace(/^\//, ''), folder));

/** More of them in the name of a `.key`: what package repositories sign with. */
const signingWords = wordSet('gpg signing release apt repo repository archive keyring nodesource license licence pub public');

const isPublicKey = (stem: string, ending: string): boolean => {
  const words = nameWords(stem);
  if (ending === 'key') return words.some(word => signingWords.has(word));
  return words.some(word => publicWords.has(word)) && !words.some(word => privateWords.has(word));
};

const environmentStems = wordSet('secret secrets credential credentials prod production staging');

/** `.env`, `.env.production`, `.env*`, `secrets.env`. */
const environmentFile = (name: string): SensitiveFile | undefined => {
  const found: SensitiveFile = { what: 'an environment file', weight: 'likely', kind: 'file' };
  if (name === '.env' || name === '.env*' || name === '*.env' || name === '*env') return found;
  if (name.startsWith('.env.') || name.startsWith('.env-') || name.startsWith('.env_')) return found;
  return name.endsWith('.env') && nameWords(name.slice(0, -4)).some(word => environmentStems.has(word)) ? found : undefined;
};

const dataEndings = wordSet('json yml yaml toml ini properties xml cfg conf txt');

/** Names, and names of texts without any form, that say what is in them. */
const credentialNames = new Set(['credentials', 'secrets', 'secret', 'google credentials']);
const credentialTexts = new Set(['password', 'passwords', 'passwd', 'token', 'api key', 'apikey', 'access key', 'secret key']);

/** `service-account.json`, `client_secret_123.json`, `firebase-adminsdk-x.json`, `credentials.yml`, `secrets.yaml`. */
const credentialData = (stem: string, ending: string): SensitiveFile | undefined => {
  if (!dataEndings.has(ending)) return undefined;
  const words = nameWords(stem);
  const joined = words.join(' ');
  const account = /\b(?:service ?account|client secrets?|adminsdk)\b/.test(joined);
  const google =
    words.some(word => word === 'gcp' || word === 'gcloud' || word === 'google') &&
    words.some(word => word === 'key' || word === 'keyfile' || word === 'sa');
  if (ending === 'json' && (account || google)) return { what: "a service account's key", weight: 'likely', kind: 'file' };
  return credentialNames.has(joined) || (ending === 'txt' && credentialTexts.has(joined))
    ? { what: 'a file with credentials', weight: 'likely', kind: 'file' }
    : undefined;
};

/** Longer paths are not looked at. */
const maxPathLength = 1_024;

const byName = (path: string, name: string): SensitiveFile | undefined => {
  const parent = path.split('/').at(-2);
  return knownPaths.get(`${parent ?? ''}/${name}`) ?? knownPaths.get(name);
};

/** Takes the name with its capitals: they part words. */
const byEnding = (name: string): SensitiveFile | undefined => {
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, Math.max(dot, 0));
  const ending = name
    .slice(dot + 1)
    .replace(/\*$/, '')
    .toLowerCase();
  if (name.includes('.tfstate')) return endings.get('tfstate');
  const found = dot === -1 ? undefined : endings.get(ending);
  if (found !== undefined) return isPublicKey(stem, ending) ? undefined : found;
  return credentialData(stem, ending);
};

/** True when some part of the name behind its first dot says example, template, encrypted or public. */
const isHarmless = (name: string): boolean =>
  name
    .split('.')
    .slice(1)
    .some(part => harmlessEndings.has(part));

/**
 * What a path (of a file or folder, wildcards allowed) names, when that is keys or credentials. Goes by the name alone: contents are not
 * known. Examples, templates, encrypted files, public keys and certificates are none.
 */
export const sensitiveFile = (path: string): SensitiveFile | undefined => {
  if (path.length > maxPathLength) return undefined;
  const written = path.replaceAll('\\', '/').replace(/(?<=.)\/{1,8}$/, '');
  const clean = written.toLowerCase();
  const name = clean.slice(clean.lastIndexOf('/') + 1);
  if (sshKey.test(name)) return { what: 'an SSH private key', weight: 'certain', kind: 'file' };
  if (isHarmless(name)) return undefined;
  return byName(clean, name) ?? environmentFile(name) ?? byEnding(written.slice(-name.length));
};

const testFolders = wordSet(
  'test tests testing testdata __tests__ spec specs fixtures fixture testfixtures examples example samples sample docs e2e mock mocks ' +
    'vendor node_modules',
);

/** True when the path lies in a folder of tests, fixtures or examples, where keys are there to be read by everyone. */
export const isTestPath = (path: string): boolean =>
  path
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .some(part => testFolders.has(part));
