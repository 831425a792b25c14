import { execFileSync } from 'node:child_process';

/** Somebody's network: a machine of his own behind a router of his own, with the server on the other side. */
export interface Network {
  /** The namespace of the person's machine. */
  client: string;
  /** The namespace of the router. */
  router: string;
  /** Where the server is found from inside. */
  serverAddress: string;
  /** The router's address towards the person. */
  routerAddress: string;
  /** From now on the router swallows what matches, without a word to anyone. `restore` takes all of it back. */
  block(...what: ('everything' | 'udp' | { tcpPort: number })[]): void;
  restore(): void;
  remove(): void;
}

/** Why no network can be made here; undefined when it can. Throws where only a package is missing. */
export function whyNoNetwork(): string | undefined {
  if (process.getuid?.() !== 0)
    return 'Network namespaces need root: what cuts lines and blocks UDP is not tested here.';
  try {
    execFileSync('ip', ['-V'], { stdio: 'ignore' });
  } catch {
    throw new Error('There is no `ip`: install the package iproute2.');
  }
  return undefined;
}

let made = 0;

/** Nothing of it reaches any other network. */
export function makeNetwork(): Network {
  const id = `${process.pid % 100_000}${String.fromCharCode(97 + made)}`;
  const net = `10.214.${((process.pid % 50) * 5 + made) % 250}`;
  made += 1;
  const [client, router, outside] = [`minber-c${id}`, `minber-r${id}`, `mb${id}`];
  const [serverAddress, routerAddress, clientAddress] = [`${net}.1`, `${net}.5`, `${net}.6`];
  const inside = (namespace: string, ...args: string[]) => ip('-n', namespace, ...args);
  const remove = () => {
    for (const namespace of [client, router]) attempt(() => ip('netns', 'delete', namespace));
    attempt(() => ip('link', 'delete', outside));
  };
  try {
    for (const namespace of [client, router]) {
      ip('netns', 'add', namespace);
      inside(namespace, 'link', 'set', 'lo', 'up');
    }
    ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', 'server', 'netns', router);
    inside(router, 'link', 'add', 'person', 'type', 'veth', 'peer', 'name', 'line', 'netns', client);
    ip('addr', 'add', `${serverAddress}/30`, 'dev', outside);
    inside(router, 'addr', 'add', `${net}.2/30`, 'dev', 'server');
    inside(router, 'addr', 'add', `${routerAddress}/30`, 'dev', 'person');
    inside(client, 'addr', 'add', `${clientAddress}/30`, 'dev', 'line');
    ip('link', 'set', outside, 'up');
    inside(router, 'link', 'set', 'server', 'up');
    inside(router, 'link', 'set', 'person', 'up');
    inside(client, 'link', 'set', 'line', 'up');
    inside(client, 'route', 'add', 'default', 'via', routerAddress);
    ip('route', 'add', `${net}.4/30`, 'via', `${net}.2`);
    ip('netns', 'exec', router, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward');
    // What is for the router itself (TURN) is otherwise let in before any rule is asked.
    inside(router, 'rule', 'add', 'lookup', 'local', 'priority', '200');
    inside(router, 'rule', 'delete', 'lookup', 'local', 'priority', '0');
  } catch (thrown) {
    remove();
    throw thrown;
  }
  let rules: string[][] = [];
  const rule = (...selector: string[]) => {
    inside(router, 'rule', 'add', 'blackhole', ...selector, 'priority', '100');
    rules.push(selector);
  };
  return {
    client,
    router,
    serverAddress,
    routerAddress,
    block: (...what) => {
      for (const one of what) {
        if (one === 'everything') for (const side of ['person', 'server']) rule('iif', side);
        else if (one === 'udp')
          for (const side of ['person', 'server']) rule('iif', side, 'ipproto', 'udp', 'to', side === 'person' ? `${serverAddress}/32` : `${clientAddress}/32`); // biome-ignore format: one line
        else rule('iif', 'person', 'ipproto', 'tcp', 'dport', String(one.tcpPort));
      }
    },
    restore: () => {
      for (const selector of rules) inside(router, 'rule', 'delete', ...selector, 'priority', '100');
      rules = [];
    },
    remove,
  };
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // It is gone already, or was never made.
  }
}
