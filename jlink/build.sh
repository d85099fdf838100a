#!/usr/bin/env bash
# Makes target/image/omegascope for the kind of machine this runs on (Linux or macOS): the program, its libraries and a
# Java runtime. It starts with bin/omegascope and needs no JDK there.
set -euo pipefail
cd "$(dirname "$0")/.."

case "$(uname -s)" in
    Linux | Darwin) ;;
    *)
        echo "jlink/build.sh works on Linux and macOS only; elsewhere start Omegascope with mvn -q." >&2
        exit 1
        ;;
esac

image=target/image/omegascope
libraries=target/image/libraries
rm -rf target/image
mvn -q -B -Dmaven.test.skip=true package dependency:copy-dependencies \
    -DincludeScope=runtime -Dmdep.useBaseVersion=true -DoutputDirectory="$libraries"
property() { mvn -q -B validate org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate -Dexpression="$1" -DforceStdout; }
jdk=$(dirname "$(dirname "$(property jdk.java)")")
flags=$(property jvm.flags)

# JavaFX goes into the runtime as modules, everything else stays on the class path. The jars without a platform in
# their name are empty. The list of modules is what jdeps finds in the libraries.
mkdir -p target/image/modules
rm "$libraries"/javafx-{base,controls,graphics}-[0-9]*.[0-9].jar
mv "$libraries"/javafx-*.jar target/image/modules
"$jdk/bin/jlink" --module-path target/image/modules --output "$image/runtime" \
    --add-modules javafx.controls,java.compiler,java.desktop,java.logging,java.management,java.sql,java.xml \
    --add-modules jdk.incubator.vector,jdk.management,jdk.unsupported \
    --add-options=" ${flags/ALL-UNNAMED/ALL-UNNAMED,javafx.graphics}" \
    --strip-debug --no-header-files --no-man-pages --compress zip-9 --generate-cds-archive

mkdir -p "$image/bin" "$image/lib"
cp -p "$libraries"/*.jar target/omegascope-*.jar "$image/lib"
cp -p LICENSE README.md "$image"
cp -pr sample-runs assets "$image"
install -m 755 jlink/omegascope "$image/bin/omegascope"
mvn -q -B org.codehaus.mojo:license-maven-plugin:2.7.0:add-third-party \
    -Dlicense.outputDirectory="$PWD/$image" -Dlicense.includedScopes=compile,runtime
du -sh "$image"
