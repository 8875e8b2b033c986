// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.net.URI;

/**
 * Where an engine's API is and with whose identity to call it. Lives in memory only: it holds a private key, which
 * {@link #toString()} leaves out and which must never be stored or logged.
 *
 * @param url address of the API: {@code https://host:6443} for Kubernetes, {@code tcp://host:2376} for Docker
 * @param caPem certificate(s) of the cluster's CA, PEM
 * @param certificatePem client certificate, PEM
 * @param keyPem private key of the client certificate, PEM (PKCS#8 or PKCS#1)
 */
public record Endpoint(URI url, String caPem, String certificatePem, String keyPem) {

    @Override
    public String toString() {
        return "Endpoint[" + url + "]";
    }
}
