# SPDX-License-Identifier: Apache-2.0
# Kubernetes: kubeadm without the key of the cluster's CA, which stays with Coeus. The certificates that this CA has to sign
# are asked for by the join. What else masters have to share (CAs of etcd and the front proxy, the key of service accounts)
# the first one leaves in the cluster for two hours, encrypted with a key that Coeus gives to masters only: kubeadm's
# upload-certs. Nodes start the kubelet with the identity they were given, so that no bootstrap token is needed.

KUBE_TAG=$(option kube_tag v1.30.14)
POD_CIDR=$(option pods_network_cidr 10.244.0.0/16)
SERVICE_CIDR=$(option service_cluster_ip_range 10.96.0.0/12)
CLUSTER_DNS=$(option dns_service_ip 10.96.0.10)
PACKAGES=$(option kube_packages_url https://pkgs.k8s.io/core:/stable:)
CNI_MANIFEST=$(option cni_manifest_url https://github.com/flannel-io/flannel/releases/latest/download/kube-flannel.yml)
RUNTIME=unix:///run/containerd/containerd.sock
KUBE=/etc/kubernetes
KUBELET=/var/lib/kubelet
RUN=/run

prepare_kernel() {
  printf 'overlay\nbr_netfilter\n' >/etc/modules-load.d/coeus.conf
  modprobe overlay
  modprobe br_netfilter
  printf 'net.bridge.bridge-nf-call-iptables = 1\nnet.ipv4.ip_forward = 1\n' >/etc/sysctl.d/90-coeus.conf
  sysctl --quiet --system
  swapoff -a
}

install_runtime() {
  command -v containerd >/dev/null || packages containerd
  mkdir -p /etc/containerd
  containerd config default | sed 's/SystemdCgroup = false/SystemdCgroup = true/' >/etc/containerd/config.toml
  systemctl enable containerd
  systemctl restart containerd
}

install_kubernetes() {
  command -v kubeadm >/dev/null && command -v kubelet >/dev/null && return 0
  local minor=${KUBE_TAG%.*}
  if command -v apt-get >/dev/null; then
    packages gpg conntrack ethtool socat
    retry 30 10 curl -sSfL -o /run/kubernetes.key "$PACKAGES/$minor/deb/Release.key"
    gpg --batch --yes --dearmor -o /usr/share/keyrings/kubernetes.gpg /run/kubernetes.key
    chmod 0644 /usr/share/keyrings/kubernetes.gpg
    echo "deb [signed-by=/usr/share/keyrings/kubernetes.gpg] $PACKAGES/$minor/deb/ /" >/etc/apt/sources.list.d/kubernetes.list
    chmod 0644 /etc/apt/sources.list.d/kubernetes.list
    packages "kubelet=${KUBE_TAG#v}-*" "kubeadm=${KUBE_TAG#v}-*" "kubectl=${KUBE_TAG#v}-*"
  else
    cat >/etc/yum.repos.d/kubernetes.repo <<REPO
[kubernetes]
name=Kubernetes
baseurl=$PACKAGES/$minor/rpm/
enabled=1
gpgcheck=1
gpgkey=$PACKAGES/$minor/rpm/repodata/repomd.xml.key
REPO
    packages conntrack-tools ethtool socat "kubelet-${KUBE_TAG#v}" "kubeadm-${KUBE_TAG#v}" "kubectl-${KUBE_TAG#v}"
  fi
}

# kubeconfig FILE SERVER CERTIFICATE: with one of the identities in $PKI.
kubeconfig() {
  cat >"$1" <<YAML
apiVersion: v1
kind: Config
current-context: coeus
clusters:
- name: coeus
  cluster: {server: "$2", certificate-authority-data: $(base64 -w0 "$PKI/ca.pem")}
users:
- name: coeus
  user: {client-certificate-data: $(base64 -w0 "$PKI/$3.pem"), client-key-data: $(base64 -w0 "$PKI/$3.key")}
contexts:
- name: coeus
  context: {cluster: coeus, user: coeus}
YAML
}

configure_kubelet() {
  local arguments=/etc/default/kubelet
  [ ! -d /etc/sysconfig ] || arguments=/etc/sysconfig/kubelet
  echo "KUBELET_EXTRA_ARGS=--node-ip=$FIXED_IP --hostname-override=$NODE_NAME --container-runtime-endpoint=$RUNTIME" \
    >"$arguments"
}

# prepare_master: certificates and identities of the control plane, which kubeadm finds instead of making them.
prepare_master() {
  local name
  mkdir -p "$KUBE/pki"
  cp "$PKI/ca.pem" "$KUBE/pki/ca.crt"
  cp "$PKI/server.pem" "$KUBE/pki/apiserver.crt"
  cp "$PKI/server.key" "$KUBE/pki/apiserver.key"
  cp "$PKI/admin.pem" "$KUBE/pki/apiserver-kubelet-client.crt"
  cp "$PKI/admin.key" "$KUBE/pki/apiserver-kubelet-client.key"
  for name in admin super-admin; do
    kubeconfig "$KUBE/$name.conf" "$API_ADDRESS" admin
  done
  for name in controller-manager scheduler; do
    kubeconfig "$KUBE/$name.conf" "https://$FIXED_IP:$API_PORT" admin
  done
}

# publish_cluster: where the API is and its CA, which kubeadm wants to read on masters that join. Holds no secret.
publish_cluster() {
  cat >"$RUN/coeus-cluster-info.yaml" <<YAML
apiVersion: v1
kind: ConfigMap
metadata: {name: cluster-info, namespace: kube-public}
data:
  kubeconfig: |
    apiVersion: v1
    kind: Config
    clusters:
    - name: ""
      cluster: {server: "$API_ADDRESS", certificate-authority-data: $(base64 -w0 "$PKI/ca.pem")}
YAML
  retry 30 5 kubectl --kubeconfig "$KUBE/admin.conf" apply -f "$RUN/coeus-cluster-info.yaml"
}

start_first_master() {
  prepare_master
  kubeconfig "$KUBE/kubelet.conf" "https://$FIXED_IP:$API_PORT" client
  cat >"$KUBE/coeus.yaml" <<YAML
apiVersion: kubeadm.k8s.io/v1beta3
kind: InitConfiguration
localAPIEndpoint: {advertiseAddress: "$FIXED_IP", bindPort: $API_PORT}
nodeRegistration: {name: "$NODE_NAME", criSocket: "$RUNTIME"}
certificateKey: "$(field "$ANSWER" mastersKey)"
---
apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: "$KUBE_TAG"
clusterName: "$CLUSTER_ID"
controlPlaneEndpoint: "${API_ADDRESS#https://}"
networking: {podSubnet: "$POD_CIDR", serviceSubnet: "$SERVICE_CIDR"}
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
cgroupDriver: systemd
rotateCertificates: false
YAML
  [ -s "$KUBE/manifests/kube-apiserver.yaml" ] ||
    kubeadm init --config "$KUBE/coeus.yaml" --ignore-preflight-errors=NumCPU,Mem --skip-phases=addon,bootstrap-token
  kubeadm init phase addon all --config "$KUBE/coeus.yaml"
  kubeadm init phase upload-certs --upload-certs --skip-certificate-key-print --config "$KUBE/coeus.yaml"
  publish_cluster
  retry 30 10 curl -sSfL -o "$RUN/coeus-cni.yaml" "$CNI_MANIFEST"
  sed -i "s#10.244.0.0/16#$POD_CIDR#" "$RUN/coeus-cni.yaml"
  retry 30 5 kubectl --kubeconfig "$KUBE/admin.conf" apply -f "$RUN/coeus-cni.yaml"
}

# serves NODE: whether it is a master whose part of the control plane is in place.
serves() {
  kubectl --kubeconfig "$KUBE/admin.conf" get node "$1" --show-labels | grep -q node-role.kubernetes.io/control-plane
}

# Masters come one after the other, in the order of their numbers: etcd takes in one member at a time.
start_further_master() {
  local config=$KUBE/coeus.yaml step
  prepare_master
  cat >"$config" <<YAML
apiVersion: kubeadm.k8s.io/v1beta3
kind: JoinConfiguration
discovery: {file: {kubeConfigPath: "$KUBE/admin.conf"}}
nodeRegistration: {name: "$NODE_NAME", criSocket: "$RUNTIME"}
controlPlane:
  localAPIEndpoint: {advertiseAddress: "$FIXED_IP", bindPort: $API_PORT}
  certificateKey: "$(field "$ANSWER" mastersKey)"
YAML
  retry 360 5 serves "${NODE_NAME%-*}-$((${NODE_NAME##*-} - 1))"
  for step in download-certs certs control-plane; do
    retry 30 10 kubeadm join phase control-plane-prepare "$step" --config "$config"
  done
  start_kubelet
  retry 120 5 kubectl --kubeconfig "$KUBE/admin.conf" get node "$NODE_NAME"
  retry 30 10 kubeadm join phase control-plane-join all --config "$config"
}

start_master() {
  if [ "$FIRST_MASTER" = true ]; then
    start_first_master
  else
    start_further_master
  fi
}

# start_kubelet: with the identity and the certificate that this node was given.
start_kubelet() {
  mkdir -p "$KUBE/pki" "$KUBE/manifests" "$KUBELET"
  cp "$PKI/ca.pem" "$KUBE/pki/ca.crt"
  kubeconfig "$KUBE/kubelet.conf" "$API_ADDRESS" client
  cat >"$KUBELET/config.yaml" <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: $KUBE/pki/ca.crt}
authorization: {mode: Webhook}
cgroupDriver: systemd
clusterDNS: ["$CLUSTER_DNS"]
clusterDomain: cluster.local
rotateCertificates: false
staticPodPath: $KUBE/manifests
tlsCertFile: $PKI/server.pem
tlsPrivateKeyFile: $PKI/server.key
YAML
  systemctl daemon-reload
  systemctl enable kubelet
  systemctl restart kubelet
}

start_worker() {
  retry 180 5 curl -sSf -o /dev/null --cacert "$PKI/ca.pem" --cert "$PKI/client.pem" --key "$PKI/client.key" \
    "$API_ADDRESS/readyz"
  start_kubelet
}

node_ready() {
  [ "$(kubectl --kubeconfig "$KUBE/kubelet.conf" get node "$NODE_NAME" \
    -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')" = True ]
}

main() {
  local uses=(server client)
  request server "/CN=$NODE_NAME" "$(sans)"
  request client "/O=system:nodes/CN=system:node:$NODE_NAME"
  if [ "$ROLE" = master ]; then
    request admin "/O=system:masters/CN=coeus:node:$NODE_NAME"
    uses+=(admin)
  fi
  join "${uses[@]}"
  report bootstrapping "installing the container runtime"
  prepare_kernel
  install_runtime
  report bootstrapping "installing Kubernetes $KUBE_TAG"
  install_kubernetes
  configure_kubelet
  COE_VERSION=$(kubelet --version | awk '{print $2}')
  CONTAINER_VERSION=containerd://$(containerd --version | awk '{print $3}')
  report bootstrapping "starting Kubernetes"
  "start_$ROLE"
  retry 120 5 node_ready
  report ready "the node is Ready"
}

main
