import { imageVersion } from './imageVersion';

describe('imageVersion', () => {
  it.each([
    ['quay.io/skupper/controller:2.2.1', '2.2.1'],
    ['docker.io/istio/pilot:1.20.8-debug', '1.20.8'],
    ['docker.io/istio/pilot:1.31.0-rc.0-distroless', '1.31.0-rc.0'],
    ['registry.example.net:5000/pilot:v1.30.3@sha256:00', '1.30.3'],
    ['registry.example.net:5000/pilot', undefined],
    ['pilot@sha256:1.0', undefined],
    ['pilot:latest', undefined],
    ['auto', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (image, expected) => {
    expect(imageVersion(image)).toBe(expected);
  });
});
