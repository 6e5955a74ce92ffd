export const OwnScreen = () => null;
