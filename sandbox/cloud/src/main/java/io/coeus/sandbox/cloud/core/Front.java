// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The HTTP side: finds service and route, lets faults have their way, answers. One virtual thread per call. */
public final class Front implements AutoCloseable {
    private static final long NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Service> services = new HashMap<>();
    private final Dispatcher dispatcher;
    private final Faults faults;

    static {
        setIfAbsent("sun.net.httpserver.nodelay", "true");
        setIfAbsent("sun.net.httpserver.maxIdleConnections", "2000");
        setIfAbsent("jdk.httpserver.maxConnections", "0");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Listens; throws when the address is taken. */
    public Front(InetSocketAddress address, List<Service> services, Dispatcher dispatcher, Faults faults)
            throws IOException {
        services.forEach(s -> this.services.put(s.prefix(), s));
        this.dispatcher = dispatcher;
        this.faults = faults;
        server = HttpServer.create(address, 1024);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The port listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String prefix = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
            Service service = services.get(prefix);
            if (service == null) {
                send(exchange, Reply.json(404, Json.of("error", "no service at /" + prefix)));
            } else {
                Call call = read(exchange, prefix, path.substring(prefix.length() + 1));
                Reply reply = withFaults(service, call);
                if (reply != null) {
                    send(exchange, reply);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Reply withFaults(Service service, Call call) throws InterruptedException {
        if (service.name().equals("sandbox")) {
            return dispatcher.answer(service, call);
        }
        dispatcher.count(service, call);
        Optional<Deed> deed = faults.next(service.name(), call.method(), call.path());
        if (deed.isEmpty()) {
            return dispatcher.answer(service, call);
        }
        return switch (deed.get()) {
            case Deed.Delay d -> {
                pause(d.millis());
                yield dispatcher.answer(service, call);
            }
            case Deed.Fail f -> dispatcher.fail(service, call, f);
            case Deed.Reset r -> null;
            case Deed.ActThenReset r -> {
                dispatcher.answer(service, call);
                yield null;
            }
            case Deed.ActThenTimeout t -> {
                dispatcher.answer(service, call);
                pause(t.millis());
                yield null;
            }
        };
    }

    private void pause(long millis) throws InterruptedException {
        var unused = closing.await(millis, TimeUnit.MILLISECONDS);
    }

    private Call read(HttpExchange exchange, String prefix, String path) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), String.join(",", v)));
        String host = headers.getOrDefault("host", "127.0.0.1:" + port());
        byte[] body = exchange.getRequestBody().readAllBytes();
        Query query = Query.parse(exchange.getRequestURI().getRawQuery());
        String base = "http://" + host + "/" + prefix;
        return dispatcher.call(exchange.getRequestMethod(), Query.decode(path), query, headers, body, base);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((k, v) -> exchange.getResponseHeaders().add(k, v));
        boolean silent = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), silent ? NO_BODY : reply.body().length);
        if (!silent) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
