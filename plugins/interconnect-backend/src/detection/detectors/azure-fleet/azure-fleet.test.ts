import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { resolve } from 'path';
import { azureFleet } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [member, agent, exported, service] = manifests(fixture('connected.yaml'));

itBehavesLikeADetector(azureFleet, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    azureFleet,
    observed(azureFleet.reads, objects as never, {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    mode: detection.mode,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? claim.identities.map(({ value }) => value)
        : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? [
            claim.peer.identities[0].value,
            claim.plane,
            claim.direction,
            claim.state,
            claim.lastKnownState ?? '',
          ]
            .join(' ')
            .trim()
        : [],
    ),
  };
}

const JOINED = [{ type: 'Joined', status: 'True' }];

function memberWith(
  healthy: string | undefined,
  lastReceivedHeartbeat?: string,
  conditions: object[] = JOINED,
  spec: object = {},
) {
  return {
    ...member,
    spec,
    status: {
      conditions,
      agentStatus:
        healthy === undefined
          ? []
          : [
              {
                type: 'MemberAgent',
                conditions: [{ type: 'Healthy', status: healthy }],
                lastReceivedHeartbeat,
              },
            ],
    },
  };
}

const FRESH = '2026-11-01T11:59:30Z';
const OLD = '2026-11-01T11:50:00Z';

describe('azure-fleet', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      [
        'oran control incoming up',
        'hub of tunis control outgoing unknown',
        'exporter of market/figs data outgoing configured',
      ],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    [
      'a member of an earlier version',
      [
        {
          ...memberWith('True', FRESH),
          apiVersion: 'cluster.kubernetes-fleet.io/v1beta1',
        },
      ],
      'present',
      ['oran control incoming up'],
    ],
    [
      'an agent that is not healthy',
      [memberWith('False', FRESH)],
      'present',
      ['oran control incoming down'],
    ],
    [
      'an agent that stopped beating',
      [memberWith('True', OLD)],
      'present',
      ['oran control incoming unknown up'],
    ],
    [
      'an agent that beats seldom',
      [memberWith('True', OLD, JOINED, { heartbeatPeriodSeconds: 600 })],
      'present',
      ['oran control incoming up'],
    ],
    [
      'an agent that never beat',
      [memberWith('True')],
      'present',
      ['oran control incoming unknown up'],
    ],
    [
      'an agent that never reported',
      [memberWith(undefined)],
      'present',
      ['oran control incoming pending'],
    ],
    [
      'a member that has not joined',
      [memberWith('True', FRESH, [])],
      'present',
      ['oran control incoming pending'],
    ],
    [
      'a member whose agent does not run',
      [{ ...agent, status: {} }],
      'present',
      ['hub of tunis control outgoing down'],
    ],
    [
      'an import that is not found',
      [{ ...service, status: undefined }],
      'present',
      ['exporter of market/figs data outgoing pending'],
    ],
    [
      'a service that imports nothing',
      [{ ...service, spec: {} }],
      'present',
      [],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it('is known as hub, as member and as exporter', () => {
    expect(look([member, agent, exported])).toMatchObject({
      mode: 'hub',
      known: ['hub of oran', 'tunis', 'exporter of market/dates'],
    });
  });

  it.each([
    ['members', 'unknown'],
    ['exports', 'unknown'],
    ['services', 'unknown'],
    ['agents', 'present'],
  ] as const)('answers where %s may not be read', (read, verdict) => {
    expect(
      look(manifests(fixture('connected.yaml')), [
        nameOfRead(azureFleet.reads[read].spec),
      ]).verdict,
    ).toBe(verdict);
  });
});
