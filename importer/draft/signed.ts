import { canJoin } from '#graph-model/ontology/ontology.ts'
import type { Dictionary } from './dictionary.ts'
import type { Mention } from './mention.ts'
import { patternName } from './name.ts'
import type { Statement } from './statement.ts'

/** 共建某园战略合作协议, 推进某通道建设合作备忘录: what is agreed, with the verb before it. */
const AGREED =
  /^[“《]?(?:关于)?(?:[^共建推打合]{2,8}合作)?(?:加快|支持|共同|协同|联合|携手|合作|深化)*(共建|合建|建设|打造|推进|推动)(.{2,40}?)(?:建设|发展|深化.*)?(?:项目|工作)?(?:战略|框架|合作|投资|合资|友好)*(?:协议书|协议|备忘录|协定|意向书|宣言)[”》]?$/

/** What the name of an agreement says that its parties build together or promote. */
export function saidBySigned(statements: readonly Statement[], dictionary: Dictionary): Statement[] {
  return statements.flatMap((signed): Statement[] => {
    const { relation, start, end } = signed
    if (relation !== 'PARTY_TO' || end.kind !== 'Agreement') return []
    const [, verb = '', words = ''] = AGREED.exec(end.name) ?? []
    const thing =
      words === '' ? undefined : patternName(words, { start: 0, end: words.length }, dictionary, false)
    const told = verb.startsWith('推') ? 'PROMOTES' : 'CO_BUILDS'
    if (!thing || thing.start > 0 || !canJoin(told, start.kind, thing.kind)) return []
    const built: Mention = { ...thing, start: end.start, end: end.end }
    const known = statements.some(
      (one) => one.relation === told && one.start.name === start.name && one.end.name === built.name,
    )
    if (known) return []
    return [
      {
        relation: told,
        start,
        end: built,
        quote: signed.quote,
        basis: 'named',
        status: signed.status === 'planned' ? 'planned' : 'ongoing',
        doubts: ['由协议名称可知'],
      },
    ]
  })
}
