// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/** A Keystone and a Coeus that answer what a test told them to, and the terminal of a user of both. */
final class FakeCloud implements AutoCloseable {
    final List<Request> requests = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();

    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final HttpServer server;
    private final Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int tokens;

    record Request(String line, Map<String, String> headers, JsonNode body) {}

    private record Answer(int status, Map<String, String> headers, String body) {}

    FakeCloud(Path home) throws IOException {
        this.home = home;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        environment.put("OS_AUTH_URL", url() + "/identity");
        environment.put("OS_USERNAME", "ada");
        environment.put("OS_PASSWORD", "pass-4711");
        environment.put("OS_PROJECT_NAME", "engines");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds one answer to a request line such as {@code GET /api/v1/clusters}; the last answer is given again and again. */
    FakeCloud answer(String line, int status, String body) {
        return answer(line, status, Map.of(), body);
    }

    FakeCloud answer(String line, int status, Map<String, String> headers, String body) {
        answers.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Answer(status, headers, body));
        return this;
    }

    /** Runs one command and answers its exit code. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                new Terminal(environment, home, stream(out), stream(err), Clock.systemUTC(), duration -> {}),
                arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Request last(String line) {
        return requests.stream()
                .filter(request -> request.line().equals(line))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + line + " in " + lines()));
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(line, headers, Json.read(body)));
        send(exchange, line.equals("POST /identity/v3/auth/tokens") ? token(body) : next(line));
    }

    private Answer next(String line) {
        Queue<Answer> queue = answers.getOrDefault(line, new ArrayDeque<>());
        Answer answer = queue.size() > 1 ? queue.remove() : queue.peek();
        return answer == null ? new Answer(404, Map.of(), "{\"detail\":\"nothing at " + line + "\"}") : answer;
    }

    private Answer token(String body) {
        if (!body.contains("pass-4711")) {
            return new Answer(401, Map.of(), "{\"error\":{\"message\":\"wrong password\"}}");
        }
        tokens++;
        String text = """
                {"token":{"expires_at":"2099-01-01T00:00:00.000000Z","user":{"name":"ada"},"project":{"name":"engines"},
                "catalog":[{"type":"container-infra","endpoints":[
                {"interface":"public","region":"RegionOne","url":"%s/v1"}]}]}}""".formatted(url());
        return new Answer(201, Map.of("X-Subject-Token", "token-" + tokens), text);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
