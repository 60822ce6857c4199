// The free sandbox: where it may begin, what may be broken in it, and files that come in and go out.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { byMouse, hurry, lastLine, screen, type } from './learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function begin(preset: string): Promise<{ page: Page; troubles: string[] }> {
  const visit = await site.visit(`sandbox/?preset=${preset}`);
  await visit.page.waitForSelector('.xterm-rows');
  await byMouse(visit.page).toTerminal();
  return visit;
}

/** Asks again until the cluster answers so. */
async function until(page: Page, command: string, answer: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await type(page, `clear; ${command.replace('$OF', 'kubernetes.io/service-name=example')}`);
        return screen(page);
      },
      { timeout: 60_000, interval: 300 },
    )
    .toMatch(answer);
}

describe('a preset', () => {
  test('answers requests, through the Service and by its name', async () => {
    const { page, troubles } = await begin('requests');
    await type(page, "kubectl exec client -- sh -c 'for i in 1 2 3 4 5 6 7 8; do curl -s web/hostname; echo; done' | sort | uniq -c");
    expect(await screen(page)).toMatch(/^ +\d web-[0-9a-f]+-\w+$/m);
    await type(page, 'clear; kubectl delete deployment web; kubectl exec client -- curl -sS -m 2 web');
    await expect.poll(() => screen(page)).toMatch(/curl: \(7\) Failed to connect to web port 80/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  // That every one of them opens, tests/built/presets.test.ts shows; here is one of each kind.
  test('is chosen by its name, and opens', async () => {
    const { page, troubles } = await begin('empty');
    const names = await page
      .locator('[data-presets] option')
      .evaluateAll((all) => all.map((option) => (option instanceof HTMLOptionElement ? option.value : '')));
    const [lesson, guide] = [/^\d\d-/, /^guide-/].map((kind) => names.find((name) => kind.test(name)) ?? '');
    for (const name of ['dual-stack', lesson, guide]) {
      await page.selectOption('[data-presets] select', name ?? '');
      await page.click('[data-presets] button');
      await page.waitForURL(`**/sandbox/?preset=${encodeURIComponent(name ?? '')}`);
      await expect.poll(() => lastLine(page), { message: name ?? '', timeout: 60_000 }).toBe('$');
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('begins anew when that is asked for', async () => {
    const { page } = await begin('three-pods');
    await type(page, 'kubectl delete service example');
    await page.click('[data-presets] button');
    await page.waitForSelector('.xterm-rows');
    await byMouse(page).toTerminal();
    await until(page, 'kubectl get services', /example +ClusterIP/);
    await page.context().close();
  });
});

describe('what may be broken', () => {
  const press = async (page: Page, label: string) => {
    await page.click('.failures > .menu-button');
    await page.click(`.failures button:text-is("${label}")`);
    await page.click('.failures > .menu-button');
    await byMouse(page).toTerminal();
  };
  const pod = '$(kubectl get pods -o name | head -n 1)';

  test('a pod fails its probe and passes it again', async () => {
    const { page } = await begin('three-pods');
    await press(page, 'Fail its readiness probe');
    await until(page, 'kubectl get pods', /0\/1 +Running/);
    await until(page, 'kubectl get endpointslices -o yaml | grep "ready: false"', /ready: false/);
    await press(page, 'Pass it again');
    await until(page, 'kubectl get endpointslices -l $OF -o yaml | grep -c "ready: true"', /^3$/m);
    await page.context().close();
  });

  test('a pod crashes and recovers', async () => {
    const { page } = await begin('three-pods');
    await hurry(page);
    await press(page, 'Crash');
    await until(page, 'kubectl get pods', /CrashLoopBackOff|Error/);
    await press(page, 'Stop crashing');
    await until(page, 'kubectl get pods --no-headers | grep -c "1/1 *Running"', /^3$/m);
    await page.context().close();
  });

  test('a pod serves on when it is deleted, and then ends', async () => {
    const { page } = await begin('three-pods');
    await press(page, 'Serve on when deleted');
    await type(page, `kubectl delete --wait=false ${pod}`);
    await until(page, 'kubectl get endpointslices -l $OF -o yaml | grep -B 1 "terminating: true"', /serving: true\n +terminating: true/);
    await press(page, 'Then end');
    await until(page, 'kubectl get pods --no-headers | grep -c Terminating', /^0$/m);
    await page.context().close();
  });

  test('a node falls silent and comes back', async () => {
    const { page } = await begin('three-pods');
    await hurry(page);
    await press(page, 'Stop its kubelet');
    await until(page, 'kubectl get nodes', /NotReady/);
    await press(page, 'Start it');
    await until(page, 'kubectl get nodes --no-headers | grep -c " Ready"', /^3$/m);
    await page.context().close();
  });

  test.each([
    ['endpointslice-controller', 'kubectl get endpointslices -l $OF -o json | grep -c "ready.: true"'],
    ['endpoints-controller', 'kubectl get endpoints example -o yaml | grep -c "ip: "'],
  ])('a controller stops and runs again: %s', async (controller, ask) => {
    const { page } = await begin('three-pods');
    await hurry(page);
    const box = page.locator(`.failures label:has-text("${controller}") input`);
    const toggle = async () => {
      await page.click('.failures > .menu-button');
      await box.click();
      await page.click('.failures > .menu-button');
      await byMouse(page).toTerminal();
    };
    await toggle();
    await expect.poll(() => box.isChecked()).toBe(false);
    await type(page, 'kubectl scale deployment example --replicas=5');
    await until(page, 'kubectl get deployment example', /5\/5/);
    await until(page, ask, /^3$/m);
    await toggle();
    await until(page, ask, /^5$/m);
    expect(await box.isChecked()).toBe(true);
    await page.context().close();
  });

  test('the panel shows which controllers run, whoever stopped them', async () => {
    const { page } = await begin('no-slice-controller');
    const box = page.locator('.failures label:has-text("endpointslice-controller") input');
    await expect.poll(() => box.isChecked()).toBe(false);
    await type(page, "lab controllers '*'");
    await expect.poll(() => box.isChecked()).toBe(true);
    await page.context().close();
  });

  test('the API server fails, answers slowly, and answers as ever', async () => {
    const { page } = await begin('three-pods');
    await press(page, 'Fail for 20 seconds');
    await until(page, 'kubectl get pods', /Error from server|unable to handle the request/);
    await press(page, 'Answer as ever');
    await until(page, 'kubectl get pods', /example-\S+ +1\/1/);
    await press(page, 'Answer slowly');
    await type(page, 'a=$(date +%s); kubectl get pods > /dev/null; b=$(date +%s); clear; echo slow $((b > a))');
    expect(await screen(page)).toContain('slow 1');
    await press(page, 'Answer as ever');
    await type(page, 'a=$(date +%s%N); kubectl get pods > /dev/null; b=$(date +%s%N); clear; echo quick $((b - a < 1000000000))');
    expect(await screen(page)).toContain('quick 1');
    await page.context().close();
  });
});

describe('files', () => {
  const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: from-outside\n';

  /** Lets files go over a part of the page. */
  const drop = (page: Page, target: string, files: readonly { readonly name: string; readonly text: string }[]) =>
    page.locator(target).evaluate((element, dropped) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      for (const event of [over, drop]) if (element.dispatchEvent(event)) throw new Error(`${event.type} is left to the browser`);
    }, files);

  const shownFile = (page: Page) => page.locator('.files button[aria-pressed="true"]').textContent();

  test('dropped on any part of the lab lie in the folder and can be applied', async () => {
    const { page, troubles } = await begin('empty');
    for (const part of ['editor', 'map', 'terminal']) {
      await drop(page, `.part-${part}`, [{ name: `${part}.yaml`, text: manifest.replace('from-outside', `from-${part}`) }]);
      await expect.poll(() => shownFile(page)).toBe(`${part}.yaml`);
      await byMouse(page).toTerminal();
      await type(page, `kubectl apply -f ${part}.yaml`);
      expect(await screen(page)).toContain(`configmap/from-${part} created`);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('that do not fit are refused in words, and the others are taken', async () => {
    const { page } = await begin('empty');
    await drop(page, '.part-editor', [
      { name: 'picture.png', text: 'PNG\0' },
      { name: 'good.yaml', text: manifest },
      { name: 'huge.yaml', text: '#'.repeat(1_000_001) },
    ]);
    await expect.poll(() => shownFile(page)).toBe('good.yaml');
    const notice = await page.locator('.notice').textContent();
    expect(notice).toContain('picture.png is not text.');
    expect(notice).toContain('huge.yaml is larger than a megabyte');
    await page.context().close();
  });

  test('dropped over one that is open in the editor take its place there', async () => {
    const { page } = await begin('empty');
    await page.click('.files button:text-is("service.yaml")');
    await page.click('.monaco-editor .view-lines');
    await drop(page, '.part-editor', [{ name: 'service.yaml', text: manifest }]);
    await page.waitForSelector('.monaco-editor .view-lines:has-text("from-outside")');
    await page.context().close();
  });

  test('are uploaded, several at a time', async () => {
    const { page } = await begin('empty');
    await page.click('.new-file > .menu-button');
    await page.setInputFiles(
      '.upload input',
      ['a.yaml', 'b.yaml'].map((name) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(manifest) })),
    );
    await expect.poll(() => shownFile(page)).toBe('b.yaml');
    await byMouse(page).toTerminal();
    await type(page, 'cmp a.yaml b.yaml && echo the same || diff a.yaml b.yaml && echo the same');
    expect(await screen(page)).toContain('the same');
    await page.context().close();
  });

  test('of any object are downloaded', async () => {
    const { page } = await begin('three-pods');
    await type(page, 'kubectl get service example -o yaml > now.yaml');
    await page.click('.files button:text-is("now.yaml")');
    await page.click('.new-file > .menu-button');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.new-file button:has-text("Download now.yaml")')]);
    expect(download.suggestedFilename()).toBe('now.yaml');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^apiVersion: v1\nkind: Service\n[\s\S]*clusterIP: 10\.96\./);
    await page.context().close();
  });
});
