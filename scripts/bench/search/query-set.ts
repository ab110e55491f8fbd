/**
 * What is searched for: as officers ask, and as they might. Common words stand in a seventh of all
 * records, rare ones in a few; words that nothing holds are asked for, too.
 */

/** Words and phrases, which every search engine can be asked for: all of them must be there. */
export const PLAIN_QUERIES = [
  ...['法治', '普法', '宣传', '工作', '建设', '群众', '执法', '矛盾纠纷', '依法行政', '法治政府'],
  ...[
    '法律顾问',
    '行政执法',
    '领导干部',
    '人民调解',
    '法治宣传',
    '政务公开',
    '信访',
    '网格',
    '培训',
  ],
  ...[
    '枫桥经验',
    '合法性审查',
    '行政复议',
    '民法典',
    '综合执法',
    '行政应诉',
    '村规民约',
    '重大决策',
  ],
  ...['放管服', '一网通办', '法律明白人', '扫黑除恶', '安全生产', '未成年人', '网格化管理', '宪法'],
  ...[
    '电信诈骗',
    '规范性文件',
    '行政处罚',
    '双随机',
    '营商环境',
    '执法证',
    '法治意识不强',
    '河长制',
  ],
  ...['普法 宣传', '执法 培训', '法治 学习 干部', '矛盾 调解 成功', '法律顾问 审查', '信访 化解'],
]

/** What only a query language can say, and words of one character. */
export const SPECIAL_QUERIES = [
  ...['法', '村', '2023', '12.4', '“依法行政”', '“法治政府建设”', '《民法典》', '法治 -普法'],
  ...[
    '普法 OR 宪法',
    '信访 | 调解',
    '标题:法治',
    '小标题:普法',
    '同句(普法 宣传)',
    '执法 NOT 培训',
  ],
]

/** Parameters that are added to the address of a query. */
export const FILTERED_QUERIES = [
  { q: '普法', year: '2023' },
  { q: '法治', kind: 'all' },
  { q: '执法', figures: '1' },
  { q: '宣传', status: 'done' },
  { q: '工作', kind: 'planned', year: '2022' },
  { q: '', year: '2021' },
]
