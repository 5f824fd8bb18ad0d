import { EntryPointSource } from '../defineSource';
import { dnsRecord } from './dnsRecord';
import { gateway } from './gateway';
import { gslb } from './gslb';
import { ingress } from './ingress';
import { istioGateway } from './istioGateway';
import { loadBalancer } from './loadBalancer';
import { route } from './route';

/** All sources; the last two look at what the others have found. */
export const sources: readonly EntryPointSource[] = [
  gateway,
  gslb,
  ingress,
  istioGateway,
  route,
  loadBalancer,
  dnsRecord,
];
