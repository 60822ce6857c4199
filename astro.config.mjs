import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { proseWithTranscript, transcriptOf } from './site/lessons/prose-plugin.ts';
import { monacoStyles } from './site/monaco-styles.mjs';
import { lessonLinks, pageLinks } from './site/navigation.ts';

const proseComponents = [[/\/lessons\/[^/]+\/[a-z-]+\.mdx$/, 'lesson', ['Step', 'Run', 'Predict', 'Quiz', 'Map']]];

/** The components of prose need no import there. */
const lessonComponents = {
  name: 'lesson-components',
  enforce: 'pre',
  transform(code, id) {
    const transcript = transcriptOf(id.split('?')[0]);
    if (transcript) this.addWatchFile(transcript);
    const found = proseComponents.find(([page]) => page.test(id.split('?')[0]));
    if (!found) return undefined;
    const [, folder, names] = found;
    const imports = names.map((name) => `import ${name} from '/site/components/${folder}/${name}.astro';`).join('\n');
    return { code: code.replace(/^(---\n[\s\S]*?\n---\n)?/, (head) => `${head}\n${imports}\n\n`), map: null };
  },
};

const override = (name) => `./site/components/${name}.astro`;

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ mdastPlugins: [proseWithTranscript] }) },
  integrations: [
    starlight({
      title: 'EndpointSlice Lab',
      description: 'Learn Kubernetes Endpoints and EndpointSlices by doing: lessons beside a cluster that runs in your browser.',
      favicon: '/favicon.svg',
      credits: false,
      // A keyboard on the screen makes the page smaller, and does not cover it.
      head: [
        { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1, interactive-widget=resizes-content' } },
      ],
      customCss: ['./site/styles/fonts.css', './site/styles/theme.css', './site/styles/prose.css'],
      disable404Route: true,
      expressiveCode: {
        themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
        // A long line goes on below: nothing to scroll to, with a keyboard or without.
        defaultProps: { wrap: true },
        styleOverrides: {
          borderRadius: '4px',
          codeFontFamily: 'var(--font-mono)',
          uiFontFamily: 'var(--font-text)',
          frames: { shadowColor: 'transparent' },
        },
      },
      components: {
        Header: override('Header'),
        Head: override('Head'),
        Search: override('Search'),
        ThemeProvider: override('ThemeProvider'),
        ThemeSelect: override('ThemeSelect'),
        TwoColumnContent: override('TwoColumnContent'),
        PageTitle: override('PageTitle'),
        Pagination: override('Pagination'),
        SiteTitle: override('SiteTitle'),
        SkipLink: override('SkipLink'),
      },
      sidebar: [
        { label: 'Lessons', items: lessonLinks() },
        { label: 'Guide', items: pageLinks('guide') },
        { label: 'Reference', items: pageLinks('reference') },
        { label: 'About', items: pageLinks('about') },
      ].filter((group) => group.items.length > 0),
    }),
    mdx(),
    preact(),
  ],
  vite: {
    // js-yaml 5 has no default export; Starlight's own copy must be bundled to be read rightly.
    environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } },
    plugins: [lessonComponents, monacoStyles],
    worker: { format: 'es' },
    // URLs within scripts and styles are relative, so that the same files serve from any path.
    experimental: { renderBuiltUrl: (_name, { hostType }) => (hostType === 'html' ? undefined : { relative: true }) },
    build: { chunkSizeWarningLimit: 4000 },
  },
});
