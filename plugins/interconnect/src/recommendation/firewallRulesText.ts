import { FirewallRule } from '@interconnect/backstage-plugin-interconnect-common';

/** The forms in which firewall rules can be taken along. */
export type RulesFormat = 'csv' | 'json';

const COLUMNS = [
  'from',
  'to',
  'direction',
  'protocol',
  'port',
  'purpose',
  'nat',
] as const satisfies readonly (keyof FirewallRule)[];

/** Firewall rules as a text for other programs; the fields are named as in the HTTP interface. */
export function firewallRulesText(
  rules: readonly FirewallRule[],
  format: RulesFormat,
): string {
  switch (format) {
    case 'csv':
      return csvOf([
        COLUMNS,
        ...rules.map(rule => COLUMNS.map(column => rule[column] ?? '')),
      ]);
    case 'json':
      return `${JSON.stringify(rules, undefined, 2)}\n`;
    default:
      return format satisfies never;
  }
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(field).join(',')}\r\n`).join('');
}

// Spreadsheets run what begins like a formula, even within quotes, and names come from catalogs
// and clusters; an apostrophe before it makes a text of it.
function field(value: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value)
    ? `'${value}`
    : value;
  return `"${harmless.replace(/"/g, '""')}"`;
}
