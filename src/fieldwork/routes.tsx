export function FieldworkRoutes() {
  return null;
}
