// The record of work, newest first: found by any word, copied, saved with its manifest; and the name that is written into it.
import { useEffect, useState } from 'react';
import type { AuditLine } from '../../../shared/audit/line';
import type { Analyst, AuditPage } from '../../../shared/contracts/audit';
import { analystNow, copyAudit, listAudit, saveAudit, setAnalyst } from '../../actions/audit';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { DataTable } from '../../ui/DataTable';
import { useApp, useSession, useTranslator } from '../AppContext';
import { number } from '../words';
import { AuditCell, auditColumns } from './AuditCell';
import { AnalystName } from './AnalystName';

export function AuditPanel() {
  const context = useApp();
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const [page, setPage] = useState<AuditPage | null>(null);
  const [analyst, setWho] = useState<Analyst | null>(null);
  const [asked, setAsked] = useState(0);
  // What was asked of the source since is in the record too.
  const work = useSession((session) => session.work.length);
  useEffect(() => {
    let isShown = true;
    attempt(context, async () => {
      const [found, who] = await Promise.all([listAudit(context, text), analystNow(context)]);
      if (!isShown) return;
      setPage(found);
      setWho(who);
    });
    return () => {
      isShown = false;
    };
  }, [context, text, work, asked]);
  const lines = page?.lines ?? [];
  const rename = (name: string) =>
    attempt(context, async () => {
      setWho(await setAnalyst(context, name));
      setAsked(asked + 1);
    });
  return (
    <>
      <div className="answer-bar audit-bar">
        <input
          type="search"
          className="table-find"
          placeholder={t('audit.find')}
          aria-label={t('audit.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="answer-summary grow cut quiet" role="status" title={t('audit.hint')}>
          {page === null ? '' : t('audit.shown', { shown: lines.length, count: page.total })}
        </p>
        {analyst === null ? null : <AnalystName key={analyst.name} analyst={analyst} onRename={rename} />}
        <Button isDisabled={lines.length === 0} onClick={() => attempt(context, () => copyAudit(context, lines))}>
          {t('audit.copy')}
        </Button>
        <Button isDisabled={lines.length === 0} onClick={() => attempt(context, () => saveAudit(context))}>
          {t('audit.save')}
        </Button>
      </div>
      <div className="drawer-body table-body">
        {lines.length === 0 ? (
          <p className="cypher-begin quiet">{t((page?.all ?? 0) === 0 ? 'audit.empty' : 'audit.nothingFits')}</p>
        ) : (
          <Lines lines={lines} />
        )}
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <DataTable
      label={t('audit.title')}
      columns={auditColumns(t)}
      rowCount={lines.length}
      sorting={null}
      sortHint={number(lines.length)}
      onSort={() => undefined}
      onSelect={() => undefined}
      onCopy={({ top, bottom }) => attempt(context, () => copyAudit(context, lines.slice(top, bottom + 1)))}
      cell={(row, column) => {
        const line = lines[row];
        return line === undefined ? null : <AuditCell line={line} column={column} />;
      }}
    />
  );
}
