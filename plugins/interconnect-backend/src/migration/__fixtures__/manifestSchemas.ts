/**
 * Field names, types and required fields of the spec of each kind that plans write. Facts taken
 * from the CRDs of skupperproject/skupper 2.2.1, config/crd/bases (sites, accessgrants, accesstokens).
 */
export const MANIFEST_SPECS: Record<
  string,
  {
    fields: Record<string, 'string' | 'boolean' | 'integer'>;
    required: string[];
  }
> = {
  'skupper.io/v2alpha1 Site': {
    fields: {
      serviceAccount: 'string',
      linkAccess: 'string',
      defaultIssuer: 'string',
      ha: 'boolean',
      edge: 'boolean',
    },
    required: [],
  },
  'skupper.io/v2alpha1 AccessGrant': {
    fields: {
      redemptionsAllowed: 'integer',
      expirationWindow: 'string',
      code: 'string',
      issuer: 'string',
    },
    required: [],
  },
  'skupper.io/v2alpha1 AccessToken': {
    fields: {
      url: 'string',
      code: 'string',
      ca: 'string',
      linkCost: 'integer',
    },
    required: ['url', 'code', 'ca'],
  },
  // kubernetes/api core/v1, Namespace: its spec has finalizers only, which nobody sets by hand.
  'v1 Namespace': { fields: {}, required: [] },
};
