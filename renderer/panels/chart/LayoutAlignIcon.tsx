// The small pictures on the buttons that align and distribute: two or three bars and the line that they come to.

const paths: { readonly [id: string]: string } = {
  alignLeft: 'M3 2V14M5 4H13V7H5ZM5 9H10V12H5Z',
  alignCentre: 'M8 2V14M4 4H12V7H4ZM5.5 9H10.5V12H5.5Z',
  alignRight: 'M13 2V14M3 4H11V7H3ZM6 9H11V12H6Z',
  alignTop: 'M2 3H14M4 5V13H7V5ZM9 5V10H12V5Z',
  alignMiddle: 'M2 8H14M4 4V12H7V4ZM9 5.5V10.5H12V5.5Z',
  alignBottom: 'M2 13H14M4 3V11H7V3ZM9 6V11H12V6Z',
  distributeAcross: 'M2 2V14M14 2V14M6.5 4.5H9.5V11.5H6.5Z',
  distributeDown: 'M2 2H14M2 14H14M4.5 6.5V9.5H11.5V6.5Z',
};

export function AlignIcon({ id }: { readonly id: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[id] ?? ''} fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}
