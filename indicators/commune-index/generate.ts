import type { Edition } from '../edition';
import type { SubDimensionId } from '../ids';
import type { Kpi, Task } from '../task';
import type { CommuneIndex, Criterion, PointsRule } from './schema';
import type { Topic } from './topics';

/** Bodies of the commune itself: a task that names one of them as lead or implementer falls on communes. */
const COMMUNE_BODIES: ReadonlySet<string | null> = new Set([
  'ubnd-xa',
  'cong-an-xa',
  'mttq-xa',
  'dai-xa',
  'truong-thon',
  'ap-khu-pho',
  'to-tu-quan',
  'ban-thanh-tra-nhan-dan',
  'ban-giam-sat-cong-dong',
]);

/** Does the document lay this task on communes, as leads or implementers? "All agencies" does not name them. */
export const fallsOnCommunes = ({ leads, implementers, title }: Named): boolean =>
  title !== null && [...(leads ?? []), ...(implementers ?? [])].some(agency => COMMUNE_BODIES.has(agency));

/** A task, or anything due: who leads, who implements; a title of null is a row whose words are lost. */
interface Named {
  readonly title: string | null;
  readonly leads: readonly (string | null)[] | null;
  readonly implementers: readonly (string | null)[] | null;
}

/** What the generator draws on. `notAsked`: rows left out with a reason. */
export interface IndexSources {
  readonly tasks: readonly Task[];
  readonly topics: readonly Topic[];
  readonly notAsked: Readonly<Record<string, string>>;
}

/**
 * Makes the criteria from the tasks: one per topic that has a row among them, one for each further row that falls on
 * communes (a new plan needs no code), and an `inferred` one for a sub-dimension where no task falls on communes.
 */
export function generateIndex(
  about: Pick<CommuneIndex, 'id' | 'version' | 'source'>,
  edition: Edition,
  sources: IndexSources,
): CommuneIndex {
  const criteria = [...fromTopics(sources), ...fromOtherRows(sources)];
  return {
    kind: 'self-assessment',
    ...about,
    edition: edition.id,
    dimensions: edition.dimensions.map(({ id, subDimensions }) => ({
      id,
      subDimensions: subDimensions.map(sub => {
        const own = criteria.filter(({ subDimension }) => subDimension === sub.id);
        return { id: sub.id, criteria: own.length > 0 ? own : [inferred(sub.id)] };
      }),
    })),
  };
}

function fromTopics({ tasks, topics }: IndexSources): Criterion[] {
  const byId = new Map(tasks.filter(fallsOnCommunes).map(task => [task.id, task]));
  return topics.flatMap(topic => {
    const rows = topic.tasks.flatMap(id => byId.get(id) ?? []);
    const [first] = rows;
    return first ? [criterionOf(topic, first, rows)] : [];
  });
}

function criterionOf(topic: Topic, first: Task, rows: readonly Task[]): Criterion {
  const { rule, printed } = ruleOf(topic, rows);
  return {
    id: topic.id,
    subDimension: topic.subDimension,
    title: { vi: topic.vi ?? first.title ?? topic.en, en: topic.en },
    rule,
    provenance: 'published',
    ruleProvenance: printed ? 'published' : 'inferred',
    evidence: evidenceOf(rows),
    sources: rows.map(({ id, document, row }) => ({ task: id, document, row })),
    citizens: topic.citizens ?? null,
    weight: 1,
  };
}

interface Ruled {
  readonly rule: PointsRule;
  readonly printed: boolean;
}

const YES_NO: Ruled = { rule: { kind: 'yes-no' }, printed: false };

function ruleOf({ kpi, times }: Pick<Topic, 'kpi' | 'times'>, rows: readonly Task[]): Ruled {
  const due = rows.find(({ id }) => id === times)?.timing;
  if (due && due.length > 0) return { rule: { kind: 'deadline', due }, printed: true };
  const found = kpi && rows.find(({ id }) => id === kpi[0])?.kpis[kpi[1]];
  const rule = found && ruleOfKpi(found);
  return rule ? { rule, printed: true } : YES_NO;
}

function ruleOfKpi(kpi: Kpi): PointsRule | null {
  switch (kpi.kind) {
    case 'figure':
      return { kind: 'share', target: kpi.value / 100, of: kpi.of };
    case 'frequency':
      return { kind: 'count', target: kpi.timesPerYear, of: `${kpi.of}/năm` };
    case 'count':
      return { kind: 'count', target: kpi.atLeast, of: kpi.of };
    case 'reference':
    case 'described':
      return null;
    default:
      return kpi satisfies never;
  }
}

function evidenceOf(rows: readonly Task[]): Criterion['evidence'] {
  const kinds = new Map(rows.flatMap(({ evidence }) => evidence ?? []).map(one => [one.kind, one]));
  return [...kinds.values()];
}

/** A row no topic names becomes a criterion of its own, by its first sub-dimension. */
function fromOtherRows({ tasks, topics, notAsked }: IndexSources): Criterion[] {
  const named = new Set(topics.flatMap(topic => topic.tasks));
  return tasks
    .filter(task => fallsOnCommunes(task) && !named.has(task.id) && !Object.hasOwn(notAsked, task.id))
    .flatMap(task => {
      const [subDimension] = task.subDimensions;
      if (subDimension === undefined) return [];
      const id = `${subDimension}-${task.id.replaceAll('-', '')}`;
      const topic: Topic = { id, subDimension, tasks: [task.id], en: task.title ?? task.id };
      const from: Topic = task.kpis.length > 0 ? { ...topic, kpi: [task.id, 0] } : topic;
      const made = criterionOf(from, task, [task]);
      return [{ ...made, title: task.title === null ? null : { vi: task.title, en: null } }];
    });
}

const inferred = (subDimension: SubDimensionId): Criterion => ({
  id: `${subDimension}-0`,
  subDimension,
  title: null,
  rule: { kind: 'yes-no' },
  provenance: 'inferred',
  ruleProvenance: 'inferred',
  evidence: [],
  sources: [],
  citizens: null,
  weight: 1,
});
