// The step and its checks: always in sight.
import type { JSX } from 'preact';
import type { CheckResult, Step } from '../../sandbox/lessons/lesson.ts';
import { Inline } from './inline.tsx';
import { Menu } from './menu.tsx';
import type { Lab } from './state/lab.ts';

const HINTS = ['Hint', 'Another hint', 'Show the answer'] as const;

function Check({ result }: { readonly result: CheckResult }): JSX.Element {
  return (
    <li class={result.done ? 'done' : 'open'} data-check={result.id}>
      <span class={`state ${result.done ? 'ready' : ''}`} aria-hidden="true" />
      <div>
        <span class="check-title">
          <Inline text={result.title} />
        </span>
        <p class="check-says">
          <Inline text={result.message} />
        </p>
      </div>
    </li>
  );
}

function Hints({ lab, step }: { readonly lab: Lab; readonly step: Step }): JSX.Element {
  const shown = lab.record.value.steps[step.id]?.hints ?? 0;
  const next = HINTS[shown];
  return (
    <div class="hints">
      {step.hints.slice(0, shown).map((hint) => (
        <p>
          <Inline text={hint} />
        </p>
      ))}
      {next && (
        <button type="button" class="quiet" onClick={() => lab.hint(step.id)}>
          {next}
        </button>
      )}
    </div>
  );
}

function StepDots({ lab }: { readonly lab: Lab }): JSX.Element {
  return (
    <ol class="dots" aria-label="Steps">
      {lab.steps.map((step, at) => {
        const done = lab.record.value.steps[step.id]?.done !== undefined;
        return (
          <li>
            <button
              type="button"
              class={done ? 'dot done' : 'dot'}
              aria-current={lab.current.value === step.id ? 'step' : undefined}
              aria-label={`Step ${at + 1}: ${step.title}${done ? ', done' : ''}`}
              title={step.title}
              onClick={() => lab.goTo(step.id)}
            >
              {done ? '✓' : at + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

export function Checks({ lab }: { readonly lab: Lab }): JSX.Element | null {
  const step = lab.steps.find((candidate) => candidate.id === lab.current.value);
  if (!step) return null;
  const results = lab.results.value;
  return (
    <section class="checks" aria-label="The step and its checks">
      <header>
        <StepDots lab={lab} />
        <h2>{step.title}</h2>
        <Menu class="resets" label="↺" name="Start again">
          <button type="button" onClick={() => void lab.resetStep()}>
            Start this step again
          </button>
          <button type="button" onClick={() => void lab.resetLesson()}>
            Start the lesson again
          </button>
        </Menu>
      </header>
      <div class="checks-body">
        <p class="task">
          <Inline text={step.task} />
        </p>
        <ul>
          {results.length > 0
            ? results.map((result) => <Check key={result.id} result={result} />)
            : step.checks.map((check) => (
                <li>
                  <span class="state" aria-hidden="true" />
                  <span class="check-title">
                    <Inline text={check.title} />
                  </span>
                </li>
              ))}
        </ul>
        <Hints lab={lab} step={step} />
      </div>
      <p class="said" role="status">
        {lab.finished.value ? (
          <span class="finished">
            Every step is done. <a href="#check-yourself">Check yourself</a> at the end of the prose.
          </span>
        ) : (
          lab.said.value
        )}
      </p>
    </section>
  );
}
