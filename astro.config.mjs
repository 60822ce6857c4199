import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { monacoStyles } from './site/monaco-styles.mjs';
import { lessonLinks, pageLinks } from './site/navigation.ts';

/** The components of a lesson's prose need no import there. */
const lessonComponents = {
  name: 'lesson-components',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/lessons\/[^/]+\/[a-z-]+\.mdx$/.test(id.split('?')[0])) return undefined;
    const imports = ['Step', 'Run', 'Predict', 'Quiz', 'Map']
      .map((name) => `import ${name} from '/site/components/lesson/${name}.astro';`)
      .join('\n');
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
  integrations: [
    starlight({
      title: 'EndpointSlice Lab',
      description: 'Learn Kubernetes Endpoints and EndpointSlices by doing: lessons beside a cluster that runs in your browser.',
      favicon: '/favicon.svg',
      credits: false,
      customCss: ['./site/styles/fonts.css', './site/styles/theme.css', './site/styles/prose.css'],
      disable404Route: true,
      expressiveCode: {
        themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
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
