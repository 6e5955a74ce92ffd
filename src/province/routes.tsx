export function ProvinceRoutes() {
  return null;
}
