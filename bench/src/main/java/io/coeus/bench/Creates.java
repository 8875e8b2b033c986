// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.bench.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Posts creates all at once and tells what became of each. Arguments: the gateway's URL, a token, a template, how many
 * creates, and the id of a cluster to read meanwhile.
 */
public final class Creates {
    private static final Set<String> OF_THE_CLOUD = Set.of("await-nodes", "check-coe");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final int NO_ANSWER = 0;

    private final Http coeus;
    private final String template;
    private final String prefix;

    private Creates(Http coeus, String template, String prefix) {
        this.coeus = coeus;
        this.template = template;
        this.prefix = prefix;
    }

    public static void main(String[] arguments) throws Exception {
        Http coeus = new Http(arguments[0], arguments[1]);
        int count = Integer.parseInt(arguments[3]);
        String read = "/api/v1/clusters/" + arguments[4];
        Reader calm = Reader.start(coeus, read);
        Thread.sleep(CALM);
        line("reading a cluster, before", calm.stop());
        Reader during = Reader.start(coeus, read);
        new Creates(coeus, arguments[2], "burst-" + count + "-").measure(count);
        line("reading a cluster, meanwhile", during.stop());
    }

    private void measure(int count) throws Exception {
        long begun = System.nanoTime();
        Map<Integer, List<String>> names = post(count);
        line("creates posted at once", count);
        line("  all answered after", seconds(begun));
        names.forEach((status, those) -> line("  " + told(status), those.size()));
        awaitEnd();
        line("  all ended after", seconds(begun));
        Map<String, String> states = states();
        line("  became", count(states));
        long lost = names.getOrDefault(202, List.of()).stream()
                .filter(name -> !states.containsKey(name))
                .count();
        line("  accepted and lost", lost);
        List<JsonNode> operations = coeus.list("/api/v1/operations").stream()
                .filter(operation -> operation.path("aggregateName").asText().startsWith(prefix))
                .toList();
        line(
                "  whole create",
                Quantiles.of(operations.stream().map(Creates::whole).toList()));
        line(
                "  own time of a create",
                Quantiles.of(operations.stream().map(Creates::own).toList()));
    }

    /** The names of clusters asked for, by the status of the answer. */
    private Map<Integer, List<String>> post(int count) throws InterruptedException, ExecutionException {
        Map<Integer, List<String>> names = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> posts = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(number -> () -> post(prefix + number))
                    .toList();
            List<Future<Integer>> answers = threads.invokeAll(posts);
            for (int number = 0; number < count; number++) {
                names.computeIfAbsent(answers.get(number).get(), status -> new ArrayList<>())
                        .add(prefix + number);
            }
        }
        return names;
    }

    private int post(String name) throws InterruptedException {
        try {
            Answer answer = coeus.send(
                    "POST",
                    "/api/v1/clusters",
                    "{\"name\": \"%s\", \"clusterTemplateId\": \"%s\"}".formatted(name, template));
            return answer.status();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private void awaitEnd() throws IOException, InterruptedException {
        while (!coeus.get("/api/v1/clusters?limit=1&state=CREATING")
                .path("items")
                .isEmpty()) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    private Map<String, String> states() throws IOException, InterruptedException {
        return coeus.list("/api/v1/clusters").stream()
                .filter(cluster -> cluster.path("name").asText().startsWith(prefix))
                .collect(Collectors.toMap(cluster -> cluster.path("name").asText(), cluster -> cluster.path("state")
                        .asText()));
    }

    private static String count(Map<String, String> states) {
        return states.values().stream()
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()))
                .toString();
    }

    private static Duration whole(JsonNode operation) {
        return passed(operation.path("createdAt"), operation.path("endedAt"));
    }

    /** All but the steps in which the cloud's machines boot and the COE comes up. */
    private static Duration own(JsonNode operation) {
        return StreamSupport.stream(operation.path("steps").spliterator(), false)
                .filter(step -> OF_THE_CLOUD.contains(step.path("name").asText()))
                .map(step -> passed(step.path("startedAt"), step.path("endedAt")))
                .reduce(whole(operation), Duration::minus);
    }

    /** Nothing for what has not begun or not ended. */
    private static Duration passed(JsonNode from, JsonNode to) {
        return from.isTextual() && to.isTextual()
                ? Duration.between(Instant.parse(from.asText()), Instant.parse(to.asText()))
                : Duration.ZERO;
    }

    private static String told(int status) {
        return switch (status) {
            case NO_ANSWER -> "not answered";
            case 202 -> "accepted (202)";
            default -> "refused (" + status + ")";
        };
    }

    private static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9);
    }

    private static void line(String what, Object value) {
        System.out.printf("%-36s %s%n", what, value);
    }
}
