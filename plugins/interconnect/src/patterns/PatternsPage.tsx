import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useTabStyles } from '../useTabStyles';
import { interconnectTranslationRef } from '../translation';
import { ComparePatterns } from './ComparePatterns';

/** The comparison of patterns as a page of its own, outside any entity. */
export function PatternsPage() {
  const classes = useTabStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('patterns.title')} subtitle={t('patterns.subtitle')} />
      <Content>
        <div className={classes.root} data-testid="interconnect-patterns">
          <ComparePatterns />
        </div>
      </Content>
    </Page>
  );
}
