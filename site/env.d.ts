/// <reference types="astro/client" />

declare interface Window {
  MonacoEnvironment?: { getWorker(): Worker };
}
