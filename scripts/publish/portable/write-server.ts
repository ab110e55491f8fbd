export function writeServer(folder: string): Promise<string[]> {
  return Promise.resolve([folder].slice(1))
}
