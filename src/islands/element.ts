type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[Name]> & {
  /** Its `data-` attributes. */
  data?: Record<string, string>
}

/** Make an element with its properties and with what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const { data, ...rest } = properties
  const made = Object.assign(document.createElement(name), rest)
  Object.assign(made.dataset, data)
  made.append(...content)
  return made
}

/** Make a set of boxes under a title, each with the number of what it would show. */
export function boxes(
  name: string,
  title: string,
  values: readonly { id: string; name: string; count: number }[],
  chosen: readonly string[],
): HTMLFieldSetElement {
  const labels = values.map(({ id, name: words, count }) => {
    const box = { type: 'checkbox', name, value: id, id: `${name}-${id}`, checked: chosen.includes(id) }
    const tally = element('span', { className: 'small' }, `${count}`)
    return element('label', {}, element('input', box), ` ${words} `, tally)
  })
  return element('fieldset', {}, element('legend', {}, title), ...labels)
}
