/** Nouns that point back at a thing named before (该平台, 本次活动), and the kinds it may be of, the likeliest first. */
export const POINTERS: readonly (readonly [nouns: string, kinds: string])[] = [
  ['活动|仪式|论坛|大会|峰会|大赛|赛事|展会|展览|对接会|推介会|座谈会', 'Event'],
  ['会议|联席会议|全会', 'Event|Committee'],
  ['平台|系统|基地|中心', 'Platform|Park|Laboratory'],
  ['项目|工程', 'Project|Park|Platform|Programme|Zone'],
  ['铁路|高铁|线路|大桥|隧道|通道|高速', 'Project'],
  ['协议|框架协议|合作协议|备忘录|协定', 'Agreement'],
  ['园区|产业园|科技园|合作区', 'Park|Zone|CrossBoundaryZone'],
  ['新区|示范区|试验区|先行区|片区', 'Zone|CrossBoundaryZone'],
  ['走廊|廊道|大走廊|产业带', 'Corridor'],
  ['联盟|共同体|联合体', 'Alliance'],
  ['机制|制度', 'Mechanism'],
  ['研究院|研究所', 'ResearchInstitute'],
  ['实验室', 'Laboratory'],
  ['计划|行动|试点|基金', 'Programme'],
  ['规划|方案|意见|办法|纲要|条例', 'Policy'],
  ['飞地', 'Enclave'],
]

/** Words that sum up those who were named together before; how many they are, and whether they are places. */
export const SUMS: Readonly<Record<string, { readonly count?: number; readonly places: boolean }>> = {
  双方: { count: 2, places: false },
  三方: { count: 3, places: false },
  各方: { places: false },
  两地: { count: 2, places: true },
  两市: { count: 2, places: true },
  两省: { count: 2, places: true },
  两区: { count: 2, places: true },
  三地: { count: 3, places: true },
  三市: { count: 3, places: true },
  三省: { count: 3, places: true },
  四地: { count: 4, places: true },
  四市: { count: 4, places: true },
  五市: { count: 5, places: true },
}
