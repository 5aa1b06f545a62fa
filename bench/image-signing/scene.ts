import type { Digest } from '../../src/oci/digest.ts';
import { createRegistry, type Registry } from '../../src/registry/create-registry.ts';
import { signatureVerifiers } from '../../src/signing/policy/judge/signature-verifiers.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import { prepareTrustRoots } from '../../src/signing/policy/trust/trust-selection.ts';
import type { VerificationBasis } from '../../src/signing/verify-image.ts';
import { ScriptedRegistry, type StoredDescriptor } from '../../test/support/signing/scripted-registry.ts';
import { createSigstoreParts, type SigstoreParts, sigstoreKeysOf } from '../../test/support/signing/sigstore-parts.ts';
import {
  bundle,
  githubIssuer,
  keylessSigner,
  signType,
  simpleSigning,
  simpleSigningPayload,
  statement,
  workflow,
} from '../../test/support/signing/sigstore-vectors.ts';

/** The moment of all signatures and checks. */
export const now = new Date('2026-11-24T12:00:00Z');

/** Images on a registry of this machine, signed keylessly: one half as cosign 2 stores it (a tag), the other as a bundle (a referrer by its tag). */
export class SigningScene {
  readonly parts: SigstoreParts = createSigstoreParts(() => now);
  readonly #registry: ScriptedRegistry;
  readonly #open: Registry[] = [];

  private constructor(registry: ScriptedRegistry) {
    this.#registry = registry;
  }

  static async start(): Promise<SigningScene> {
    return new SigningScene(await new ScriptedRegistry().start());
  }

  get host(): string {
    return this.#registry.host;
  }

  /** Requests that the registry has had. */
  get requests(): number {
    return this.#registry.requests.length;
  }

  /** Stores signed images `app:0` and so on, and resolves to their references. */
  store(count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => {
      const image = this.#registry.image(String(index));
      if (index % 2 === 0) this.#storeTag(image);
      else this.#storeBundle(image);
      return `${this.host}/acme/app:${index}`;
    });
  }

  #storeTag({ digest }: StoredDescriptor): void {
    const payload = simpleSigningPayload(digest);
    const { annotations } = simpleSigning(this.parts, keylessSigner(this.parts), {}, payload);
    const layer = { ...this.#registry.blob('application/vnd.dev.cosign.simplesigning.v1+json', payload), annotations };
    this.#registry.manifest(
      { schemaVersion: 2, config: this.#registry.blob('application/vnd.oci.image.config.v1+json', '{}'), layers: [layer] },
      `${tagOf(digest)}.sig`,
    );
  }

  #storeBundle(image: StoredDescriptor): void {
    const made = bundle(this.parts, keylessSigner(this.parts), { payload: statement(signType, {}, image.digest) });
    const type = 'application/vnd.dev.sigstore.bundle.v0.3+json';
    const artifact = this.#registry.artifact(type, this.#registry.blob(type, made.bundle), image);
    this.#registry.index([artifact], tagOf(image.digest));
  }

  /** A policy that wants the release workflow's signature, and the trust root of the scene, read as an organization's files are. */
  basis(): VerificationBasis {
    const files = new Map([
      ['policy.yaml', policyText],
      [
        'trust.json',
        JSON.stringify({
          apiVersion: 'policy.sigstore.dev/v1alpha1',
          kind: 'TrustRoot',
          metadata: { name: 'bench' },
          spec: { sigstoreKeys: sigstoreKeysOf(this.parts) },
        }),
      ],
    ]);
    const parsed = parseImagePolicies(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
    if (parsed.errors) throw new Error(parsed.errors.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'));
    return { policies: parsed.policies, trustRoots: prepareTrustRoots(parsed.policies.trustRoots), verifiers: signatureVerifiers, now };
  }

  /** A client without anything kept. */
  openRegistry(): Registry {
    const registry = createRegistry({ access: { privateHosts: [this.host], plainHttpHosts: [] } });
    this.#open.push(registry);
    return registry;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map(registry => registry.close()));
    await this.#registry.close();
  }
}

const tagOf = (digest: Digest): string => digest.replace(':', '-');

const policyText = `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: bench
spec:
  images:
    - glob: "**"
  authorities:
    - name: release
      keyless:
        trustRootRef: bench
        identities:
          - issuer: ${githubIssuer}
            subject: ${workflow}
      ctlog:
        trustRootRef: bench
`;
