# What every node does first, whatever its engine: ask Coeus for certificates with the one-time token, and report.
# Needs openssl besides.

PKI=/etc/coeus/pki
ANSWER=/run/coeus-join.json

# option NAME DEFAULT: a label of the cluster.
option() {
  local value
  value=$(field "$NODE" "options/$1")
  echo "${value:-$2}"
}

CLUSTER_ID=$(field "$NODE" clusterId)
NODE_NAME=$(field "$NODE" nodeName)
ROLE=$(field "$NODE" role)
FIRST_MASTER=$(field "$NODE" firstMaster)
FIXED_IP=$(field "$NODE" fixedIp)
API_ADDRESS=$(field "$NODE" apiAddress)
API_PORT=$(field "$NODE" apiPort)
COE_VERSION=""
CONTAINER_VERSION=""

# report PHASE MESSAGE: says how the node is; a report that gets lost must not stop the node.
report() {
  [ -s "$TOKEN" ] || return 0
  CLUSTER_ID=$CLUSTER_ID NODE_NAME=$NODE_NAME PHASE=$1 MESSAGE=$2 COE_VERSION=$COE_VERSION \
    CONTAINER_VERSION=$CONTAINER_VERSION python3 -c '
import json, os
e = os.environ
print(json.dumps({"clusterId": e["CLUSTER_ID"], "nodeName": e["NODE_NAME"], "phase": e["PHASE"], "message": e["MESSAGE"],
                  "coeVersion": e["COE_VERSION"], "containerVersion": e["CONTAINER_VERSION"]}))' |
    call "$(field "$NODE" reportUrl)" || true
}

fail() {
  report failed "$1"
  echo "coeus-bootstrap: $1" >&2
  exit 1
}
trap 'fail "bootstrap stopped at line $LINENO: $BASH_COMMAND"' ERR

# request NAME SUBJECT [SANS]: a fresh key that never leaves the node, and the request to sign for it.
request() {
  local extension=()
  [ -z "${3:-}" ] || extension=(-addext "subjectAltName=$3")
  openssl req -new -newkey rsa:2048 -nodes -keyout "$PKI/$1.key" -out "$PKI/$1.csr" -subj "$2" "${extension[@]}" \
    2>/dev/null
}

# The names of node.json as openssl wants them.
sans() {
  field "$NODE" sans | python3 -c '
import ipaddress, sys
def kind(name):
    try:
        ipaddress.ip_address(name)
        return "IP:"
    except ValueError:
        return "DNS:"
print(",".join(kind(name) + name for name in sys.stdin.read().split()))'
}

# join NAME...: has the requests signed; a repeat with the same requests is answered again.
join() {
  python3 -c '
import json, sys
node = json.load(open(sys.argv[1]))
csrs = {name: open(sys.argv[2] + "/" + name + ".csr").read() for name in sys.argv[3:]}
print(json.dumps({"clusterId": node["clusterId"], "nodeName": node["nodeName"], "token": node["token"], "csrs": csrs}))' \
    "$NODE" "$PKI" "$@" >/run/coeus-join-request.json
  curl -sS --fail --retry 30 --retry-delay 5 --retry-connrefused --max-time 60 -H 'Content-Type: application/json' \
    --data-binary @/run/coeus-join-request.json -o "$ANSWER" "$(field "$NODE" joinUrl)"
  rm -f /run/coeus-join-request.json
  field "$ANSWER" nodeToken >"$TOKEN"
  field "$ANSWER" caPem >"$PKI/ca.pem"
  local name
  for name in "$@"; do
    field "$ANSWER" "certificates/$name" >"$PKI/$name.pem"
  done
  systemctl enable --now coeus-volumes
}

# retry TIMES SECONDS COMMAND...: until it works.
retry() {
  local left=$1 pause=$2
  shift 2
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep "$pause"
  done
}

# packages NAME...: from the distribution's own repositories.
packages() {
  if command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    retry 30 10 apt-get -qq update
    retry 30 10 apt-get -qq install -y "$@"
  else
    retry 30 10 dnf -q install -y "$@"
  fi
}

mkdir -p "$PKI"
install -d -m 0711 /var/lib/coeus /var/lib/coeus/volumes
hostnamectl set-hostname "$NODE_NAME"
grep -q " $NODE_NAME\$" /etc/hosts || echo "$FIXED_IP $NODE_NAME" >>/etc/hosts

