/** What an end is to a relation, in the source's words and in English of ours. */
export const ROLE = {
  role: { type: 'text', zh: '角色', en: 'role' },
  roleEn: { type: 'text', zh: '角色(英文)', en: 'role in English' },
} as const
