// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Endpoint;
import io.coeus.driver.Tls;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;

/** Opens API clients. Nothing is read from the process's own environment or kubeconfig. */
final class KubeClients {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int REQUEST_MILLIS = 20_000;

    private KubeClients() {}

    static KubernetesClient open(Endpoint endpoint) {
        Tls tls = Tls.of(endpoint);
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(endpoint.url().toString())
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestTimeout(REQUEST_MILLIS)
                .withRequestRetryBackoffLimit(1)
                .withHttp2Disable(true)
                .build();
        return new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(new JdkHttpClientFactory())
                .withHttpClientBuilderConsumer(builder -> builder.sslContext(
                        tls.keys().getKeyManagers(), tls.trust().getTrustManagers()))
                .build();
    }
}
