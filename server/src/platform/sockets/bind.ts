import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { ClientEvent, EventIn, EventOut } from '@minber/shared/platform/event';
import type { Language } from '@minber/shared/platform/text';
import type { Socket } from 'socket.io';

/** What an event's handler knows; the input has been parsed and the principal authorised. */
export interface EventCall<E extends ClientEvent = ClientEvent> {
  principal: Principal;
  input: EventIn<E>;
  /** What a list must filter by; undefined when the access names no action. */
  scope: Scope | undefined;
  facets: Facets | undefined;
  socket: Socket;
  language: Language;
}

export type EventHandlers<T extends Record<string, ClientEvent>> = {
  [K in keyof T]: (call: EventCall<T[K]>) => Promise<EventOut<T[K]>> | EventOut<T[K]>;
};

export interface BoundEvent {
  name: string;
  contract: ClientEvent;
  run: (call: EventCall) => unknown;
}
export type BoundEvents = BoundEvent[];

export function bindEvents<T extends Record<string, ClientEvent>>(events: T, handlers: EventHandlers<T>): BoundEvents {
  return Object.entries(events).map(([name, contract]) => ({
    name,
    contract,
    run: handlers[name as keyof T] as unknown as BoundEvent['run'],
  }));
}
