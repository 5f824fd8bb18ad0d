import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { defineFact } from './defineFact';
import { mostCommon } from './mostCommon';
import { providerOf, schemeOf, schemeOfPlatform } from './provider';
import { infrastructure, nodes } from './reads';
import { realNodes } from './realNodes';

/** Whose machines the nodes are: by their provider ids, else by what OpenShift was installed on. */
export const cloud = defineFact({
  id: 'cloud',
  reads: { nodes, infrastructure },
  establish({ nodes: seen, infrastructure: installed }) {
    const scheme = mostCommon(realNodes(seen), node => {
      const its = schemeOf(node);
      return providerOf(its) && its;
    });
    const provider = providerOf(scheme?.value);
    if (scheme !== undefined && provider !== undefined) {
      const prefix = `${scheme.value}://`;
      return {
        value: provider.cloud,
        evidence: [show(scheme.first, ['spec', 'providerID'], prefix)],
      };
    }

    const object = installed?.[0];
    const platform = providerOf(
      schemeOfPlatform(object?.status?.platform ?? ''),
    );
    return object === undefined || platform === undefined
      ? undefined
      : {
          value: platform.cloud,
          evidence: [show(object, ['status', 'platform'])],
        };
  },
});
