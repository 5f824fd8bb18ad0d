import { ReportDetection } from '@interconnect/backstage-plugin-interconnect-common';
import { commonVersion } from './commonVersion';

const detection = (version: string | undefined): ReportDetection => ({
  cluster: 'resource:default/athens',
  technology: 'liqo',
  verdict: 'present',
  whole: true,
  version,
  evidence: [],
});

describe('commonVersion', () => {
  it.each<[string, (string | undefined)[], string | undefined]>([
    ['one detection', ['1.0.1'], '1.0.1'],
    ['all agree', ['1.0.1', '1.0.1'], '1.0.1'],
    ['none at all', [], undefined],
    ['they differ', ['1.0.1', '1.0.2'], undefined],
    ['one does not tell', ['1.0.1', undefined], undefined],
    ['none tells', [undefined, undefined], undefined],
    ['more than numbers', ['1.0.1; reboot'], undefined],
    ['a second line', ['1.0.1\nreboot'], undefined],
  ])('%s', (_, versions, expected) => {
    expect(commonVersion(versions.map(detection))).toBe(expected);
  });

  it('takes the form that a technology gives its versions', () => {
    const edge = [detection('edge-25.1.1')];
    expect(commonVersion(edge)).toBeUndefined();
    expect(commonVersion(edge, /^[A-Za-z0-9.-]+$/)).toBe('edge-25.1.1');
  });
});
