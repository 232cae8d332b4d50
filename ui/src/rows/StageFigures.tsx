type StageCount = { stage: string; count: number };

/** How many stand at the stages of a figure. */
export const countAt = (counts: readonly StageCount[], stages: readonly string[]): number =>
  counts.filter(({ stage }) => stages.includes(stage)).reduce((sum, each) => sum + each.count, 0);

type Props<Id extends string> = {
  label: string;
  figures: readonly { id: Id; stages: readonly string[] }[];
  words: Record<Id, string>;
  counts: readonly StageCount[];
  /** The stages that the list is narrowed to. */
  stages: readonly string[];
  onStages: (stages: string[]) => void;
};

/** How much work waits at each point; pressing one shows only that. */
export const StageFigures = <Id extends string>({
  label,
  figures,
  words,
  counts,
  stages: narrowed,
  onStages,
}: Props<Id>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
  <div className={figures.length > 4 ? 'figures six' : 'figures'} role="group" aria-label={label}>
    {figures.map(({ id, stages }) => {
      const pressed = narrowed.join() === stages.join();
      return (
        <button
          key={id}
          type="button"
          aria-pressed={pressed}
          onClick={() => onStages(pressed ? [] : [...stages])}
        >
          <b className="num">{countAt(counts, stages)}</b>
          {words[id]}
        </button>
      );
    })}
  </div>
);
