// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** How masters come into a control plane, run by bash; kubeadm, kubectl and systemd are played and write down what they are asked. */
class MasterScriptTest {
    private static final String KEY = "0123456789abcdef".repeat(4);

    private static final String PLAYED = """
            set -Eeuo pipefail
            ANSWER=$PWD PKI=$PWD/pki
            CLUSTER_ID=c1 FIXED_IP=10.0.0.5 API_ADDRESS=https://192.0.2.10:6443 API_PORT=6443 ROLE=master
            option() { echo "$2"; }
            field() { cat "$1/$2"; }
            retry() { shift 2; "$@"; }
            fail() { echo "failed: $1"; exit 1; }
            curl() { echo 10.244.0.0/16 >"$PWD/coeus-cni.yaml"; }
            sync() { :; }
            kubeadm() { echo "kubeadm $*" >>asked; }
            systemctl() { echo "systemctl $*" >>asked; }
            kubectl() {
              echo "kubectl ${*:3}" >>asked
              case "$*" in *--show-labels) echo "node-role.kubernetes.io/control-plane=" ;; esac
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(home.resolve("pki"));
        for (String name : List.of("ca", "server", "client", "admin")) {
            Files.writeString(home.resolve("pki/" + name + ".pem"), name + " certificate");
            Files.writeString(home.resolve("pki/" + name + ".key"), name + " key");
        }
        Files.writeString(home.resolve("mastersKey"), KEY);
        try (InputStream in = KubernetesDriver.class.getResourceAsStream("node-kubernetes.sh")) {
            String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(home.resolve("script"), script.substring(0, script.lastIndexOf("main")));
        }
    }

    @Test
    void theFirstMasterMakesTheClusterAndLeavesItsKeysForTheOthers() throws Exception {
        run("blue-master-0", true);

        assertThat(asked())
                .containsSubsequence(
                        "kubeadm init --config " + config()
                                + " --ignore-preflight-errors=NumCPU,Mem --skip-phases=addon,bootstrap-token",
                        "kubeadm init phase upload-certs --upload-certs --skip-certificate-key-print --config "
                                + config(),
                        "kubectl apply -f " + home.resolve("coeus-cluster-info.yaml"));
        assertThat(Files.readString(Path.of(config()))).contains("certificateKey: \"" + KEY + "\"");
        assertThat(Files.readString(home.resolve("coeus-cluster-info.yaml")))
                .contains("https://192.0.2.10:6443")
                .doesNotContain(KEY, "client-key-data");
    }

    @Test
    void aFurtherMasterWaitsForTheOneBeforeItAndJoinsStepByStep() throws Exception {
        run("blue-master-2", false);

        assertThat(asked())
                .containsExactly(
                        "kubectl get node blue-master-1 --show-labels",
                        "kubeadm join phase control-plane-prepare download-certs --config " + config(),
                        "kubeadm join phase control-plane-prepare certs --config " + config(),
                        "kubeadm join phase control-plane-prepare control-plane --config " + config(),
                        "systemctl daemon-reload",
                        "systemctl enable kubelet",
                        "systemctl restart kubelet",
                        "kubectl get node blue-master-2",
                        "kubeadm join phase control-plane-join all --config " + config());
        String join = Files.readString(Path.of(config()));
        assertThat(new Yaml().<Object>load(join))
                .hasToString(new Yaml()
                        .<Object>load("""
                apiVersion: kubeadm.k8s.io/v1beta3
                kind: JoinConfiguration
                discovery: {file: {kubeConfigPath: "%s/admin.conf"}}
                nodeRegistration: {name: "blue-master-2", criSocket: "unix:///run/containerd/containerd.sock"}
                controlPlane:
                  localAPIEndpoint: {advertiseAddress: "10.0.0.5", bindPort: 6443}
                  certificateKey: "%s"
                """.formatted(home.resolve("kube"), KEY))
                        .toString());
        assertThat(home.resolve("kube/pki/ca.crt")).hasContent("ca certificate");
        assertThat(home.resolve("kube/pki/apiserver.key")).hasContent("server key");
        assertThat(home.resolve("kube/pki/ca.key")).doesNotExist();
    }

    @Test
    void whatMastersShareIsReadableByRootAlone() throws Exception {
        run("blue-master-1", false);

        assertThat(Files.getPosixFilePermissions(Path.of(config()))).hasSize(2);
    }

    private String config() {
        return home.resolve("kube/coeus.yaml").toString();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(home.resolve("asked"));
    }

    private void run(String node, boolean first) throws IOException, InterruptedException {
        String places = "KUBE=$PWD/kube KUBELET=$PWD/kubelet RUN=$PWD\numask 077\n";
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        PLAYED + "NODE_NAME=" + node + " FIRST_MASTER=" + first + "\n. ./script\n" + places
                                + "start_master")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
    }
}
