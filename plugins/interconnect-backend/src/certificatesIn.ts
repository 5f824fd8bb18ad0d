/** The certificates of a bundle, each as it stands there. */
export function certificatesIn(pem: string): string[] {
  return (
    pem.match(
      /-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----/g,
    ) ?? []
  );
}
