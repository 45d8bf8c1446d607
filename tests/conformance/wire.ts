import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a server that a test can cut. */
export interface Wire {
  readonly port: number
  /** Bytes that went to the server so far. */
  sent(): number
  /** Cuts it, at once or when so many bytes have gone to the server; nobody gets through until it is mended. */
  cut(after?: number): void
  mend(): void
  close(): Promise<void>
}

/** Lays a wire to a port of this machine. */
export async function layWire(to: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let sent = 0
  let limit = Number.POSITIVE_INFINITY
  const cutAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    if (sent >= limit) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (data) => {
      sent += data.length
      if (sent >= limit) cutAll()
      else far.write(data)
    })
    far.on('data', (data) => near.write(data))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    cut(after = 0) {
      limit = after
      if (sent >= limit) cutAll()
    },
    mend() {
      limit = Number.POSITIVE_INFINITY
    },
    async close() {
      server.close()
      cutAll()
      await once(server, 'close')
    },
  }
}
