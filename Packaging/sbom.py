"""What the program is made of, as CycloneDX 1.6 JSON on standard output. bin/sbom runs it."""

import datetime
import json
import os
import re
import subprocess
import sys
import uuid

MANIFEST = "Package.swift"
RESOLVED = "Package.resolved"
LIBRARIES = {  # what is linked of each package that Package.swift names for building
    "libargon2-dev": "libargon2-1",
    "libpq-dev": "libpq5",
    "libsqlite3-dev": "libsqlite3-0",
    "zlib1g-dev": "zlib1g",
}


def output(*command):
    """What a command prints; nothing when it fails or is not there."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def check_versions(manifest, pins):
    """Ends with a word of reproach when a version may float."""
    for url, version in re.findall(r'\.package\(url: "([^"]+)", ([^)]+)\)', manifest):
        exact = re.fullmatch(r'exact: "([^"]+)"', version)
        pin = pins.get(url.removesuffix(".git").lower())
        if not exact or not pin or pin["state"]["version"] != exact[1]:
            sys.exit(f"bin/sbom: {url} is asked for as {version}, resolved as {pin and pin['state']['version']}")


def swift_packages():
    with open(RESOLVED, encoding="utf-8") as file:
        pins = {pin["location"].removesuffix(".git").lower(): pin for pin in json.load(file)["pins"]}
    with open(MANIFEST, encoding="utf-8") as file:
        check_versions(file.read(), pins)
    for pin in pins.values():
        place = pin["location"].removeprefix("https://").removesuffix(".git")
        version, revision = pin["state"]["version"], pin["state"]["revision"]
        yield {
            "type": "library",
            "bom-ref": pin["identity"],
            "name": pin["identity"],
            "version": version,
            "purl": f"pkg:swift/{place}@{version}",
            "externalReferences": [{"type": "vcs", "url": pin["location"]}],
            "properties": [{"name": "git:revision", "value": revision}],
        }


def system_libraries():
    with open(MANIFEST, encoding="utf-8") as file:
        named = sorted(set(re.findall(r'\.apt\(\["([^"]+)"\]\)', file.read())))
    for name in [LIBRARIES[package] for package in named] + ["libc6", "libstdc++6"]:
        version, architecture = (output("dpkg-query", "-W", "-f", "${Version} ${Architecture}", name) + " ").split(" ")[:2]
        if not version:
            sys.exit(f"bin/sbom: {name} is not installed by dpkg here")
        yield {
            "type": "library",
            "bom-ref": name,
            "name": name,
            "version": version,
            "purl": f"pkg:deb/debian/{name}@{version}?arch={architecture}",
        }


def toolchain():
    """The compiler, whose runtime is part of what runs."""
    version = re.search(r"Swift version (\S+)", output("swift", "--version"))
    return [{"type": "platform", "bom-ref": "swift", "name": "swift", "version": version[1]}] if version else []


def main():
    with open("Sources/CRMApp/AppConfiguration.swift", encoding="utf-8") as file:
        version = re.search(r'text = "kap ([^"]+)"', file.read())[1]
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct") or 0)
    components = [*swift_packages(), *system_libraries(), *toolchain()]
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat(),
            "component": {"type": "application", "bom-ref": "kap", "name": "kap", "version": version},
        },
        "components": components,
        "dependencies": [{"ref": "kap", "dependsOn": [component["bom-ref"] for component in components]}],
    }
    print(json.dumps(bom, indent=2))


main()
