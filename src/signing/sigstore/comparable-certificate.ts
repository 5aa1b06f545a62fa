import { X509Certificate } from '@sigstore/core';

/**
 * A certificate that is encoded once for all comparisons. Why: on its way up a chain the library compares each with each, and encodes both
 * anew each time.
 */
export class ComparableCertificate extends X509Certificate {
  #encoded: Buffer | undefined;

  /** Throws what the library throws for what is not a certificate. */
  static read(der: Uint8Array): ComparableCertificate {
    return new ComparableCertificate(X509Certificate.parse(Buffer.from(der)).root);
  }

  override equals(other: X509Certificate): boolean {
    return this.#encode().equals(other instanceof ComparableCertificate ? other.#encode() : other.root.toDER());
  }

  #encode(): Buffer {
    this.#encoded ??= this.root.toDER();
    return this.#encoded;
  }
}
