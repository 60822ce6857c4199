// The step in one line, always in sight. Task, checks and hints unfold over the panes, so that nothing moves.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
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

interface OfStep {
  readonly lab: Lab;
  readonly step: Step;
}

const hintsOf = ({ lab, step }: OfStep): number => lab.record.value.steps[step.id]?.hints ?? 0;

function HintButton({ onShown, ...of }: OfStep & { readonly onShown: () => void }): JSX.Element | null {
  const next = HINTS[hintsOf(of)];
  if (!next) return null;
  return (
    <button
      type="button"
      class="quiet hint"
      onClick={() => {
        of.lab.steps.hint(of.step.id);
        onShown();
      }}
    >
      {next}
    </button>
  );
}

function StepDots({ lab }: { readonly lab: Lab }): JSX.Element {
  return (
    <ol class="dots" aria-label="Steps">
      {lab.steps.all.map((step, at) => {
        const done = lab.record.value.steps[step.id]?.done !== undefined;
        return (
          <li>
            <button
              type="button"
              class={done ? 'dot done' : 'dot'}
              aria-current={lab.steps.current.value === step.id ? 'step' : undefined}
              aria-label={`Step ${at + 1}: ${step.title}${done ? ', done' : ''}`}
              title={step.title}
              onClick={() => {
                lab.steps.goTo(step.id);
                lab.steps.bring(step.id);
              }}
            >
              {done ? '✓' : at + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What the line says of the step: what is still to be done, or that it is done and what comes next. */
function Standing({ lab, step }: OfStep): JSX.Element {
  if (lab.steps.finished.value)
    return (
      <span class="finished">
        Every step is done. <a href="#check-yourself">Check yourself</a> at the end of the prose.
      </span>
    );
  const results = lab.steps.results.value;
  const count = results.filter(({ done }) => done).length;
  const open = results.find(({ done }) => !done);
  return (
    <span class="step-line">
      <strong>{step.title}</strong>{' '}
      {results.length > 0 && (
        <span class="facts">
          {count} of {results.length}
          {open && (
            <>
              : <Inline text={open.title} />
            </>
          )}
        </span>
      )}
    </span>
  );
}

export function Checks({ lab }: { readonly lab: Lab }): JSX.Element | null {
  const unfolded = useSignal(false);
  const unfold = useRef<HTMLButtonElement>(null);
  const step = lab.steps.all.find((candidate) => candidate.id === lab.steps.current.value);
  if (!step) return null;
  const results = lab.steps.results.value;
  const left = lab.steps.leftBehind.value;
  return (
    <section
      class="checks"
      aria-label="The step and its checks"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !unfolded.value) return;
        unfolded.value = false;
        unfold.current?.focus();
      }}
    >
      <header>
        <StepDots lab={lab} />
        <h2>{left === undefined ? <Standing lab={lab} step={step} /> : <span class="said-line">{lab.said.value}</span>}</h2>
        {left === undefined ? (
          <HintButton
            lab={lab}
            step={step}
            onShown={() => {
              unfolded.value = true;
            }}
          />
        ) : (
          <button type="button" class="quiet continue" onClick={() => lab.steps.bring(step.id)}>
            Continue
          </button>
        )}
        <button
          ref={unfold}
          type="button"
          class="quiet unfold"
          aria-expanded={unfolded.value}
          aria-controls="checks-body"
          onClick={() => {
            unfolded.value = !unfolded.value;
          }}
        >
          Task <span aria-hidden="true">{unfolded.value ? '▴' : '▾'}</span>
        </button>
        <Menu class="resets" label="↺" name="Start again">
          <button type="button" onClick={() => void lab.resetStep()}>
            Start this step again
          </button>
          <button type="button" onClick={() => void lab.resetLesson()}>
            Start the lesson again
          </button>
        </Menu>
      </header>
      <div id="checks-body" class="checks-body" hidden={!unfolded.value}>
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
        <div class="hints" aria-live="polite">
          {step.hints.slice(0, hintsOf({ lab, step })).map((hint) => (
            <p>
              <Inline text={hint} />
            </p>
          ))}
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {lab.said.value}
      </p>
    </section>
  );
}
