// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.access;

import io.coeus.cli.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * What it takes to talk to the COE of a cluster.
 *
 * @param endpoint of its API
 * @param keyPem a secret
 */
public record ClusterAccess(String cluster, String coe, String endpoint, String caPem, String certPem, String keyPem) {

    /**
     * Writes the files into a directory, readable by the user only.
     *
     * @return shell lines that make kubectl or docker use them
     */
    public String writeTo(Path directory) {
        return coe.equals("kubernetes") ? writeKubeconfig(directory) : writeDockerFiles(directory);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ClusterAccess[" + cluster + " at " + endpoint + "]";
    }

    private String writeKubeconfig(Path directory) {
        Path file = directory.resolve("config");
        PrivateFiles.write(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: "%1$s"
                  cluster:
                    server: "%2$s"
                    certificate-authority-data: %3$s
                users:
                - name: "%1$s"
                  user:
                    client-certificate-data: %4$s
                    client-key-data: %5$s
                contexts:
                - name: "%1$s"
                  context:
                    cluster: "%1$s"
                    user: "%1$s"
                current-context: "%1$s"
                """.formatted(cluster, endpoint, base64(caPem), base64(certPem), base64(keyPem)));
        return "export KUBECONFIG=" + file;
    }

    private String writeDockerFiles(Path directory) {
        PrivateFiles.write(directory.resolve("ca.pem"), caPem);
        PrivateFiles.write(directory.resolve("cert.pem"), certPem);
        PrivateFiles.write(directory.resolve("key.pem"), keyPem);
        return "export DOCKER_HOST=" + endpoint.replaceFirst("^https?://", "tcp://") + "\nexport DOCKER_TLS_VERIFY=1"
                + "\nexport DOCKER_CERT_PATH=" + directory;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
