/** What the supervisor says to a child over IPC; `go` to one that stands by. */
export type ParentMessage = { type: 'stop' | 'go' };

export type DemoAccount = { login: string; password: string; role: string };

/** What a child says to the supervisor over IPC. `fatal` means: starting again would not help. */
export type ChildMessage =
  | { type: 'ready'; url?: string; message?: string; demo?: DemoAccount[] }
  | { type: 'fatal'; message: string };

export type ReadyMessage = Extract<ChildMessage, { type: 'ready' }>;
