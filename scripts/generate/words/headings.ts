/** Headings of the statutory parts; {年份}, {次年份} as this report writes its years. */

export const DONE_HEADINGS: readonly string[] = [
  '{年份}[推进|]法治政府建设的主要举措和成效',
  '[主要|重点]工作[开展|推进]情况',
  '推进法治政府建设的[主要|]做法[及|和]成效',
  '[工作开展情况|主要工作及成效|主要措施]',
  '{年份}法治政府建设工作情况',
  '{年份}法治政府建设[举措与成效|重点工作完成情况]',
  '主要做法和取得的成效',
]

export const PROBLEM_HEADINGS: readonly string[] = [
  '[存在的|目前存在的|存在的主要][问题|不足|困难和问题|问题和不足]',
  '{年份}推进法治政府建设存在的[不足|问题]',
  '法治政府建设[工作|]中[存在的问题|的短板和不足]',
  '工作中存在的[差距|短板]',
]

export const PROBLEM_AND_CAUSE_HEADINGS: readonly string[] = [
  '存在的不足[和|及]原因',
  '推进法治政府建设存在的问题[及|和]原因',
]

export const CAUSE_HEADINGS: readonly string[] = [
  '原因分析',
  '原因剖析',
  '产生问题的原因',
  '问题产生的主要原因',
]

export const RECTIFY_HEADINGS: readonly string[] = [
  '整改情况',
  '问题整改情况',
  '上年度问题整改落实情况',
  '整改落实情况',
]

export const DUTY_HEADINGS: readonly string[] = [
  '{年份}党政主要负责人履行推进法治建设第一责任人职责[情况|，加强法治政府建设的有关情况]',
  '党政主要负责人履行第一责任人职责[情况|的情况]',
  '主要负责人履行推进法治建设第一责任人职责情况',
]

export const PLAN_HEADINGS: readonly string[] = [
  '下一步工作[打算|计划|安排|思路]',
  '{次年份}[工作计划|重点工作|工作思路|工作安排]',
  '下一年度推进法治政府建设的[主要安排|初步安排|工作打算]',
  '{次年份}推进法治政府建设的[工作思路|主要安排|重点任务]',
  '下[一步|阶段]推进法治政府建设的[主要举措|思路和措施]',
]

export const FACT_HEADINGS: readonly string[] = ['基本情况', '{级}情概况', '基本概况']

/** Titles; {全名} is the body with its county, {署名} with 人民政府. */
export const TITLES: readonly string[] = [
  '{年份}法治政府建设[情况|工作|]报告',
  '关于{年份}法治政府建设[情况|工作情况|工作开展情况]的报告',
  '{年份}法治政府建设工作总结',
  '{年份}推进法治政府建设工作[情况|]报告',
  '{年份}法治政府建设年度报告',
  '{年份}依法行政工作总结',
  '{年份}法治政府建设情况汇报',
  '法治政府建设{年份}工作总结',
  '{年份}法治政府建设工作总结及{次年份}工作[思路|计划]',
]
