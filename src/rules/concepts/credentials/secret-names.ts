import { BoundedMemory } from '../../../text/bounded-memory.ts';
import { standsForRandom } from '../../../text/random-text.ts';
import { wordSet } from '../../../text/word-set.ts';
import { base64Text } from './base64-text.ts';
import { findCredential } from './credential-formats.ts';
import { type IsKnown, isGuessable } from './guessable-values.ts';

/**
 * What a value under a secret's name is: `secret`: a literal that could be live; `placeholder`: a literal everybody knows
 * (`changeme`, `postgres`), live only when nobody replaced it; `no`: empty, a switch, a path, a reference… or not a secret's name.
 */
export type SecretVerdict = 'secret' | 'placeholder' | 'no';

/** Longer names are no variable names; longer values are looked at in their beginning only. */
const maxNameLength = 256;
const maxValueLength = 8192;

/** A name with one of these as its first or last word holds a secret. */
const secretWords = wordSet(
  'password passwords passwd passphrase passcode pword pwd psw secret secrets token credential credentials creds apikey authkey',
);

/** Too short or too common to count as a first word (`PASS_THROUGH`, `PAT_NAME`); as a last word they are passwords. */
const secretLastWords = wordSet(
  'pass pw bindpw pepper psk pat privkey keypass storepass dbpass rootpass userpass adminpass sqlpass mysqlpass authpass mailpass smtppass redispass dbpwd userpwd sqlpwd jwt bearer',
);

/** Words that make a following last `key` a secret: `API_KEY`, `FERNET_KEY`. A bare `key` is anything. */
const secretKeyKinds = wordSet(
  'api private priv secret access encryption encrypt enc decryption crypto cipher signing signature sign master root ssh jwt jws app application session hmac ' +
    'cookie auth authentication authorization deploy storage account fernet shared admin aes rsa dsa ecdsa ed25519 gpg tls ssl openssl nonce in license licence ' +
    'subscription webhook seal unseal recovery',
);

/** Words that make a following last `salt` one: the keys and salts of WordPress, the salts of sessions and passwords. */
const saltKinds = wordSet('auth nonce in password secret session cookie');

/** Providers of clouds, whose keys are those of an account of theirs: `AZURE_BATCH_KEY`. */
const clouds = wordSet('aws azure gcp google gcloud ibm oci alicloud aliyun hcloud hetzner digitalocean linode scaleway ovh cloudflare');

/** Ends of words written without a separator: `PGPASSWORD`, `APPSECRET`, `GITHUBTOKEN`. */
const gluedEndings = [
  'password',
  'passwd',
  'passphrase',
  'secret',
  'token',
  'apikey',
  'secretkey',
  'accesskey',
  'privatekey',
  'encryptionkey',
  'authkey',
];

/** Names that no word tells: what images and libraries themselves document as credentials. */
const knownNames = wordSet(
  'neo4j_auth redis_auth rediscli_auth npm_auth docker_auth_config secret_key_base ts_authkey mysql_pwd rabbitmq_erlang_cookie supabase_service_key service_role_key supabase_service_role_key vault_dev_root_token_id mongodb_replica_set_key authentication_apikey_allowed_keys server_key',
);

/** Names that look like a secret's, and what they hold is documented to be none: the names of files, the name of a cluster. */
const openNames = wordSet('ssl_key_credentials ssl_keystore_credentials ssl_truststore_credentials initial_cluster_token pusher_app_key');

