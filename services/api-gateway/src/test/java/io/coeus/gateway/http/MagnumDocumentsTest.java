// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every document has exactly the attributes Magnum's has, in each version. */
@GatewayTest
class MagnumDocumentsTest {
    private static final Set<String> BRIEF = words("""
            uuid name cluster_template_id keypair docker_volume_size labels node_count master_count status health_status
            master_flavor_id flavor_id create_timeout stack_id links""");

    private static final Set<String> FULL = plus(BRIEF, """
            labels_overridden labels_added labels_skipped status_reason health_status_reason discovery_url api_address
            coe_version container_version project_id user_id node_addresses master_addresses fixed_network fixed_subnet
            floating_ip_enabled master_lb_enabled created_at updated_at""");

    private static final Set<String> TEMPLATE = words("""
            uuid name coe image_id keypair_id external_network_id flavor_id master_flavor_id dns_nameserver fixed_network
            fixed_subnet network_driver volume_driver docker_volume_size docker_storage_driver apiserver_port
            cluster_distro http_proxy https_proxy no_proxy registry_enabled tls_disabled public hidden master_lb_enabled
            floating_ip_enabled server_type insecure_registry labels tags driver project_id user_id created_at updated_at
            links""");

    private static final Set<String> BRIEF_GROUP =
            words("uuid name flavor_id node_count role is_default image_id status stack_id");

    private static final Set<String> GROUP = plus(BRIEF_GROUP, """
            id cluster_id project_id docker_volume_size labels labels_overridden labels_added labels_skipped min_node_count
            max_node_count node_labels node_taints node_addresses status_reason version created_at updated_at links""");

    @Test
    void clusters_have_a_short_and_a_full_form() {
        String id = Client.cluster(People.ALICE);
        assertKeys("1.12", "clusters", "clusters[0]", BRIEF);
        assertKeys("1.12", "clusters/detail", "clusters[0]", FULL);
        assertKeys("1.1", "clusters/" + id, "$", FULL);
        assertKeys("1.13", "clusters", "clusters[0]", renamed(BRIEF));
        assertKeys("1.13", "clusters/detail", "clusters[0]", renamed(FULL));
        assertKeys("1.14", "clusters/" + id, "$", renamed(FULL));
    }

    @Test
    void only_failed_clusters_have_faults() {
        String id = Client.cluster(People.ALICE);
        ToldClusters.become(id, "CREATE_FAILED", "create");
        assertKeys("1.12", "clusters/" + id, "$", plus(FULL, "faults"));
        assertKeys("1.12", "clusters", "clusters.find { it.uuid == '" + id + "' }", BRIEF);
    }

    @Test
    void templates_have_one_form() {
        String name = Client.template(People.ALICE);
        for (String version : new String[] {"1.1", "latest"}) {
            assertKeys(version, "clustertemplates", "clustertemplates[0]", TEMPLATE);
            assertKeys(version, "clustertemplates/detail", "clustertemplates[0]", TEMPLATE);
            assertKeys(version, "clustertemplates/" + name, "$", TEMPLATE);
        }
    }

    @Test
    void what_belongs_to_a_cluster_has_one_form_in_all_versions() {
        String id = Client.cluster(People.ALICE);
        String groups = "clusters/" + id + "/nodegroups";
        for (String version : new String[] {"1.9", "1.14"}) {
            assertKeys(version, groups, "nodegroups[0]", BRIEF_GROUP);
            assertKeys(version, groups + "/default-worker", "$", GROUP);
        }
        assertKeys("1.1", "certificates/" + id, "$", words("cluster_uuid csr pem ca_cert_type links"));
        assertKeys("1.1", "stats", "$", words("clusters nodes"));
        assertKeys("1.1", "quotas/" + People.ONE + "/Cluster", "$", words("project_id resource hard_limit"));
    }

    private static void assertKeys(String version, String path, String where, Set<String> keys) {
        Map<String, ?> document = as(People.ALICE, version).get("/v1/" + path).path(where);
        assertThat(document.keySet()).as(path + " in " + version).isEqualTo(keys);
    }

    private static Set<String> renamed(Set<String> keys) {
        var renamed = new HashSet<>(keys);
        renamed.remove("stack_id");
        renamed.add("cluster_id");
        return renamed;
    }

    private static Set<String> plus(Set<String> keys, String more) {
        var all = new HashSet<>(keys);
        all.addAll(words(more));
        return all;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
