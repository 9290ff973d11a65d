# Sourced by the scripts: finds a Java new enough, wherever it is usually installed.

needed_java=25

# java_major HOME: its feature version, or 0
java_major() {
  local major
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${major:-0}"
}

# find_java TOOL: prints the home of the first Java that is new enough and has bin/TOOL; fails with advice when there is none
find_java() {
  local tool=$1 home on_path=
  if command -v java >/dev/null; then
    on_path=$(cd "$(dirname "$(readlink -f "$(command -v java)")")/.." && pwd)
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $home && -x $home/bin/$tool && $(java_major "$home") -ge $needed_java ]]; then
      echo "$home"
      return
    fi
  done
  cat >&2 <<ADVICE
Linchpin needs a JDK $needed_java or newer, and found none in JAVA_HOME, on the PATH or in the usual places.
  Debian, Ubuntu   apt install openjdk-$needed_java-jdk, or the package temurin-$needed_java-jdk of https://adoptium.net
  Fedora           dnf install java-$needed_java-openjdk-devel
  macOS            brew install openjdk@$needed_java
  anywhere         https://sdkman.io, then: sdk install java $needed_java-tem
If it is installed somewhere else, set JAVA_HOME to its folder.
ADVICE
  return 1
}
