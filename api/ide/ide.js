import { Docs, INTROSPECTION } from './docs.js'
import { WORDS } from './words.js'

const by = (id) => document.getElementById(id)
const [example, query, variables, result, state] = ['example', 'query', 'variables', 'result', 'state'].map(
  by,
)
let language = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')
let examples = []
const words = () => WORDS[language]
const docs = new Docs(by('schema'), words)

async function ask(body) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

async function run() {
  let given
  try {
    given = JSON.parse(variables.value.trim() || '{}')
  } catch {
    state.textContent = words().badVariables
    variables.focus()
    return
  }
  state.textContent = words().running
  const began = performance.now()
  try {
    const answer = await ask({ query: query.value, variables: given })
    result.value = JSON.stringify(answer, null, 2)
    const { dataset, cost } = answer.extensions ?? {}
    const data = dataset?.id ? `${dataset.id} ${dataset.version}` : words().none
    const done = words().done(Math.round(performance.now() - began), cost?.estimated ?? '–', data)
    state.textContent = answer.errors ? `${words().failed(answer.errors.length)} · ${done}` : done
  } catch {
    state.textContent = words().offline
  }
}

function speak() {
  document.documentElement.lang = language
  by('language').textContent = language === 'zh' ? 'English' : '中文'
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = words()[element.dataset.word]
  showExamples()
  docs.show()
}

function showExamples() {
  const chosen = example.value
  const groups = Map.groupBy
    ? Map.groupBy(examples, (one) => one.group)
    : examples.reduce((map, one) => map.set(one.group, [...(map.get(one.group) ?? []), one]), new Map())
  const options = [...groups].map(([group, list]) => {
    const made = Object.assign(document.createElement('optgroup'), { label: group })
    made.append(...list.map((one) => new Option(one[language], one.name)))
    return made
  })
  example.replaceChildren(new Option(words().choose, ''), ...options)
  example.value = chosen
}

function choose(name) {
  const one = examples.find((known) => known.name === name)
  if (!one) return
  query.value = one.query
  variables.value = JSON.stringify(one.variables, null, 2)
}

/** What a link asks: after `#`, where it stays on this machine, or as parameters. */
function readLink() {
  const given = new URLSearchParams(location.hash.slice(1) || location.search)
  if (!given.has('query')) return false
  query.value = given.get('query')
  variables.value = given.get('variables') ?? '{}'
  return true
}

async function copy(text) {
  await navigator.clipboard.writeText(text)
  state.textContent = words().copied
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme
}

const systemTheme = matchMedia('(prefers-color-scheme: dark)')
setTheme(localStorage.getItem('theme') ?? (systemTheme.matches ? 'dark' : 'light'))
systemTheme.addEventListener('change', ({ matches }) => {
  if (!localStorage.getItem('theme')) setTheme(matches ? 'dark' : 'light')
})
by('theme').addEventListener('click', () => {
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
  localStorage.setItem('theme', document.documentElement.dataset.theme)
})
by('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh'
  localStorage.setItem('language', language)
  speak()
})
by('run').addEventListener('click', run)
by('copy').addEventListener('click', () => copy(result.value))
by('share').addEventListener('click', () => {
  location.hash = new URLSearchParams({ query: query.value, variables: variables.value })
  copy(location.href)
})
by('find').addEventListener('input', ({ target }) => docs.find(target.value))
example.addEventListener('change', () => choose(example.value))
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  run()
})

speak()
const [listed, { data }] = await Promise.all([
  fetch('/graphql/examples.json').then((response) => response.json()),
  ask({ query: INTROSPECTION }),
])
examples = listed
docs.load(data.__schema)
showExamples()
if (!readLink() && examples[0]) {
  example.value = examples[0].name
  choose(examples[0].name)
}
