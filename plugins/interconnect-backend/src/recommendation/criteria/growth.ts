import { say } from '../../say';
import { defineCriterion } from '../defineCriterion';
import { totalsAt } from '../growth';

/** From so many clusters on, it matters whether a newcomer adds work at every other one. */
const MANY = 5;

/** Compares what one more cluster costs now with what it costs then. */
export const growth = defineCriterion({
  id: 'growth',
  title: 'Growth',
  question:
    'How many firewall rules and links are there when the System has grown?',
  weigh(pattern, { requirements }) {
    const clusters = requirements.expectedClusters;
    if (clusters === undefined || clusters < MANY) {
      return { effect: 'neutral' };
    }
    const { links, firewallRules } = totalsAt(clusters, pattern);
    const perNewcomer =
      firewallRules - totalsAt(clusters - 1, pattern).firewallRules;
    const first =
      totalsAt(3, pattern).firewallRules - totalsAt(2, pattern).firewallRules;
    const params = {
      pattern: pattern.title,
      clusters: String(clusters),
      links: String(links),
      firewallRules: String(firewallRules),
      perNewcomer: String(perNewcomer),
    };
    const totals = say`${clusters} clusters make ${links} links and ${firewallRules} firewall rules.`;
    const { source } = pattern.needs.layers[0];
    return perNewcomer > first
      ? {
          effect: 'against',
          points: clusters >= 2 * MANY ? -4 : -3,
          message: [
            totals,
            say`The last cluster alone adds ${perNewcomer} rules, at every other one`,
          ],
          params,
          evidence: [],
          source,
        }
      : {
          effect: 'for',
          points: 2,
          message: [
            totals,
            say`One more cluster adds ${perNewcomer} rules, however many there are`,
          ],
          params,
          evidence: [],
          source,
        };
  },
});
