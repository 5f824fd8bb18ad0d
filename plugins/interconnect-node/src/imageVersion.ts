const TAG = /^[^@]*:([^:/@]+)(?:@|$)/;

/**
 * The version in the tag of a container image, `1.30.3` for
 * `registry.example.net:5000/pilot:v1.30.3-distroless@sha256:...`; `undefined` where the tag is no
 * version.
 *
 * @public
 */
export function imageVersion(image: string | undefined): string | undefined {
  const tag = image === undefined ? undefined : TAG.exec(image)?.[1];
  return tag?.match(/^v?(\d+\.\d+.*?)(?:-(?:distroless|debug))?$/)?.[1];
}