/** A name that ends in one of these is about a secret and not one: where it lies, how long it lives, how it is made. */
const aboutWords = wordSet(
  'file files filename path paths dir directory folder mount url urls uri endpoint endpoints host hostname port domain name names username user users login ' +
    'email mail id ids uid gid alias aliases version versions ttl header headers enabled enable disabled disable sock socket parallelism lifetime life expiry ' +
    'expires expire expiration exp timeout duration seconds minutes hours days age maxage length len size count counts limit limits min max minimum maximum ' +
    'policy policies strength complexity algo algos algorithm algorithms alg hash hashing type types kind mode format prefix suffix issuer iss audience aud ' +
    'scope scopes realm provider providers backend backends store manager engine driver class plugin module region zone namespace required require requires ' +
    'optional validation validator validate validity verification check checks rotation rotate interval cache rule rules regex regexp pattern template field ' +
    'fields column columns table claim claims method methods source location bucket ref reference arn label labels group groups role roles attempts retries ' +
    'history encoding encoder iterations rounds cost reset change changed hint prompt placeholder message text title topic queue index public pub cert certs ' +
    'certificate certificates ca crt fingerprint thumbprint checksum digest date time rate window budget address addr contract symbol supply decimals parser ' +
    'tokenizer handler service services operator vendor schema set list json env var vars variable only flow grant support allowed allow expose exposed ' +
    'visible show hide masked mask resolver command cmd script helper usage param parameter attribute attributes property storage network networks chain standard program server strategy ' +
    'encryption authentication auth characters chars charset style',
);

/**
 * With one of these anywhere, the name says that the value may be seen, or is a number or a time: `NEXT_PUBLIC_API_KEY`,
 * `TOKEN_EXPIRES_IN`.
 */
const openWords = wordSet('public publishable pub anon no num max min count tokenizers expires expire expiry expiration expiring ttl');

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True when a new word begins at `at`: `dbPassword`, and the `K` of `APIKey`. */
const startsWord = (name: string, at: number): boolean => {
  if (!isUpper(name.charCodeAt(at))) return false;
  const before = name.charCodeAt(at - 1);
  return isLower(before) || ((isUpper(before) || isDigit(before)) && isLower(name.charCodeAt(at + 1)));
};

/** The words of a name in lower case: split at everything that is not a letter or digit, and at camelCase. */
export const nameWords = (name: string): readonly string[] => {
  const text = name.slice(0, maxNameLength);
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const inWord = at < text.length && (isUpper(code) || isLower(code) || isDigit(code));
    if (inWord && !(at > start && startsWord(text, at))) continue;
    if (at > start) words.push(text.slice(start, at).toLowerCase());
    start = inWord ? at : at + 1;
  }
  return words;
};

/** In the plural, too: `credentialHelpers`. */
const isAbout = (word: string): boolean => aboutWords.has(word) || (word.endsWith('s') && aboutWords.has(word.slice(0, -1)));

const isSecretWord = (word: string): boolean => secretWords.has(word) || gluedEndings.some(ending => word.endsWith(ending));

/** The last word without a number behind it: `PASSWORD1`, `TOKEN_2`, `KEY_V1`. */
const withoutNumber = (words: readonly string[]): readonly string[] => {
  const last = words.at(-1)?.replace(/^v?\d{1,8}$|\d{1,8}$/, '') ?? '';
  return last === '' ? words.slice(0, -1) : [...words.slice(0, -1), last];
};

const lastWordsTell = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (isSecretWord(last) || secretLastWords.has(last)) return true;
  return (last === 'key' && (secretKeyKinds.has(before) || clouds.has(words[0] ?? ''))) || (last === 'salt' && saltKinds.has(before));
};

/**
 * True when a variable, argument or key of this name holds a secret. Words of the name count, in first or last place
 * (`DB_PASSWORD`, `secretKeyBase`, `PGPASSWORD`); names about a secret (`PASSWORD_FILE`, `TOKEN_TTL`) and public ones do not.
 */
export const secretName = (name: string): boolean => name.length <= maxNameLength && judgedNames.of(name, () => namesSecret(name));

/** Why kept: a repository has the same few names in all its files. */
const judgedNames = new BoundedMemory<boolean>(2_000);

const namesSecret = (name: string): boolean => {
  const all = nameWords(name);
  if (knownNames.has(all.join('_'))) return true;
  if (openNames.has(all.slice(-3).join('_')) || all.some(word => openWords.has(word))) return false;
  const words = withoutNumber(all);
  const last = words.at(-1);
  if (last === undefined || isAbout(last)) return false;
  if (lastWordsTell(words)) return true;
  return isSecretWord(words[0] ?? '') || (words[1] === 'key' && secretKeyKinds.has(words[0] ?? '') && words.length <= 3);
};

