// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Listens for HTTPS on one address, one virtual thread per call. Closing it ends all calls. */
public final class TlsListener implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // Without it each answer may wait 40 ms for the client's delayed acknowledgement of the headers.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpsServer server;
    private final ExecutorService threads;

    private TlsListener(HttpsServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Answers one call; what it throws is answered with 500. */
    public interface Handler {
        void handle(Call call) throws IOException;
    }

    /**
     * How a listener shows itself and whom it lets in.
     *
     * @param server its own identity
     * @param ca who issued the certificates of its clients
     * @param clientsNeedCertificate false: a client without a certificate is let in as {@link Caller#ANONYMOUS}
     */
    public record Trust(Identity server, X509Certificate ca, boolean clientsNeedCertificate) {}

    /** Opens a listener; an address that is taken or not of this machine is an {@link IOException}. */
    public static TlsListener open(InetSocketAddress where, Trust trust, Handler handler) throws IOException {
        HttpsServer server = HttpsServer.create(where, 64);
        server.setHttpsConfigurator(
                new Configurator(Tls.context(trust.server(), trust.ca()), trust.clientsNeedCertificate()));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return new TlsListener(server, threads);
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            try {
                handler.handle(new Call(exchange));
            } catch (RuntimeException e) {
                System.getLogger(TlsListener.class.getName())
                        .log(System.Logger.Level.ERROR, exchange.getRequestURI().getPath(), e);
                if (exchange.getResponseCode() < 0) {
                    exchange.sendResponseHeaders(500, -1);
                }
            }
        }
    }

    private static final class Configurator extends HttpsConfigurator {
        private final boolean need;

        Configurator(SSLContext context, boolean need) {
            super(context);
            this.need = need;
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            if (need) {
                wanted.setNeedClientAuth(true);
            } else {
                wanted.setWantClientAuth(true);
            }
            parameters.setSSLParameters(wanted);
        }
    }
}
