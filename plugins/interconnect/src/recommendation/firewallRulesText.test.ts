import { FirewallRule } from '@interconnect/backstage-plugin-interconnect-common';
import { firewallRulesText } from './firewallRulesText';

const HEAD = '"from","to","direction","protocol","port","purpose","nat"\r\n';

function aRule(parts: Partial<FirewallRule> = {}): FirewallRule {
  return {
    from: 'edge-lab',
    to: 'fra-prod',
    protocol: 'TCP',
    port: '15443',
    purpose: 'mTLS',
    ...parts,
  };
}

describe('firewallRulesText', () => {
  const texts: [string, FirewallRule[], string][] = [
    ['no rules', [], ''],
    [
      'a rule without direction and NAT',
      [aRule()],
      '"edge-lab","fra-prod","","TCP","15443","mTLS",""\r\n',
    ],
    [
      'several rules in their order',
      [
        aRule({ direction: 'outbound', nat: 'seen from outside' }),
        aRule({ from: 'a', direction: 'between-others' }),
      ],
      '"edge-lab","fra-prod","outbound","TCP","15443","mTLS","seen from outside"\r\n' +
        '"a","fra-prod","between-others","TCP","15443","mTLS",""\r\n',
    ],
    [
      'commas, quotes and line breaks',
      [aRule({ purpose: 'a, "b"\nc' })],
      '"edge-lab","fra-prod","","TCP","15443","a, ""b""\nc",""\r\n',
    ],
    [
      'a hyphen and an equals sign within a text',
      [aRule({ port: '1000-2000', purpose: 'a=b' })],
      '"edge-lab","fra-prod","","TCP","1000-2000","a=b",""\r\n',
    ],
  ];

  it.each(texts)('writes as CSV: %s', (_, rules, rows) => {
    expect(firewallRulesText(rules, 'csv')).toBe(HEAD + rows);
  });

  it.each([
    [
      '=HYPERLINK("http://evil.example")',
      '=HYPERLINK(""http://evil.example"")',
    ],
    ['+1', '+1'],
    ['-1', '-1'],
    ['@SUM(A1)', '@SUM(A1)'],
    ['  =1', '  =1'],
    ['\t=1', '\t=1'],
    ['\r=1', '\r=1'],
    ['\nx', '\nx'],
    ['＝1', '＝1'],
  ])('makes a text of what a spreadsheet would run: %j', (from, quoted) => {
    expect(firewallRulesText([aRule({ from })], 'csv')).toBe(
      `${HEAD}"'${quoted}","fra-prod","","TCP","15443","mTLS",""\r\n`,
    );
  });

  it.each([
    ['no rules', []],
    ['rules as they are', [aRule({ from: '=1', direction: 'inbound' })]],
  ])('writes as JSON: %s', (_, rules) => {
    expect(JSON.parse(firewallRulesText(rules, 'json'))).toEqual(rules);
  });
});
