#!/usr/bin/env bash
# Compiles and lints the Bicep of infra/ and checks what comes out against what it promises. Any warning fails.
# The compiler: $BICEP, else the package Azure.Bicep.CommandLine.linux-x64. Where neither can be had it says so and ends with 0.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

readonly version=0.49.2
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

not_checked() { printf 'infra: not checked, %s\n' "$1"; exit 0; }

package_folder() {
  local cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
  printf '%s/azure.bicep.commandline.linux-x64/%s' "$cache" "$version"
}

restore_package() {
  cat >"$temp/bicep.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Azure.Bicep.CommandLine.linux-x64" Version="[$version]" /></ItemGroup>
</Project>
PROJECT
  dotnet restore "$temp/bicep.csproj" >"$temp/restore.log" 2>&1
}

find_bicep() {
  [[ -n ${BICEP:-} ]] && return
  [[ $(uname -sm) == "Linux x86_64" ]] || not_checked "the package has a compiler for Linux on x64 only; set BICEP to another"
  [[ -f $(package_folder)/tools/bicep ]] || restore_package \
    || not_checked "the package Azure.Bicep.CommandLine.linux-x64 $version cannot be had"
  # The package does not mark it as a program, and its folder may not be ours to change.
  cp "$(package_folder)/tools/bicep" "$temp/bicep" || not_checked "the package holds no compiler"
  chmod +x "$temp/bicep"
  BICEP=$temp/bicep
}

command -v node >/dev/null || not_checked "Node.js is missing"
find_bicep

passed=0 failed=0
quiet() { # name, command...; whatever it prints is a warning
  local name=$1 said; shift
  if said=$("$@" 2>&1) && [[ -z $said ]]; then
    passed=$((passed + 1))
  else
    printf 'infra: %s\n%s\n' "$name" "$said"
    failed=$((failed + 1))
  fi
}

quiet "build" "$BICEP" build infra/main.bicep --outfile "$temp/main.json"
quiet "lint" "$BICEP" lint infra/main.bicep
for file in infra/main.bicep infra/modules/*.bicep; do
  "$BICEP" format "$file" --outfile "$temp/formatted.bicep" >/dev/null 2>&1
  quiet "format of $file" diff "$file" "$temp/formatted.bicep"
done

if [[ -f $temp/main.json ]]; then
  node tests/infra.js "$temp/main.json" >"$temp/checks.log"
  cat "$temp/checks.log"
  read -r p f < <(sed -nE 's/^([0-9]+) held, ([0-9]+) broken$/\1 \2/p' "$temp/checks.log")
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-1}))
fi

printf 'infra: %s passed, %s failed\n' "$passed" "$failed"
((failed == 0))
