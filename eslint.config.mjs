// @ts-check
/**
 * Lint rules: what the compiler cannot see (unhandled promises, useless conditions, unsafe values),
 * for TypeScript with its types, for Astro and the few plain scripts without. Formatting is
 * Prettier's; which file may import which is tested in tests/house.
 */
import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import typescript from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'release/', '.cache/', '.astro/', 'content/', 'tests/fixtures/']),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      // A number in a message reads well; only objects would print as nonsense.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // [...text] gives code points, which is what we want of Chinese text.
      '@typescript-eslint/no-misused-spread': 'off',
      // It asks for the ! that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['**/*.{astro,mjs}'],
    extends: [typescript.configs.strict, typescript.configs.stylistic],
    rules: { eqeqeq: 'error' },
  },
  astro.configs.recommended,
)
