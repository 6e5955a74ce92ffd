export const ReportScreen = () => null;
