# Mounts the data volumes that Coeus names to this node where workloads find them, and unmounts those it does not name any
# more. No other disk is touched, and none is formatted that holds anything.

VOLUMES=/var/lib/coeus/volumes
# Volumes whose formatting has begun: it begins anew after a crash.
FORMATTING=/var/lib/coeus/formatting
DISKS=/dev/disk/by-id

# What became of each volume that was wanted, or is still mounted: "state message" by its id.
declare -A SEEN=()

# disk ID: the device of a volume, which hypervisors give the volume's id as its serial number; virtio keeps 20 characters.
disk() {
  local path
  for path in "$DISKS/virtio-${1:0:20}" "$DISKS/scsi-0QEMU_QEMU_HARDDISK_$1"; do
    [ ! -e "$path" ] || { echo "$path"; return; }
  done
  return 1
}

blank() { # DEVICE: nothing is known to be on it, and its first MiB is all zeros
  [ "$(blkid -p -o value -s USAGE "$1" 2>/dev/null; blkid -p -o value -s PTTYPE "$1" 2>/dev/null)" = "" ] &&
    cmp -s -n 1048576 "$1" /dev/zero
}

# format ID DEVICE: makes a file system on a blank disk, or finishes what a crash interrupted.
format() {
  [ -e "$FORMATTING/$1" ] || blank "$2" || return 0
  touch "$FORMATTING/$1"
  sync "$FORMATTING"
  mkfs.ext4 -q -F "$2" && sync "$2" && rm -f "$FORMATTING/$1"
}

# attach ID: mounts the volume, or says in SEEN why not.
attach() {
  local device at=$VOLUMES/$1 error
  if mountpoint -q "$at"; then
    SEEN[$1]=mounted
  elif ! device=$(disk "$1"); then
    SEEN[$1]="unmounted its disk is not there yet"
  elif ! error=$(format "$1" "$device" 2>&1); then
    SEEN[$1]="failed it cannot be formatted: ${error//$'\n'/; }"
  elif [ "$(blkid -p -o value -s USAGE "$device" 2>/dev/null)" != filesystem ]; then
    SEEN[$1]="failed it holds something that is not a file system, and is left as it is"
  elif ! error=$(mkdir -p "$at" && mount -o nosuid,nodev "$device" "$at" 2>&1); then
    rmdir "$at" 2>/dev/null || true
    SEEN[$1]="failed it cannot be mounted: ${error//$'\n'/; }"
  else
    SEEN[$1]=mounted
  fi
}

# release ID: unmounts the volume; where a container still uses it, writes what is not written yet.
release() {
  local at=$VOLUMES/$1
  if ! mountpoint -q "$at" || umount "$at" 2>/dev/null; then
    rmdir "$at" 2>/dev/null || true
    unset "SEEN[$1]"
  else
    sync -f "$at"
    SEEN[$1]="mounted a container still uses it"
  fi
}

# ask: tells Coeus what SEEN says and prints its answer.
ask() {
  local volume
  for volume in "${!SEEN[@]}"; do
    printf '%s %s\n' "$volume" "${SEEN[$volume]}"
  done | python3 -c '
import json, sys
node = json.load(open(sys.argv[1]))
seen = [(line.rstrip("\n").split(" ", 2) + [None])[:3] for line in sys.stdin]
print(json.dumps({"clusterId": node["clusterId"], "nodeName": node["nodeName"],
                  "volumes": [dict(zip(("volumeId", "state", "message"), volume)) for volume in seen]}))' "$NODE" |
    call "$(field "$NODE" volumesUrl)"
}

# look: asks once and makes it so; sets PAUSE to the seconds until it has to ask again.
look() {
  local answer wanted volume before after
  answer=$(mktemp /run/coeus-volumes.XXXXXX)
  if ! ask >"$answer"; then
    rm -f "$answer"
    PAUSE=10
    return
  fi
  before=$(declare -p SEEN)
  wanted=$(field "$answer" volumeIds)
  PAUSE=$(field "$answer" askAgainSeconds)
  rm -f "$answer"
  for volume in $(known); do
    grep -qxF "$volume" <<<"$wanted" || release "$volume"
  done
  for volume in $wanted; do
    attach "$volume"
  done
  after=$(declare -p SEEN)
  [ "$before" = "$after" ] || PAUSE=0
}

# known: the volumes of which anything is known here.
known() {
  { printf '%s\n' "${!SEEN[@]}"; ls "$VOLUMES"; } | sort -u
}

# watch: waits PAUSE seconds, or until a disk comes or goes.
watch() {
  local disks second
  disks=$(ls "$DISKS" 2>/dev/null || true)
  for ((second = 0; second < PAUSE; second++)); do
    sleep 1
    [ "$(ls "$DISKS" 2>/dev/null || true)" = "$disks" ] || return 0
  done
}

# remember: what an earlier run of this program mounted.
remember() {
  local volume
  mkdir -p "$VOLUMES" "$FORMATTING"
  for volume in $(known); do
    ! mountpoint -q "$VOLUMES/$volume" || SEEN[$volume]=mounted
  done
}

main() {
  remember
  while true; do
    look
    watch
  done
}

# Sourced by its tests.
[ "${BASH_SOURCE[0]}" != "$0" ] || main
