// The first page of the report as it will be, beside the wishes: set by what sets the pages that are printed, in a tree of its own,
// so that neither the window's styles reach the paper nor the paper's the window.
import { useEffect, useRef, useState } from 'react';
import type { Report } from '../../../shared/report/Report';
import { paperMm } from '../../../shared/report/paper';
import { isLargeForShowing, reportNow, type ReportChoice } from '../../actions/makeReport';
import { attempt } from '../../actions/report';
import { reportPages } from '../../print/reportPages';
import css from '../../print/print.css?inline';
import { useApp, useTranslator } from '../AppContext';

/** After the last change of a wish. */
const pauseMs = 250;
/** CSS pixels of the page on the screen. */
const shownWidth = 300;
const pixelsPerMm = 96 / 25.4;

export function FirstPage({ choice }: { readonly choice: ReportChoice }) {
  const { t } = useTranslator();
  const context = useApp();
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ShadowRoot | null>(null);
  const report = useReport(choice);
  useEffect(() => {
    if (host.current === null || report === null) return;
    root.current ??= paperIn(host.current);
    show(host.current, root.current, report);
  }, [report]);
  return (
    <section className="report-first" aria-label={t('report.first')}>
      <h3>{t('report.first')}</h3>
      <div
        ref={host}
        className="report-first-page"
        role="img"
        aria-label={t('report.firstPage', { title: choice.title })}
      />
      <p className="quiet">{t(isLargeForShowing(context) ? 'report.firstLarge' : 'report.firstNote')}</p>
    </section>
  );
}

/** The report of these wishes; the one before until the next is made. */
function useReport(choice: ReportChoice): Report | null {
  const context = useApp();
  const [report, setReport] = useState<Report | null>(null);
  const wished = JSON.stringify(choice);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(
      () =>
        attempt(context, async () => {
          const made = await reportNow(context, JSON.parse(wished) as ReportChoice);
          if (!isGone) setReport(made);
        }),
      pauseMs,
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [context, wished]);
  return report;
}

function paperIn(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function show(host: HTMLElement, root: ShadowRoot, report: Report): void {
  const { size, isLandscape } = report.paper;
  const { width, height } = paperMm(report.paper);
  const scale = shownWidth / (width * pixelsPerMm);
  host.classList.remove('a4', 'a3', 'landscape', 'upright');
  host.classList.add(size, isLandscape ? 'landscape' : 'upright');
  host.style.setProperty('--shown-scale', String(scale));
  host.style.width = `${shownWidth}px`;
  host.style.height = `${Math.round(height * pixelsPerMm * scale)}px`;
  const ground = document.createElement('div');
  ground.className = 'paper';
  ground.lang = report.language === 'zh' ? 'zh-CN' : 'en';
  root.replaceChildren(ground);
  reportPages(report, ground, 1);
}
