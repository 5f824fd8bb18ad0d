import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Changes, LinkChange } from '../topology/changes';
import { ChangeIcon } from '../topology/ChangeSign';
import { clusterName, technologyTitle } from '../topology/summarise';
import { interconnectTranslationRef } from '../translation';
import { Rows } from './Rows';

/** A full mesh of many clusters has hundreds; more than a screenful is shown on demand. */
const FIRST = 10;

/** The links that would come and go, as a table; what comes is first. */
export function WhatIfTable(props: { report: Report; changes: Changes }) {
  const { report, changes } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [all, setAll] = useState(false);
  const rows = report.links
    .flatMap(link => {
      const change = changes.links.get(link.id);
      return change ? [{ link, change }] : [];
    })
    .sort((a, b) => inOrder(a.change, b.change));
  if (rows.length === 0) {
    return null;
  }
  const shown = all ? rows : rows.slice(0, FIRST);
  const named = rows.some(({ link }) => link.technology !== '');
  return (
    <>
      <Rows
        label={t('whatIf.table')}
        head={[
          t('whatIf.change'),
          t('links.between'),
          ...(named ? [t('links.technology')] : []),
          t('links.plane'),
        ]}
        rows={shown.map(({ link, change }) => [
          <span style={{ whiteSpace: 'nowrap' }}>
            <ChangeIcon change={change} /> {t(`whatIf.${change}`)}
          </span>,
          sayEnds(link),
          ...(named ? [technologyTitle(report, link.technology)] : []),
          t(`plane.${link.plane}`),
        ])}
      />
      {shown.length < rows.length && (
        <Button size="small" color="primary" onClick={() => setAll(true)}>
          {t('whatIf.showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );

  function sayEnds({ from, to, direction }: Link): string {
    return t(`links.${direction}`, {
      from: clusterName(report, from),
      to: clusterName(report, to),
    });
  }
}

function inOrder(a: LinkChange, b: LinkChange): number {
  return a < b ? -1 : Number(a > b);
}
