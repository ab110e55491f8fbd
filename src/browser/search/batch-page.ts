/**
 * The page of batch searches: form, engine, matrix and address brought together. A search begins
 * when the reader says so; while terms are edited, the address follows and nothing else.
 */
import type { BatchReport } from '../../core/search/batch.ts'
import { listTerms, readTerms } from '../../core/search/batch-terms.ts'
import type { TermList } from '../../core/search/batch-terms.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import { BatchAddress } from './batch-address.ts'
import { BatchForm } from './batch-form.ts'
import { NOTHING_TO_FIND } from './batch-notes.ts'
import { BatchSession } from './batch-session.ts'
import { BatchView } from './batch-view.ts'
import { part } from './element.ts'
import { openEngine } from './open-engine.ts'

export function startBatchPage(root: HTMLElement): void {
  const base = new URL(root.dataset.base ?? '/', location.href).href
  const reports = JSON.parse(root.dataset.reports ?? '[]') as BatchReport[]
  const form = new BatchForm(part(root, 'form') as HTMLFormElement)
  const address = new BatchAddress()
  let order = address.state.order
  const view = new BatchView(part(root, 'results'), (turned) => {
    order = turned
    address.settle({ ...address.settled, order }, form.text)
  })
  const { engine, warmUp } = openEngine(base, (isOn) => view.showSlower(isOn))
  const session = new BatchSession(engine, view, { base, reports })

  const asked = (list: TermList): BatchState => ({
    ...form.choices,
    terms: list.terms.map(({ text }) => text),
    order,
  })
  const submit = (text: string, ifEmpty: readonly string[]): void => {
    const list = readTerms(text)
    const state = asked(list)
    address.submit(state, text)
    void session.run(state, list, text.trim() === '' ? ifEmpty : [])
  }
  const restore = (): void => {
    const { state, pasted } = address
    order = state.order
    const notes = form.restore(state, pasted ?? state.terms.join('\n'))
    const list = pasted === null ? listTerms(state.terms) : readTerms(pasted)
    void session.run(asked(list), list, notes)
  }

  form.onFocus(warmUp)
  form.on({
    edit: (text) => address.edit(asked(readTerms(text)), text),
    submit: (text) => submit(text, [NOTHING_TO_FIND]),
    clear: () => submit('', []),
  })
  address.onReturn(restore)
  restore()
}
