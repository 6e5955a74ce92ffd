export function SumsPart() {
  return null;
}