/** True when the name says password, so that a bare number under it is one too. */
const passwordName = (name: string): boolean => {
  const last = withoutNumber(nameWords(name)).at(-1) ?? '';
  return ['password', 'passwd', 'pwd', 'pass', 'psw', 'pw', 'passphrase', 'passcode'].some(word => last.endsWith(word));
};

const switches = wordSet(
  'true false yes no on off y n t f null nil none undefined enabled disabled enable disable required optional auto random generate generated prompt empty ' +
    'unset unused invalid notset not-set not_set ' +
    // Kinds of tokens and ways to sign in: `STRATEGIES_ACCESS_TOKEN=jwt`.
    'jwt opaque bearer basic digest oauth oauth2 oidc saml hs256 hs384 hs512 rs256 rs384 rs512 es256 es384 es512 eddsa',
);

/** What people write where a value is to be filled in. */
const placeholderPart =
  /(?:change|replace|fill|set|insert|enter)[-_ ]?(?:me|it|this|with)|your[-_ ]|your(?:pass|secret|token|key)|placeholder|example|dummy|(?:^|[-_])fake(?:[-_]|$)|insecure|unsafe|xxxx|not[-_]?a?[-_]?secret|^test|(?:^|[-_])(?:testing|test)(?:[-_]|$)|dev[-_]?only|do[-_]not[-_]use|local[-_]dev|(?:insert|enter)[-_]|0{8}/;

