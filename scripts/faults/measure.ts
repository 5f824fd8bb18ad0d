import { Measurement, Order } from './measurement';
import { readByBackstage } from './readByBackstage';
import { readByInterconnect } from './readByInterconnect';

// Measures one subject in a process of its own, as the parent process orders.
process.once('message', async (order: Order) => {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const rounds =
    order.subject === 'backstage'
      ? await readByBackstage(order)
      : await readByInterconnect(order);
  clearInterval(watch);
  const measured: Measurement = {
    rounds,
    peakRssMb: Math.round(peak / 1024 / 1024),
  };
  process.send?.({ measured }, () => process.exit(0));
});
