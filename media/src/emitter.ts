import { EventEmitter } from 'node:events';

/** Every event with its arguments, the shape `EventEmitter` is typed by. */
type EventMap<E> = { [K in keyof E]: unknown[] };

/** The part of an emitter that a class shows: listening, not emitting. */
export interface Listenable<E extends EventMap<E>> {
  on<K extends keyof E>(event: K, listener: (...args: E[K]) => void): void;
  off<K extends keyof E>(event: K, listener: (...args: E[K]) => void): void;
}

/** A typed emitter whose listeners number as many as there are interested parties: no ceiling, no warning. */
export class Emitter<E extends EventMap<E>> implements Listenable<E> {
  #inner = new EventEmitter();

  constructor() {
    this.#inner.setMaxListeners(0);
  }

  on<K extends keyof E>(event: K, listener: (...args: E[K]) => void): void {
    this.#inner.on(String(event), listener as (...args: unknown[]) => void);
  }

  off<K extends keyof E>(event: K, listener: (...args: E[K]) => void): void {
    this.#inner.off(String(event), listener as (...args: unknown[]) => void);
  }

  emit<K extends keyof E>(event: K, ...args: E[K]): void {
    this.#inner.emit(String(event), ...args);
  }

  /** Nothing is heard after this. */
  clear(): void {
    this.#inner.removeAllListeners();
  }
}
