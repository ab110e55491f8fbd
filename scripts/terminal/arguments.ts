/**
 * Command-line options; a wrong one says what is right and ends with exit code 2.
 *
 * `npm start --port 5000`, without the two dashes between, gives the option to npm, which keeps it
 * for itself: it is found in npm's variables, and refused lest `npm run convert --check` should write.
 */
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values']

/** `operands` are the words without a name; most commands have none. */
export function readArguments<const T extends Options>(
  usage: string,
  options: T,
  operands: 'files' | 'none' = 'none',
): { values: Values<T>; files: string[] } {
  const swallowed = Object.keys(options).find((name) => `npm_config_${name}` in process.env)
  if (swallowed !== undefined && !process.argv.some((word) => word.startsWith(`--${swallowed}`))) {
    refuse(`--${swallowed} 前面少了单独的 --，npm 没有转交这个选项`, usage)
  }
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: operands === 'files',
      strict: true,
    })
    if (!('help' in values)) return { values, files: positionals }
    console.log(usage)
    process.exit(0)
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    refuse(explain(code, (error as Error).message), usage)
  }
}

function refuse(reason: string, usage: string): never {
  console.error(`参数不对：${reason}\n\n${usage}`)
  process.exit(2)
}

function explain(code: string, message: string): string {
  const [, given = ''] = /'([^']*)'/u.exec(message) ?? []
  const option = /--?[\w-]+/u.exec(given)?.[0] ?? given
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${given} 这个选项`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多出了“${given}”`
  if (message.includes('does not take')) return `${option} 后面不应有值`
  return `${option} 后面要写一个值，见下面的用法`
}
