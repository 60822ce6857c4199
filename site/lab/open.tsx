export async function openLesson(stage: HTMLElement, command?: string): Promise<void> {
  stage.dataset.part = command ?? 'terminal';
}
