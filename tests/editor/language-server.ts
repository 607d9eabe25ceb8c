import { spawn } from 'node:child_process';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly { readonly section: string }[] };
  readonly result?: unknown;
}

interface Completion {
  readonly label: string;
  readonly documentation?: string;
}

/** The YAML language server that VS Code and other editors run, spoken to as an editor does. */
export class LanguageServer {
  readonly #process = spawn(process.execPath, [
    'node_modules/yaml-language-server/bin/yaml-language-server',
    '--stdio',
  ]);
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #received = Buffer.alloc(0);
  #sent = 0;

  constructor() {
    this.#process.stdout.on('data', (bytes: Buffer) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      for (let message = this.#next(); message; message = this.#next()) this.#answer(message);
    });
  }

  #next(): Message | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return undefined;
    const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, end).toString())![1]);
    const start = end + 4;
    if (this.#received.length < start + length) return undefined;
    const body = this.#received.subarray(start, start + length).toString();
    this.#received = this.#received.subarray(start + length);
    return JSON.parse(body) as Message;
  }

  #answer({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) {
      this.#waiting.get(id)?.(result);
      return;
    }
    const settings = { completion: true, validate: true, hover: true, schemaStore: { enable: false } };
    const asked = method === 'workspace/configuration' ? params?.items : undefined;
    this.#send({
      id,
      result: asked ? asked.map(({ section }) => (section === 'yaml' ? settings : {})) : null,
    });
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  request(method: string, params: object): Promise<unknown> {
    const id = ++this.#sent;
    return new Promise(answered => {
      this.#waiting.set(id, answered);
      this.#send({ id, method, params });
    });
  }

  async start(): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true } },
    });
    this.notify('initialized', {});
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  async complete(uri: string, line: number, character: number): Promise<readonly Completion[]> {
    const given = await this.request('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
    return (given as { items: readonly Completion[] }).items;
  }

  stop(): void {
    this.#process.kill();
  }
}
