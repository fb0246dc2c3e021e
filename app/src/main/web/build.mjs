// Bundles style sheet, script, icon and fonts into the folder given, with a hash in each name, and writes
// manifest.properties (plain name = hashed name). Installs the packages first when the lock file has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../../../target/classes/static/assets"));
const lock = readFileSync(join(here, "package-lock.json"));
const seal = join(here, "node_modules/.geland-lock");

if (!existsSync(seal) || !readFileSync(seal).equals(lock)) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  writeFileSync(seal, lock);
}

const esbuild = await import(pathToFileURL(join(here, "node_modules/esbuild/lib/main.js")));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const result = await esbuild.build({
  absWorkingDir: here,
  entryPoints: { app: "src/app.js", style: "src/app.css" },
  bundle: true,
  minify: true,
  format: "esm",
  splitting: true,
  target: ["es2022", "chrome111", "firefox114", "safari16.4"],
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "file" },
  legalComments: "external",
  metafile: true,
  logLevel: "warning",
  outdir: target,
});

const names = new Map();
for (const [output, about] of Object.entries(result.metafile.outputs)) {
  if (about.entryPoint) {
    names.set(basename(about.entryPoint), basename(output));
  }
}
const icon = readFileSync(join(here, "src/icon.svg"));
const iconName = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
writeFileSync(join(target, iconName), icon);
names.set("icon.svg", iconName);
copyFileSync(join(here, "node_modules/@fontsource-variable/source-sans-3/LICENSE"), join(target, "source-sans-3-licence.txt"));
writeFileSync(
  join(target, "manifest.properties"),
  [...names].sort().map(([name, hashed]) => `${name}=${hashed}\n`).join(""),
);
