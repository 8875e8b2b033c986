// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.MessagingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that topics are there before they are used, with the right number of partitions. */
@ApplicationScoped
public class TopicAdmin {
    private final KafkaClients clients;
    private final MessagingConfig config;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Inject
    TopicAdmin(KafkaClients clients, MessagingConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Creates those of the topics that do not exist; fails when Kafka does not answer. Cheap when they are known. */
    void ensure(Collection<String> topics) throws ExecutionException, InterruptedException {
        List<String> unknown = topics.stream()
                .filter(topic -> !known.contains(topic))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        try (Admin admin = clients.admin()) {
            for (Map.Entry<String, KafkaFuture<Void>> created :
                    admin.createTopics(fresh(unknown)).values().entrySet()) {
                await(created.getValue());
                known.add(created.getKey());
            }
        }
    }

    private Set<NewTopic> fresh(List<String> names) {
        return names.stream()
                .map(name -> new NewTopic(name, config.partitions(), config.replicas()))
                .collect(Collectors.toSet());
    }

    private static void await(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
