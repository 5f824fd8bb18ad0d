import { Phrase } from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from '../../defineRecipe';
import { inYaml, manifestOf } from '../../manifest';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { inSite, kubectlIn, Site, SiteKind } from './site';
import { say } from '../../../say';

const SPECS = {
  edge: { spec: { edge: true } },
  interior: {},
  listening: { spec: { linkAccess: 'default' } },
} as const satisfies Record<SiteKind, object>;

/** Makes a site (skupper.io, docs/kube-yaml/site-configuration, 2.2). */
export function createSite(
  site: Site,
  kind: SiteKind,
  id = 'create-site',
): StepDraft {
  const { title, why } = texts(site.label, kind);
  return {
    id,
    title,
    why,
    cluster: site.ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: inYaml(site.namespace) },
      },
      {
        apiVersion: 'skupper.io/v2alpha1',
        kind: 'Site',
        metadata: { name: site.label, namespace: inYaml(site.namespace) },
        ...SPECS[kind],
      },
    ]),
    run: script(
      [site.namespace],
      [
        `kubectl --context ${word(
          site.name,
        )} apply -f ${id}.yaml  # the manifest of this step`,
        `${kubectlIn(site)} wait site/${
          site.label
        } --for=condition=Ready --timeout=120s`,
      ],
    ),
    rollback: script(
      [site.namespace],
      [`${kubectlIn(site)} delete site ${site.label}`],
    ),
    checks: [
      {
        id: 'site',
        title: say`The site is ready`,
        probe: objectExists.ask({
          ...inSite(site, 'Site'),
          name: site.label,
          field: { path: ['status', 'status'], value: 'Ready' },
          expected: 'present',
        }),
      },
    ],
  };
}

function texts(label: string, kind: SiteKind): { title: Phrase; why: Phrase } {
  switch (kind) {
    case 'edge':
      return {
        title: say`Create the edge site ${label}`,
        why: say`An edge router keeps one connection to the hub and accepts none, which is all that a small site behind NAT needs.`,
      };
    case 'interior':
      return {
        title: say`Create the site ${label}`,
        why: say`An interior router forwards between its links, so that this site can carry others later; as long as it has no link access, it opens its links itself and needs no open port.`,
      };
    case 'listening':
      return {
        title: say`Create the site ${label}, which others can link with`,
        why: say`Link access exposes the router by a route on OpenShift, and by a Service of type LoadBalancer elsewhere: 55671 for interior sites, 45671 for edge sites. Routers authenticate each other by certificates, and an open port alone lets nobody in.`,
      };
    default:
      throw new Error(kind satisfies never);
  }
}
