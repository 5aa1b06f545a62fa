/** Who reads a variable that switches certificate checks off. */
export type TlsVariable =
  | 'pythonEnvironment'
  | 'nodeEnvironment'
  | 'npmEnvironment'
  | 'gitEnvironment'
  | 'pipEnvironment'
  | 'otherEnvironment';

type Test = (value: string) => boolean;

const isFalse: Test = value => /^(?:0|false|no|off)$/i.test(value);
const isTrue: Test = value => /^(?:1|true|yes|on)$/i.test(value);
const isSet: Test = value => value !== '';
const isEmpty: Test = value => value === '';

/** Variables by upper-case name, with the values that switch checks off. Sources: documentation of Node.js, Git, npm, pip and so on. */
const variables: ReadonlyMap<string, readonly [TlsVariable, Test]> = new Map<string, readonly [TlsVariable, Test]>([
  ['PYTHONHTTPSVERIFY', ['pythonEnvironment', value => value === '0']],
  ['NODE_TLS_REJECT_UNAUTHORIZED', ['nodeEnvironment', value => value === '0']],
  ['NPM_CONFIG_STRICT_SSL', ['npmEnvironment', isFalse]],
  ['YARN_STRICT_SSL', ['npmEnvironment', isFalse]],
  ['YARN_ENABLE_STRICT_SSL', ['npmEnvironment', isFalse]],
  // Git asks whether it is there, not what it says: `0` and `false` switch the check off, too. Source: git, `http.c`.
  ['GIT_SSL_NO_VERIFY', ['gitEnvironment', () => true]],
  ['GIT_SSL_VERIFY', ['gitEnvironment', isFalse]],
  ['PIP_TRUSTED_HOST', ['pipEnvironment', isSet]],
  ['UV_INSECURE_HOST', ['pipEnvironment', isSet]],
  ['CURL_INSECURE', ['otherEnvironment', isTrue]],
  ['CURL_CA_BUNDLE', ['otherEnvironment', isEmpty]],
  ['REQUESTS_CA_BUNDLE', ['otherEnvironment', isEmpty]],
  ['GOINSECURE', ['otherEnvironment', isSet]],
  ['GOFLAGS', ['otherEnvironment', value => /(?:^|\s)-insecure(?:\s|$)/.test(value)]],
  ['CONDA_SSL_VERIFY', ['otherEnvironment', isFalse]],
  ['PERL_LWP_SSL_VERIFY_HOSTNAME', ['otherEnvironment', isFalse]],
  ['BUNDLE_SSL_VERIFY_MODE', ['otherEnvironment', value => value === '0']],
  ['COMPOSER_DISABLE_TLS', ['otherEnvironment', isTrue]],
  ['VAULT_SKIP_VERIFY', ['otherEnvironment', isTrue]],
  ['MAVEN_OPTS', ['otherEnvironment', value => value.includes('-Dmaven.wagon.http.ssl.insecure=true')]],
  ['MAVEN_CLI_OPTS', ['otherEnvironment', value => value.includes('-Dmaven.wagon.http.ssl.insecure=true')]],
]);

/** Who would be affected by `name=value`; undefined when it switches nothing off, or when the value is not known. */
export const tlsVariable = (name: string, value: string | undefined): TlsVariable | undefined => {
  const found = variables.get(name.toUpperCase());
  return found !== undefined && value !== undefined && found[1](value.trim()) ? found[0] : undefined;
};
