# SPDX-License-Identifier: Apache-2.0
# Docker Swarm: masters are managers and serve the Engine API with mutual TLS; whoever joins asks a manager for the swarm's
# join token over that API, so that the token is in nobody's user-data.

install_engine() {
  command -v dockerd >/dev/null && return 0
  if command -v apt-get >/dev/null; then
    packages docker.io
  else
    packages moby-engine
  fi
}

configure_engine() {
  local hosts='"unix:///var/run/docker.sock"'
  mkdir -p /etc/docker /etc/systemd/system/docker.service.d
  if [ "$ROLE" = master ]; then
    hosts="$hosts, \"tcp://0.0.0.0:$API_PORT\""
  fi
  cat >/etc/docker/daemon.json <<JSON
{"hosts": [$hosts], "tls": true, "tlsverify": true, "tlscacert": "$PKI/ca.pem", "tlscert": "$PKI/server.pem",
 "tlskey": "$PKI/server.key", "live-restore": false, "log-driver": "json-file", "log-opts": {"max-size": "10m", "max-file": "3"}}
JSON
  # The packaged unit names a listener of its own, which daemon.json must not contradict.
  cat >/etc/systemd/system/docker.service.d/coeus.conf <<UNIT
[Service]
ExecStart=
ExecStart=$(command -v dockerd) --containerd=/run/containerd/containerd.sock
UNIT
  systemctl daemon-reload
  systemctl enable docker
  systemctl restart docker
  retry 60 2 docker info
}

# The engine of a manager that is already in the swarm.
manager() {
  docker --host "$API_ADDRESS" --tlsverify --tlscacert "$PKI/ca.pem" --tlscert "$PKI/client.pem" --tlskey "$PKI/client.key" "$@"
}

swarm_state() {
  docker info --format '{{.Swarm.LocalNodeState}}'
}

in_swarm() {
  [ "$(swarm_state)" = active ]
}

enter_swarm() {
  in_swarm && return 0
  if [ "$FIRST_MASTER" = true ]; then
    docker swarm init --advertise-addr "$FIXED_IP" --listen-addr "$FIXED_IP:2377"
    return 0
  fi
  local kind=worker
  [ "$ROLE" = worker ] || kind=manager
  retry 180 5 manager swarm join-token --quiet "$kind" >/run/coeus-swarm-token
  local peer
  peer=$(manager info --format '{{range .Swarm.RemoteManagers}}{{println .Addr}}{{end}}' | head -n 1)
  retry 30 5 docker swarm join --token "$(cat /run/coeus-swarm-token)" --advertise-addr "$FIXED_IP" "$peer"
  rm -f /run/coeus-swarm-token
}

main() {
  request server "/CN=$NODE_NAME" "$(sans)"
  request client "/CN=$NODE_NAME"
  join server client
  report bootstrapping "installing Docker"
  install_engine
  configure_engine
  COE_VERSION=$(docker version --format '{{.Server.Version}}')
  CONTAINER_VERSION=$COE_VERSION
  report bootstrapping "entering the swarm"
  enter_swarm
  retry 60 2 in_swarm
  report ready "in the swarm"
}

main
