import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** The subject by which a CA certificate is known to be one of ours. */
export const AUTHORITY_NAME = 'CN=Interconnect demo clusters';

/** What a TLS server needs, and the CA certificate by which its clients trust it. */
export type ServerIdentity = {
  readonly caCertificate: string;
  readonly certificate: string;
  readonly privateKey: string;
  /** Certificates for the same key that no client should take. */
  readonly spoiled: Readonly<Record<SpoiledCertificate, string>>;
};

/** What can be wrong with a certificate. */
export type SpoiledCertificate = 'expired' | 'other-authority' | 'other-host';

const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;
const LIFETIME_DAYS = 30;
const DAY_MS = 86_400_000;

const LOOPBACK_NAMES: readonly AlternativeName[] = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
];

type AlternativeName = { type: 'dns' | 'ip'; value: string };

type Authority = { certificate: X509Certificate; keys: CryptoKeyPair };

/** Makes a new CA, forgets its private key, and returns a certificate of that CA for this machine's loopback names. */
export async function createServerIdentity(
  now: Date = new Date(),
): Promise<ServerIdentity> {
  const [authority, otherAuthority, { publicKey, privateKey }] =
    await Promise.all([
      createAuthority(now),
      createAuthority(now),
      generateKeys(),
    ]);
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [certificate, expired, foreign, otherHost] = await Promise.all([
    issue(authority, publicKey, LOOPBACK_NAMES, now),
    issue(authority, publicKey, LOOPBACK_NAMES, daysAgo(LIFETIME_DAYS + 1)),
    issue(otherAuthority, publicKey, LOOPBACK_NAMES, now),
    issue(authority, publicKey, [{ type: 'dns', value: 'other.test' }], now),
  ]);
  const key = await crypto.subtle.exportKey('pkcs8', privateKey);
  return {
    caCertificate: authority.certificate.toString('pem'),
    certificate,
    privateKey: PemConverter.encode(key, PemConverter.PrivateKeyTag),
    spoiled: { expired, 'other-authority': foreign, 'other-host': otherHost },
  };
}

async function createAuthority(now: Date): Promise<Authority> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      ...validFrom(now),
      // Long enough for a certificate of it to have expired.
      notBefore: new Date(now.getTime() - 2 * LIFETIME_DAYS * DAY_MS),
      name: AUTHORITY_NAME,
      keys,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      ],
    },
    crypto,
  );
  return { certificate, keys };
}

async function issue(
  { certificate, keys }: Authority,
  publicKey: CryptoKey,
  names: readonly AlternativeName[],
  from: Date,
): Promise<string> {
  const issued = await X509CertificateGenerator.create(
    {
      ...validFrom(from),
      subject: 'CN=kube-apiserver',
      issuer: certificate.subject,
      publicKey,
      signingKey: keys.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([...names]),
      ],
    },
    crypto,
  );
  return issued.toString('pem');
}

function validFrom(time: Date) {
  return {
    // An hour back, because a virtual machine's clock may run behind its host's.
    notBefore: new Date(time.getTime() - 3_600_000),
    notAfter: new Date(time.getTime() + LIFETIME_DAYS * DAY_MS),
    signingAlgorithm: SIGNING_ALGORITHM,
  };
}

function generateKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
}
