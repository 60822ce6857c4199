// The lab: checks above, editor and map beside each other, the terminal below. Each part can be sized and hidden.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Checks } from './checks.tsx';
import { download } from './download.ts';
import { takeIn } from './editor/exchange.tsx';
import { EditorPanel } from './editor/panel.tsx';
import { Failures } from './failures.tsx';
import { LiveMap } from './map/map.tsx';
import { OpeningSession } from './opening-session.tsx';
import { recall, Split } from './split.tsx';
import type { Lab } from './state/lab.ts';
import { PROGRESS_FILE } from './state/progress.ts';
import { TerminalPanel } from './terminal/panel.tsx';
import type { LabTerminal } from './terminal/terminal.ts';

const PARTS = ['editor', 'map', 'terminal'] as const;
type Part = (typeof PARTS)[number];
const NAMES: Readonly<Record<Part, string>> = { editor: 'Editor', map: 'Map', terminal: 'Terminal' };
/** With Alt: one part alone, or all that was shown before. By their places on the keyboard, whatever a layout writes there. */
const KEYS: Readonly<Record<string, Part | undefined>> = { Digit1: 'editor', Digit2: 'map', Digit3: 'terminal', Digit0: undefined };

interface Props {
  readonly lab: Lab;
  readonly onReady: (terminal: LabTerminal) => void;
}

function Notice({ lab }: { readonly lab: Lab }): JSX.Element | null {
  if (lab.notice.value === undefined) return null;
  return (
    <p class="notice" role="alert">
      {lab.notice.value}{' '}
      {lab.unkept.value && (
        <button type="button" class="quiet" onClick={() => download(PROGRESS_FILE, lab.exported(), 'application/json')}>
          Save progress to a file
        </button>
      )}{' '}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          lab.notice.value = undefined;
        }}
      >
        Close
      </button>
    </p>
  );
}

/** Which parts are to be seen. */
interface Layout {
  readonly shows: (part: Part) => boolean;
  readonly toggle: (part: Part) => void;
  /** Gives a part the whole lab, or takes that back. */
  readonly focus: (part: Part | undefined) => void;
}

function useLayout(lab: Lab): Layout {
  const chosen = useSignal<Readonly<Partial<Record<Part, boolean>>>>({});
  const alone = useSignal<Part | undefined>(undefined);
  // An editor without a file would take room from what there is to see.
  const hasText = lab.exercise.free || lab.editing.value !== undefined || Object.keys(lab.files.value).length > 0;
  const isChosen = (part: Part) => chosen.value[part] ?? (part !== 'editor' || hasText);
  const shows = (part: Part) => (alone.value === undefined ? isChosen(part) : alone.value === part);
  return {
    shows,
    toggle: (part) => {
      const next = Object.fromEntries(PARTS.map((each) => [each, each === part ? !shows(each) : shows(each)]));
      if (!PARTS.some((each) => next[each])) return;
      alone.value = undefined;
      chosen.value = next;
    },
    focus: (part) => {
      alone.value = part === alone.value ? undefined : part;
    },
  };
}

function Bar({ lab, layout: { shows, toggle, focus } }: { readonly lab: Lab; readonly layout: Layout }): JSX.Element {
  return (
    <div class="lab-bar" role="toolbar" aria-label="Lab">
      {PARTS.map((part) => (
        <button
          type="button"
          class="part-toggle"
          aria-pressed={shows(part)}
          title={`${NAMES[part]}: show or hide. Double-click, or Alt+${PARTS.indexOf(part) + 1}: alone; Alt+0: all.`}
          onClick={() => toggle(part)}
          onDblClick={() => focus(part)}
        >
          {NAMES[part]}
        </button>
      ))}
      {lab.exercise.free && <Failures lab={lab} />}
      <span class="clock">
        <label>
          Time{' '}
          <select value={lab.pace.value} onChange={(event) => lab.setPace(Number(event.currentTarget.value))}>
            <option value={0}>stands still</option>
            <option value={1}>as it goes</option>
            <option value={10}>ten times as fast</option>
            <option value={100}>a hundred times</option>
          </select>
        </label>
      </span>
    </div>
  );
}

export function LabApp({ lab, onReady }: Props): JSX.Element {
  const layout = useLayout(lab);
  const { shows, focus } = layout;
  const rows = useSignal(recall('rows', 50));
  const columns = useSignal(recall('columns', 40));
  useEffect(() => {
    const save = () => void lab.keepNow();
    addEventListener('pagehide', save);
    return () => removeEventListener('pagehide', save);
  }, [lab]);
  // Before the terminal takes them for its own.
  const focusByKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(KEYS, event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    focus(KEYS[event.code]);
  };
  const upper = shows('editor') || shows('map');
  return (
    // A file that is let go anywhere in the lab is meant for the learner's folder; a browser would leave the page for it.
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the files does the same for the keyboard
    <div
      class="lab"
      style={`--rows: ${rows.value}%; --columns: ${columns.value}%`}
      onKeyDownCapture={focusByKey}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        // The editor lets go of what it holds, should the file be one that is open there.
        document.querySelector<HTMLElement>('.editor :focus')?.blur();
        void takeIn(lab, event.dataTransfer?.files ?? []);
      }}
    >
      <Notice lab={lab} />
      <OpeningSession lab={lab} />
      <Checks lab={lab} />
      <Bar lab={lab} layout={layout} />
      <div class="lab-parts" data-upper={upper} data-lower={shows('terminal')}>
        <div class="upper" data-hidden={!upper} data-both={shows('editor') && shows('map')}>
          <div class="part part-editor" data-hidden={!shows('editor')}>
            <EditorPanel lab={lab} />
          </div>
          {shows('editor') && shows('map') && (
            <Split
              name="columns"
              label="Width of the editor"
              orientation="vertical"
              value={columns.value}
              onChange={(percent) => {
                columns.value = percent;
              }}
            />
          )}
          <div class="part part-map" data-hidden={!shows('map')}>
            <LiveMap lab={lab} />
          </div>
        </div>
        {upper && shows('terminal') && (
          <Split
            name="rows"
            label="Height of editor and map"
            orientation="horizontal"
            value={rows.value}
            onChange={(percent) => {
              rows.value = percent;
            }}
          />
        )}
        <div class="part part-terminal" data-hidden={!shows('terminal')}>
          <TerminalPanel lab={lab} onReady={onReady} />
        </div>
      </div>
    </div>
  );
}
