export { useCommuneNames } from '../../ui/use-commune-names';
