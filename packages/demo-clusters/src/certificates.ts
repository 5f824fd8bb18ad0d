import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** The subject by which a CA certificate is known to be one of ours. */
export const AUTHORITY_NAME = 'CN=Interconnect demo clusters';

/** What a TLS server needs, and the CA certificate by which its clients trust it. */
export type ServerIdentity = {
  readonly caCertificate: string;
  readonly certificate: string;
  readonly privateKey: string;
};

const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;
const LIFETIME_DAYS = 30;

/** Makes a new CA, forgets its private key, and returns a certificate of that CA for this machine's loopback names. */
export async function createServerIdentity(
  now: Date = new Date(),
): Promise<ServerIdentity> {
  const [authorityKeys, serverKeys] = await Promise.all([
    generateKeys(),
    generateKeys(),
  ]);
  const validity = {
    // An hour back, because a virtual machine's clock may run behind its host's.
    notBefore: new Date(now.getTime() - 3_600_000),
    notAfter: new Date(now.getTime() + LIFETIME_DAYS * 86_400_000),
    signingAlgorithm: SIGNING_ALGORITHM,
  };

  const authority = await X509CertificateGenerator.createSelfSigned(
    {
      ...validity,
      name: AUTHORITY_NAME,
      keys: authorityKeys,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      ],
    },
    crypto,
  );
  const server = await X509CertificateGenerator.create(
    {
      ...validity,
      subject: 'CN=kube-apiserver',
      issuer: authority.subject,
      publicKey: serverKeys.publicKey,
      signingKey: authorityKeys.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
          { type: 'ip', value: '::1' },
        ]),
      ],
    },
    crypto,
  );
  const privateKey = await crypto.subtle.exportKey(
    'pkcs8',
    serverKeys.privateKey,
  );

  return {
    caCertificate: authority.toString('pem'),
    certificate: server.toString('pem'),
    privateKey: PemConverter.encode(privateKey, PemConverter.PrivateKeyTag),
  };
}

function generateKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
}
