import { createServer } from 'node:http';

/** A place on the network, here on loopback, that remembers whoever came: the window must never come. */
export class Listener {
  #server;
  visits = [];

  static async open() {
    const listener = new Listener();
    listener.#server = createServer((request, reply) => {
      listener.visits.push(`${request.method} ${request.url}`);
      reply.setHeader('access-control-allow-origin', '*');
      reply.setHeader('content-type', 'text/html');
      reply.end('<title>altrove</title><h1>Altrove</h1>');
    });
    listener.#server.on('upgrade', (request, socket) => {
      listener.visits.push(`UPGRADE ${request.url}`);
      socket.destroy();
    });
    await new Promise((resolve) => listener.#server.listen(0, '127.0.0.1', resolve));
    listener.address = `http://127.0.0.1:${listener.#server.address().port}`;
    // It does hear: otherwise its silence would prove nothing.
    await fetch(`${listener.address}/prova`);
    if (listener.visits.shift() !== 'GET /prova') throw new Error('the listener is deaf');
    return listener;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
