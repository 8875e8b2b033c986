# SPDX-License-Identifier: Apache-2.0
# Kubernetes: kubeadm without the key of the cluster's CA, which stays with Coeus. The certificates that this CA has to sign
# are asked for by the join; etcd and the front proxy have CAs of their own, which never leave the first master. Workers
# start the kubelet with the identity they were given, so that no bootstrap token and no signing controller is needed.

KUBE_TAG=$(option kube_tag v1.30.14)
POD_CIDR=$(option pods_network_cidr 10.244.0.0/16)
SERVICE_CIDR=$(option service_cluster_ip_range 10.96.0.0/12)
CLUSTER_DNS=$(option dns_service_ip 10.96.0.10)
PACKAGES=$(option kube_packages_url https://pkgs.k8s.io/core:/stable:)
CNI_MANIFEST=$(option cni_manifest_url https://github.com/flannel-io/flannel/releases/latest/download/kube-flannel.yml)
RUNTIME=unix:///run/containerd/containerd.sock
KUBE=/etc/kubernetes

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

start_master() {
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
  kubeconfig "$KUBE/kubelet.conf" "https://$FIXED_IP:$API_PORT" client
  cat >"$KUBE/coeus.yaml" <<YAML
apiVersion: kubeadm.k8s.io/v1beta3
kind: InitConfiguration
localAPIEndpoint: {advertiseAddress: "$FIXED_IP", bindPort: $API_PORT}
nodeRegistration: {name: "$NODE_NAME", criSocket: "$RUNTIME"}
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
  retry 30 10 curl -sSfL -o /run/coeus-cni.yaml "$CNI_MANIFEST"
  sed -i "s#10.244.0.0/16#$POD_CIDR#" /run/coeus-cni.yaml
  retry 30 5 kubectl --kubeconfig "$KUBE/admin.conf" apply -f /run/coeus-cni.yaml
}

start_worker() {
  mkdir -p "$KUBE/pki" "$KUBE/manifests" /var/lib/kubelet
  cp "$PKI/ca.pem" "$KUBE/pki/ca.crt"
  kubeconfig "$KUBE/kubelet.conf" "$API_ADDRESS" client
  cat >/var/lib/kubelet/config.yaml <<YAML
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
  retry 180 5 curl -sSf -o /dev/null --cacert "$PKI/ca.pem" --cert "$PKI/client.pem" --key "$PKI/client.key" \
    "$API_ADDRESS/readyz"
  systemctl daemon-reload
  systemctl enable kubelet
  systemctl restart kubelet
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
  if [ "$ROLE" = master ] && [ "$FIRST_MASTER" != true ]; then
    fail "a further master cannot join yet: etcd and service account keys are not shared between masters"
  fi
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
