/** A moon over a closed door, on a 64 grid. */
export const RestPicture = () => (
  <svg
    viewBox="0 0 64 64"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M14 58V22a4 4 0 0 1 4-4h16a4 4 0 0 1 4 4v36M8 58h36" />
    <path d="M32 39v2" />
    <path
      d="M55 16.5A9.5 9.5 0 1 1 43.5 7a7.4 7.4 0 0 0 11.5 9.5Z"
      stroke="var(--accent)"
      fill="var(--accent-soft)"
    />
  </svg>
);
