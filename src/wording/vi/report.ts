export const report = { title: 'Báo cáo' };
