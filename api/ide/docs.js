/** The schema as a person reads it: the roots first, then from type to type. */

const TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }'
const INPUT = `name description defaultValue type { ${TYPE} }`
export const INTROSPECTION = `{ __schema { queryType { name } types { kind name description
  fields { name description args { ${INPUT} } type { ${TYPE} } }
  inputFields { ${INPUT} } enumValues { name description } possibleTypes { name } } } }`

function spell(type) {
  if (type.kind === 'NON_NULL') return `${spell(type.ofType)}!`
  if (type.kind === 'LIST') return `[${spell(type.ofType)}]`
  return type.name
}

function named(type) {
  return type.ofType ? named(type.ofType) : type.name
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Shows the types of a schema in `root`; `words` gives the words of the language chosen. */
export class Docs {
  #types = new Map()
  #trail = []
  #root
  #words

  constructor(root, words) {
    this.#root = root
    this.#words = words
  }

  load(schema) {
    this.#types = new Map(
      schema.types.filter((type) => !type.name.startsWith('__')).map((type) => [type.name, type]),
    )
    this.#trail = [schema.queryType.name]
    this.show()
  }

  show() {
    const type = this.#types.get(this.#trail.at(-1))
    if (!type) return
    const words = this.#words()
    const title = element('h3', { tabIndex: -1, textContent: type.name })
    this.#root.replaceChildren()
    if (this.#trail.length > 1) {
      const back = element('button', { type: 'button', textContent: `← ${words.back}` })
      back.addEventListener('click', () => this.#go(this.#trail.at(-2), -1))
      this.#root.append(back)
    }
    this.#root.append(title, this.#description(type))
    const lists = [
      [type.fields, '', (field) => this.#field(field)],
      [type.inputFields, '', (field) => this.#field(field)],
      [
        type.enumValues,
        words.values,
        (value) => [element('code', { textContent: value.name }), this.#description(value)],
      ],
      [type.possibleTypes, words.kinds, (one) => [this.#link(one.name)]],
    ]
    for (const [items, heading, render] of lists) {
      if (!items?.length) continue
      if (heading) this.#root.append(element('h4', { textContent: heading }))
      this.#root.append(element('ul', {}, ...items.map((item) => element('li', {}, ...render(item)))))
    }
    return title
  }

  find(text) {
    const asked = text.trim().toLowerCase()
    if (!asked) return this.show()
    const found = [...this.#types.values()].flatMap((type) => {
      const own = `${type.name} ${type.description ?? ''}`.toLowerCase().includes(asked)
        ? [[type.name, '']]
        : []
      const fields = (type.fields ?? type.inputFields ?? [])
        .filter((field) => `${field.name} ${field.description ?? ''}`.toLowerCase().includes(asked))
        .map((field) => [type.name, `.${field.name}`])
      return [...own, ...fields]
    })
    const items = found
      .slice(0, 60)
      .map(([name, field]) => element('li', {}, this.#link(name, `${name}${field}`)))
    const count = element('p', { className: 'description', textContent: this.#words().found(found.length) })
    count.setAttribute('role', 'status')
    this.#root.replaceChildren(count, element('ul', {}, ...items))
  }

  #go(name, step = 1) {
    this.#trail = step < 0 ? this.#trail.slice(0, -1) : [...this.#trail, name]
    this.show()?.focus()
  }

  #link(name, text = name) {
    if (!this.#types.get(name) || this.#types.get(name).kind === 'SCALAR')
      return element('code', { textContent: text })
    const link = element('button', { type: 'button', className: 'link', textContent: text })
    link.addEventListener('click', () => this.#go(name))
    return link
  }

  #description({ description }) {
    return element('p', { className: 'description', textContent: description ?? '' })
  }

  #field(field) {
    const typed = this.#link(named(field.type), spell(field.type))
    const head = element('div', {}, element('code', { textContent: `${field.name}: ` }), typed)
    const args = (field.args ?? []).map((argument) => {
      const usual = argument.defaultValue === null ? '' : ` = ${argument.defaultValue}`
      const name = element('code', { textContent: `${argument.name}: ` })
      return element('li', {}, name, this.#link(named(argument.type), spell(argument.type)), usual)
    })
    if (args.length === 0) return [head, this.#description(field)]
    const summary = element('summary', { textContent: `${this.#words().arguments} (${args.length})` })
    return [head, this.#description(field), element('details', {}, summary, element('ul', {}, ...args))]
  }
}
