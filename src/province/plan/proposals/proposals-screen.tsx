export const ProposalsScreen = () => null;
