import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { interconnectTranslationsModule } from '@interconnect/backstage-plugin-interconnect/alpha';
import { navModule } from './navModule';

export default createApp({
  features: [catalogPlugin, interconnectTranslationsModule, navModule],
});
