// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.Notary.Credentials;
import io.coeus.auth.authority.Notary.Name;
import io.coeus.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** What the notary makes is good for mutual TLS. */
class HandshakeTest {
    private static final char[] PASSWORD = "".toCharArray();

    private final BouncyNotary notary = new BouncyNotary(Clock.systemUTC(), new CaKeys());
    private final Authority authority = notary.found("c1", "blue");

    @Test
    void aManagerAndANodeTrustEachOther() throws Exception {
        Csr csr = Csr.of("CN=whatever");
        String server = notary.signForNode(
                authority, csr.pem(), new Name("blue-master-0", List.of()), List.of("127.0.0.1", "localhost"));
        Credentials manager = notary.identity(authority, new Name("coeus", List.of("system:masters")));

        SSLContext serving = context(server, csr.keys().getPrivate());
        SSLContext calling = context(manager.certificatePem(), key(manager.keyPem()));

        assertThat(peerSeenBy(serving, calling)).isEqualTo("CN=coeus,O=system:masters");
    }

    private static String peerSeenBy(SSLContext serving, SSLContext calling) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SSLServerSocket listener =
                (SSLServerSocket) serving.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            listener.setNeedClientAuth(true);
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> accepted(listener));
            try (SSLSocket socket =
                    (SSLSocket) calling.getSocketFactory().createSocket(loopback, listener.getLocalPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return seen.get();
            }
        }
    }

    private static String accepted(SSLServerSocket listener) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.startHandshake();
            return socket.getSession().getPeerPrincipal().getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLContext context(String certificatePem, PrivateKey key) throws Exception {
        Certificate ca = BouncyNotaryTest.certificate(authority.certificatePem());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("ca", ca);
        store.setKeyEntry("me", key, PASSWORD, new Certificate[] {BouncyNotaryTest.certificate(certificatePem), ca});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static PrivateKey key(Secret pem) throws Exception {
        String body = pem.reveal().replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }
}
