/** The mark of the product: an octagon (eight dimensions) holding a mirror. */
export function Mark({ size = 36 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <path d="M13 3h14l10 10v14l-10 10H13L3 27V13z" fill="#2C50A4" />
      <path d="M14.600 7h10.800L33 14.600v10.800L25.400 33H14.600L7 25.400V14.600z" fill="#fff" />
      <path
        d="M20 9.500l6 4.600 4.600 6.100-3.600 5-6.600 4.600-6.500-3.300-4.400-6.300 3.600-6.600z"
        fill="#C4D0EC"
        stroke="#2C50A4"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
