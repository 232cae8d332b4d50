/** The same commands over the test server of `poliedro serve`. Only in development builds: the window never has it. */
export async function post(name: string, args: unknown): Promise<unknown> {
  const reply = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args ?? {}),
  });
  const body: unknown = reply.headers.get('content-type')?.includes('json')
    ? await reply.json()
    : await reply.arrayBuffer();
  if (!reply.ok) throw body;
  return body;
}
