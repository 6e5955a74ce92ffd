export function WaitingPart() {
  return null;
}
