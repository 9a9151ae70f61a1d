// Which questions are asked, by the same rules as on the server.
export function asked (questions, answers) {
  return questions.filter(q => !q.when || holds(q.when, answers))
}

function holds (when, answers) {
  if (when.all) return when.all.every(part => holds(part, answers))
  if (when.any) return when.any.some(part => holds(part, answers))
  const said = answers[when.question]
  if (!said || said.length === 0 || said.includes('?')) return false
  const only = said.length === 1 ? said[0] : null
  switch (when.operator) {
    case 'answered': return true
    case '=': case 'is': return only === when.value
    case '!=': case 'is not': return only !== when.value
    case 'includes': return said.includes(when.value)
    case '<': return Number(only) < Number(when.value)
    case '<=': return Number(only) <= Number(when.value)
    case '>': return Number(only) > Number(when.value)
    default: return Number(only) >= Number(when.value)
  }
}
