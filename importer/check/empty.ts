import type { Register } from '../dataset/register.ts'
import type { Source } from '../dataset/source.ts'
import type { Faults } from './fault.ts'

/** A fault where a dataset holds neither entity nor statement: a template that nobody filled in. */
export function checkEmpty(register: Register, source: Source, faults: Faults): void {
  if (register.graph.nodeOrder.length > 0 || register.graph.statements.size > 0) return
  faults.add(
    'DATASET_EMPTY',
    { file: source.name },
    { zh: '没有数据:没有实体,也没有关系。', en: 'There is no data: neither entities nor relations.' },
    {
      zh: '在各表里填写;以 # 开头的行是说明和示例,不会被读取。',
      en: 'Fill in the sheets; rows that begin with # explain and are not read.',
    },
  )
}
