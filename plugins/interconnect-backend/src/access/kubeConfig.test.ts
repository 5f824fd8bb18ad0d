import { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { authenticate } from './kubeConfig';

const target = {
  type: 'endpoint',
  name: 'sgp',
  origin: 'https://192.0.2.1:6443',
  verify: true,
} as const;

const CERT = '-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n';
const KEY = '-----BEGIN PRIVATE KEY-----\nhush\n-----END PRIVATE KEY-----\n';

describe('authenticate', () => {
  it('sends a token in a header, and no certificate', async () => {
    const { endpoint, headers } = await authenticate({
      ...target,
      credential: { type: 'bearer token', token: 'hush' },
    });

    expect(headers).toEqual({ authorization: 'Bearer hush' });
    expect(endpoint).toMatchObject({
      origin: 'https://192.0.2.1:6443',
      verify: true,
      cert: undefined,
      key: undefined,
    });
  });

  it('proves itself by a client certificate, and sends no header', async () => {
    const { endpoint, headers } = await authenticate({
      ...target,
      credential: { type: 'x509 client certificate', cert: CERT, key: KEY },
    });

    expect(headers).toEqual({});
    expect(endpoint).toMatchObject({ cert: CERT, key: KEY });
  });

  it.each([
    ['a line break', 'hush\r\nx-evil: 1'],
    ['a NUL', 'hush\0'],
    ['another script', 'hush\u00e9'],
    ['a line separator', 'hush\u2028x'],
  ])('takes no token with %s, and does not repeat it', async (_name, token) => {
    const credential: KubernetesCredential = { type: 'bearer token', token };

    const failed = authenticate({ ...target, credential });

    await expect(failed).rejects.toThrow(
      new TypeError('the header Authorization cannot be sent'),
    );
  });
});
