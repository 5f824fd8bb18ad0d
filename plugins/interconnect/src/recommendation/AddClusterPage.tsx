export function AddClusterPage() {
  return null;
}
