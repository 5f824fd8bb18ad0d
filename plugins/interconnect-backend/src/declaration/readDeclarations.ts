import {
  Claim,
  Cluster,
  Detection,
  Evidence,
  Inventory,
} from '@interconnect/backstage-plugin-interconnect-common';
import { LINKS_ANNOTATION } from '../declaredLinks';
import { distinct, sortedBy } from '../sortedBy';
import {
  DeclaredTarget,
  DeclarationFault,
  parseDeclaration,
  quoted,
} from './parseDeclaration';
import { ClusterIndex, indexClusters, resolveTarget } from './resolveTarget';

/** Beyond so many faults of one entity only their number is told. */
const MAX_FAULTS = 10;

/** Something in a cluster's entity that declares no link, though it was meant to. */
export type DeclarationProblem = {
  /** Entity ref. */
  cluster: string;
  /** The field of the entity, for example `metadata.annotations['...'][2].to`. */
  field: string;
  problem: string;
};

/** What the catalog declares of clusters, in the form in which clusters claim it. */
export type Declarations = {
  /** Sorted by technology and cluster: all clusters, for each kind of link that any declares. */
  detections: Detection[];
  problems: DeclarationProblem[];
};

type Declared = {
  cluster: Cluster;
  claims: Map<string, Claim[]>;
  problems: DeclarationProblem[];
};

/** Reads what the entities of an inventory declare of links that leave no object in a cluster. */
export function readDeclarations({ clusters }: Inventory): Declarations {
  const index = indexClusters(clusters);
  const declared = sortedBy(clusters, ({ ref }) => ref).map(cluster =>
    readOne(cluster, index),
  );
  const kinds = distinct(declared.flatMap(({ claims }) => [...claims.keys()]));

  return {
    detections: kinds.flatMap(kind =>
      declared.map(each => detectionOf(each, kind)),
    ),
    problems: declared.flatMap(({ problems }) => problems),
  };
}

function readOne(cluster: Cluster, index: ClusterIndex): Declared {
  const declared: Declared = { cluster, claims: new Map(), problems: [] };
  if (cluster.declaredLinks === undefined) {
    return declared;
  }

  const { targets, faults: unread } = parseDeclaration(cluster.declaredLinks);
  const faults = [...unread];
  for (const target of targets) {
    const resolved = resolveTarget(target.target, cluster.ref, index);
    if ('problem' in resolved) {
      faults.push(fault(target, sayNobody(target, resolved.problem)));
    } else if (resolved.ref === cluster.ref) {
      faults.push(fault(target, 'is the cluster itself'));
    } else {
      const claims = declared.claims.get(target.technology) ?? [];
      declared.claims.set(target.technology, [
        ...claims,
        claimOf(target, resolved.ref, cluster.ref),
      ]);
    }
  }
  declared.problems = problemsOf(cluster.ref, faults);
  return declared;
}

/** Several clusters are not named: whoever reads this may not be allowed to know of them all. */
function sayNobody({ target }: DeclaredTarget, problem: 'nobody' | 'several') {
  return problem === 'nobody'
    ? `is ${quoted(target)}, which names no cluster of the catalog`
    : `is ${quoted(target)}, and several clusters go by that name`;
}

function fault({ place }: DeclaredTarget, problem: string): DeclarationFault {
  return { place, problem };
}

function claimOf(
  { excerpt, note }: DeclaredTarget,
  peer: string,
  declarer: string,
): Claim {
  return {
    type: 'peer',
    plane: 'data',
    peer: { name: peer, identities: [{ kind: 'id', value: peer }] },
    direction: 'both',
    expects: 'one-way',
    declared: true,
    state: 'configured',
    reason: `Declared in the catalog by ${declarer}, not seen in any cluster${
      note === undefined ? '' : ` (${note})`
    }`,
    evidence: [evidenceOf(declarer, excerpt)],
  };
}

/** What is not understood of an entity may be a link, so its silence about one proves nothing. */
function detectionOf(
  { cluster: { ref }, claims, problems }: Declared,
  technology: string,
): Detection {
  const its = claims.get(technology) ?? [];
  const silent = problems.length === 0 ? 'absent' : 'unknown';
  return {
    cluster: ref,
    technology,
    verdict: its.length > 0 ? 'present' : silent,
    whole: problems.length === 0,
    claims: [
      {
        type: 'membership',
        identities: [{ kind: 'id', value: ref }],
        evidence: [],
      },
      ...its,
    ],
    evidence: [],
  };
}

function problemsOf(
  cluster: string,
  faults: readonly DeclarationFault[],
): DeclarationProblem[] {
  const field = `metadata.annotations['${LINKS_ANNOTATION}']`;
  const told =
    faults.length > MAX_FAULTS
      ? [
          ...faults.slice(0, MAX_FAULTS),
          {
            place: '',
            problem: `has ${
              faults.length - MAX_FAULTS
            } more places that declare no link`,
          },
        ]
      : faults;
  return told.map(({ place, problem }) => ({
    cluster,
    field: `${field}${place}`,
    problem,
  }));
}

function evidenceOf(ref: string, shows: string): Evidence {
  const [namespace, name] = ref.slice(ref.indexOf(':') + 1).split('/');
  return {
    cluster: ref,
    object: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      namespace,
      name,
    },
    path: `.metadata.annotations['${LINKS_ANNOTATION}']`,
    shows,
  };
}
