// The ways that were found, one a row, with what each hop is; a click brings a way onto the chart and selects it.
import { formatValue, linkType } from '../../../shared/catalogue';
import { gapText } from '../../../shared/gapText';
import type { Entity, Link } from '../../../shared/graph';
import type { Hop, Path, PathsReply } from '../../../shared/questions';
import { showPaths } from '../../actions/paths';
import { attempt } from '../../actions/report';
import type { PathsView } from '../../state/view';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor, number } from '../words';

export function PathsFound({ paths }: { readonly paths: PathsView }) {
  const { t } = useTranslator();
  const { reply, error, isRunning } = paths;
  if (error !== null) {
    return (
      <div className="paths-found panel-message is-error" role="alert">
        <p>{t(`errors.${error.code}.message`, error.details)}</p>
        <p>{t(`errors.${error.code}.next`, error.details)}</p>
      </div>
    );
  }
  if (reply === null) {
    return (
      <p className="paths-found quiet" role="status">
        {isRunning ? t('paths.searching') : t('paths.ready')}
      </p>
    );
  }
  return <Found reply={reply} question={paths.question} />;
}

function Found({ reply, question }: { readonly reply: PathsReply; readonly question: PathsView['question'] }) {
  const context = useApp();
  const { t } = useTranslator();
  const { paths, isCut, isPartial, looked, missing } = reply;
  const entities = new Map(reply.subgraph.entities.map((entity) => [entity.id as string, entity]));
  const links = new Map(reply.subgraph.links.map((link) => [link.id as string, link]));
  return (
    <div className="paths-found">
      <div className="paths-head">
        <span className="grow" role="status">
          {paths.length === 0
            ? t('paths.none', { hops: question.maxHops })
            : t(isCut ? 'paths.firstFound' : 'paths.found', { count: paths.length })}{' '}
          <span className="quiet">
            {isPartial ? t('paths.partial', { looked }) : t('paths.looked', { looked })}
            {missing.length > 0 ? ` ${t('paths.missing', { count: missing.length })}` : ''}
          </span>
        </span>
        {paths.length > 1 ? (
          <Button onClick={() => attempt(context, () => showPaths(context, reply, paths))}>{t('paths.showAll')}</Button>
        ) : null}
      </div>
      <ol className="paths-list">
        {paths.map((path, at) => (
          <li key={`${at} ${path.entities.join(' ')}`}>
            <button
              type="button"
              className="path-row"
              title={t('paths.show')}
              onClick={() => attempt(context, () => showPaths(context, reply, [path]))}
            >
              <span className="count quiet">{number(at + 1)}</span>
              <PathLine path={path} entities={entities} links={links} />
              {question.kind === 'lightest' && question.weight !== null ? (
                <span className="count">{path.cost.toLocaleString('en', { maximumFractionDigits: 4 })}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PathLineProps {
  readonly path: Path;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly links: ReadonlyMap<string, Link>;
}

function PathLine({ path, entities, links }: PathLineProps) {
  return (
    <span className="path-line grow">
      {path.entities.map((id, at) => {
        const entity = entities.get(id);
        const hop = path.hops[at];
        return (
          <span key={at} className="path-step">
            <span className="path-entity">
              {entity === undefined ? null : <EntityIcon type={entity.type} size={15} />}
              {entity === undefined ? '?' : captionFor(entity)}
            </span>
            {hop === undefined ? null : <HopWords hop={hop} from={id} link={links.get(hop.link)} />}
          </span>
        );
      })}
    </span>
  );
}

interface HopWordsProps {
  readonly hop: Hop;
  readonly from: string;
  readonly link: Link | undefined;
}

/** `called ×46 →`, and in time order when, and how long after the hop before. */
function HopWords({ hop, from, link }: HopWordsProps) {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  if (link === undefined) return null;
  const { words, reverse, timeField, fields } = linkType(link.type);
  const isAlong = link.from === from;
  const field = fields.find(({ name }) => name === timeField) ?? null;
  const when =
    hop.gapS === null && hop.at === null ? '' : formatValue(link.fields[timeField ?? ''], field, language, {}, zone);
  return (
    <span className="path-hop quiet">
      {isAlong ? words[language] : reverse[language]}
      {hop.parallel > 1 ? ` ×${number(hop.parallel)}` : ''}
      {when === '' ? '' : ` · ${when}`}
      {hop.gapS === null ? '' : ` · ${t('paths.after', { gap: gapText(hop.gapS, t) })}`}
      {' →'}
    </span>
  );
}
