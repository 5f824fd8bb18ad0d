import { readdirSync } from 'fs';
import { join } from 'path';
import {
  Detector,
  ObservedObject,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { detectors } from '../detection/detectors';
import { PlannedRead, planReads } from './planReads';
import { project } from './projection';

const FOLDER = join(__dirname, '../detection/detectors');

const all: readonly Detector[] = detectors;
const plan = planReads(all.map(({ reads }) => reads));

const cases = all.flatMap(detector => {
  const fixtures = join(FOLDER, detector.id, '__fixtures__');
  return readdirSync(fixtures)
    .filter(file => file.endsWith('.yaml'))
    .map(file => ({
      detector,
      id: detector.id,
      file,
      path: join(fixtures, file),
    }));
});

function kept(read: PlannedRead, object: ObservedObject): ObservedObject {
  const { apiVersion, kind } = object;
  // Servers send who manages what with every object; where a fixture has it, a detector asks for it.
  const metadata = { managedFields: ['hush'], ...(object.metadata as object) };
  const asServed = { ...object, metadata, undeclared: { psk: 'hush' } };
  return { ...(project(read.mask, asServed) as object), apiVersion, kind };
}

describe('what is kept of objects', () => {
  it.each(cases)('is all that $id makes of $file', ({ detector, path }) => {
    const whole = observed(detector.reads, manifests(path));
    const reads = Object.fromEntries(
      Object.entries(whole.reads).map(([name, outcome]) => {
        const read = plan.find(each => each.name === name);
        return [
          name,
          outcome.status === 'seen' && read !== undefined
            ? {
                ...outcome,
                objects: outcome.objects.map(object => kept(read, object)),
              }
            : outcome,
        ];
      }),
    );

    expect(JSON.stringify(reads)).not.toContain('hush');
    expect(runDetector(detector, { ...whole, reads })).toEqual(
      runDetector(detector, whole),
    );
  });
});
