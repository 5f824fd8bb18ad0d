// What of a lockfile, a package.json, or a script is not pinned: what is installed or run at one time
// may then be something else than what was looked at.

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** The built-in patches are part of Yarn, which is in the repository. */
const RESOLUTIONS = [
  /^(@[\w.-]+\/)?[\w.-]+@npm:\d+\.\d+\.\d+(-[\w.-]+)?$/,
  /^(@[\w.-]+\/)?[\w.-]+@workspace:[\w./-]+$/,
  /^[\w-]+@link:\.\.\/[\w-]+::locator=[\w-]+%40workspace%3Apackages%2F[\w-]+$/,
  /^[\w-]+@patch:[\w-]+@npm%3A[\w.-]+#optional!builtin<compat\/[\w-]+>::version=[\w.-]+&hash=\w+$/,
];

/**
 * Entries of a yarn.lock that come from elsewhere than the registry, or without a checksum. Yarn
 * knows no checksum of packages for other platforms, and downloads them there without one.
 */
export function unpinnedEntries(lock) {
  return lock
    .split(/\n\n+/)
    .filter(entry => /^(?!__metadata:)["\w]/.test(entry))
    .flatMap(entry => {
      const field = name =>
        new RegExp(`^  ${name}: "?([^"\n]*)"?$`, 'm').exec(entry)?.[1];
      const resolution = field('resolution') ?? '';
      if (!RESOLUTIONS.some(allowed => allowed.test(resolution))) {
        return [`${resolution || entry.split('\n')[0]}: not of the registry`];
      }
      const needsChecksum =
        /@(npm|patch):/.test(resolution) &&
        !/^\(*(os|cpu|libc)=/.test(field('conditions') ?? '');
      return needsChecksum &&
        !/^\w+\/[0-9a-f]{128}$/.test(field('checksum') ?? '')
        ? [`${resolution}: no checksum`]
        : [];
    });
}

/** Dependencies of a package.json that are not of the registry, or any version; builds that would run. */
export function unpinnedDependencies(manifest) {
  const ranges = [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'resolutions',
  ].flatMap(kind => Object.entries(manifest[kind] ?? {}));
  const built = Object.entries(manifest.dependenciesMeta ?? {}).filter(
    ([, meta]) => meta.built,
  );
  return [
    ...ranges
      .filter(
        ([, range]) =>
          !/^[\^~]?\d+(\.\d+){0,2}(-[\w.]+)?( \|\| [\^~]?\d+(\.\d+){0,2})*$/.test(
            range,
          ) && !/^(workspace:\^|link:\.\.\/[\w-]+)$/.test(range),
      )
      .map(([name, range]) => `${name}: ${range}`),
    ...built.map(([name]) => `${name}: may run install scripts`),
  ];
}

const FETCHERS =
  /\b(npx|pnpx|bunx|(yarn|pnpm) (dlx|create|add)|dlx|npm (i|install|ci|exec|create|init)|pip3? install|gem install|go (install|run)|cargo install|git clone|docker (run|pull)|curl|wget|uses:|image:)(?![\w-])/;

/** Lines of a script that fetch something to run; comments do not. */
export function fetchingLines(text) {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => !/^(\/\/|#(?!!)|\*)/.test(line) && FETCHERS.test(line));
}

/** Names of packages with a version that is not exact, such as `'node@24'`. */
export function looseSpecs(text) {
  return [...text.matchAll(/(['"`\s])((?:@[\w-]+\/)?[\w-]+)@([\w.^~*-]+)/g)]
    .filter(([, , name, version]) => {
      const isVersion = /^[\d^~*]|^(latest|next|main|master)$/.test(version);
      return name.length > 1 && isVersion && !EXACT.test(version);
    })
    .map(([, , name, version]) => `${name}@${version}`);
}