/** Values that only point to a secret somewhere else, or that a template engine or an encrypter left. */
const referenceStart =
  /^(?:\$[a-z_{(]|\{\{|<|%\(|%[a-z_]|\[\[|op:\/\/|secret:\/\/|vault:|arn:|ssm:|gcp:|akv:|bao:|aws:|env:|file:|sops:|secretref[:+]|ref\+|enc[[:(]|keyvault:|doppler:|@microsoft\.|projects\/|__)/;
const referencePart = /\$\{|\$\(|\{\{|<%|%\{|#\{|\.\.\.|…/;
/** Hashes of crypt(3), htpasswd, LDAP, Django and Werkzeug: no plain text, and made to be stored. */
const passwordHash =
  /^(?:[\w.-]{1,64}:)?\${1,2}(?:1|2[abxy]?|5|6|y|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20})\$|^(?:pbkdf2|scrypt|bcrypt|argon2)[_:$]\w|^\{(?:s?sha\d{0,3}|ssha\d{0,3}|s?md5|crypt|bcrypt)\}/;
/** Keys that are made to be handed out: of Stripe, Mapbox, PostHog. */
const publishableStart = /^(?:pk_(?:live|test)_|pk\.ey|phc_)/;

const fileEnding =
  /\.(?:pem|key|crt|cer|pub|txt|json|ya?ml|env|conf|cfg|ini|toml|xml|properties|jks|p12|pfx|keystore|htpasswd|secret|sh|db)$/i;
const windowsPath = /^[a-z]:[\\/]/i;
const bracketed = /^\[[^\]]*\]$/;
/** One path or a list of them. */
const plainPath = /^(?:~|\.{1,2})?\/[\w.@/-]*(?::[~.]{0,2}\/[\w.@/-]*)*$/;
/** Names of classes and keys of settings; a token with dots in it has more digits. */
const dottedName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){2,}$/;
const numberWithUnit = /^[-+]?\d[\d_.]*(?:ms|[smhdwkg]|sec|min|[kmg]i?b)?$/i;
const maskedValue = /^(?:x{3,}|\*+|-+|_+|\.+|#+|\?+)$/i;
const hostAndPort = /^[a-z][\w.-]{0,252}:\d{2,5}$/i;
const schemeUrl = /^[a-z][a-z0-9+.-]{1,30}:\/\//i;

/** Shorter words of a name say nothing about a value. */
const minWordLength = 3;

const isDottedName = (text: string): boolean => dottedName.test(text) && text.replaceAll(/\D/g, '').length < 4;

const isAddress = (text: string): boolean => schemeUrl.test(text) || hostAndPort.test(text);

const isReference = (lower: string): boolean => referenceStart.test(lower) || referencePart.test(lower);

const mayBeSeen = (lower: string): boolean => passwordHash.test(lower) || publishableStart.test(lower);

const isPath = (value: string): boolean =>
  plainPath.test(value) || windowsPath.test(value) || (fileEnding.test(value) && !value.includes(' '));

/** Django itself makes a key with this beginning for each new project; what follows is as good as any. */
const generatedStart = /^django-insecure-(?=.{20})/;

/** A value that everybody can guess, because documentation and samples are full of it. */
const isPlaceholder = (lower: string, isKnown?: IsKnown): boolean =>
  lower.length < 4 || isGuessable(lower, isKnown) || placeholderPart.test(lower.replace(generatedStart, ''));

/** A placeholder that somebody encoded as Secrets have them, though it is written where it is taken as it is: `Y2hhbmdlbWU=`. */
const isEncodedPlaceholder = (text: string, isKnown?: IsKnown): boolean => {
  const inner = text.length % 4 === 0 ? base64Text(text) : undefined;
  return inner !== undefined && inner.length >= 4 && /^[\x20-\x7e]+$/.test(inner) && isPlaceholder(inner.toLowerCase(), isKnown);
};

/**
 * Judges a literal under a secret's name. Variables must be replaced before; a value that is still a reference is `no`.
 * Bare numbers are `no` (`TOKEN_TTL`-like settings with odd names); `judgeSecret` knows when they are passwords. `isKnown`
 * tells words besides those that everybody tries.
 */
export const couldBeSecret = (value: string, isKnown?: IsKnown): SecretVerdict => {
  const text = value.slice(0, maxValueLength).trim();
  const lower = text.toLowerCase();
  if (text === '' || switches.has(lower) || numberWithUnit.test(text) || maskedValue.test(text)) return 'no';
  const credential = findCredential(text);
  if (credential !== undefined) return credential.verdict;
  if (isReference(lower) || mayBeSeen(lower) || isPath(text) || isDottedName(text) || bracketed.test(text) || isAddress(text)) return 'no';
  return isPlaceholder(lower, isKnown) || isEncodedPlaceholder(text, isKnown) ? 'placeholder' : 'secret';
};

/** The key id or fingerprint of a public key, as the official images write it (`GPG_KEY`). */
const isPublicKeyId = (words: ReadonlySet<string>, value: string): boolean =>
  (words.has('gpg') || words.has('pgp')) && value.split(/[\s,]+/).every(id => /^(?:0x)?[0-9a-f]{8,40}$/i.test(id));

const none: ReadonlySet<string> = new Set();

/**
 * True for what only the key of a cluster opens: the length of a session key for RSA of 2,048 or 4,096 bits, the key, and what it encrypts. Source:
 * sealed-secrets, `pkg/crypto` (`HybridEncrypt`).
 */
const isSealed = (text: string): boolean => text.length > 360 && /^A[Qg][A-D][A-Za-z0-9+/]+={0,2}$/u.test(text);

/**
 * Judges a name and its literal value together: the one question of all rules about secrets in variables. `words`, in lower case, are what
 * is known around it (the user's name, the data base's): a value made of them is guessed first.
 */
export const judgeSecret = (name: string, value: string, words: ReadonlySet<string> = none): SecretVerdict => {
  const text = value.trim();
  // Why decoded, too: charts encode what they draw, and once more in a Secret.
  if (!secretName(name) || isSealed(text) || standsForRandom(text) || standsForRandom(base64Text(text) ?? '')) return 'no';
  const ownWords = new Set(nameWords(name).filter(word => word.length >= minWordLength));
  if (isPublicKeyId(ownWords, text)) return 'no';
  if (text.length >= 3 && /^\d+$/.test(text) && passwordName(name)) return isGuessable(text) ? 'placeholder' : 'secret';
  if (text !== '' && text.toLowerCase() === name.toLowerCase()) return 'placeholder';
  return couldBeSecret(value, word => words.has(word) || ownWords.has(word));
};

/** What people call users and data bases. Nothing else counts: addresses, and variables under odd names, may hold the secret itself. */
export const plainName = /^(?=.{3,40}$)[A-Za-z]?[a-z_.-]*\d{0,4}$/;
