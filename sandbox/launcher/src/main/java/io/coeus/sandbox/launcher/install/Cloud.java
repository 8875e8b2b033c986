// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import io.coeus.sandbox.launcher.Trouble;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The OpenStack the services work with, and the account Coeus itself has there.
 *
 * @param sandbox true for the sandbox cloud of this installation, false for a cloud from outside
 * @param player who acts for servers no hypervisor boots
 * @param authUrl Keystone v3
 */
public record Cloud(
        boolean sandbox,
        Player player,
        String authUrl,
        String username,
        String password,
        String project,
        String domain,
        String region) {
    /** Every Keystone has it; the services know it without being told. */
    public static final String DEFAULT_DOMAIN = "Default";

    /**
     * The node player.
     *
     * @param plays whether there is one
     * @param kubernetesCommand starts a real Kubernetes API server for it; empty when it plays that too
     */
    public record Player(boolean plays, String kubernetesCommand) {
        public static final Player NONE = new Player(false, "");

        static final Player OF_SANDBOX = new Player(true, "");
    }

    /** The sandbox cloud, which always has its node player. */
    public static Cloud sandbox(int port, String password) {
        String authUrl = "http://127.0.0.1:" + port + "/identity/v3";
        return new Cloud(true, Player.OF_SANDBOX, authUrl, "coeus", password, "service", DEFAULT_DOMAIN, "RegionOne");
    }

    /**
     * A cloud from outside, with the account in the usual OS_ variables.
     *
     * @param player who acts for its servers
     */
    public static Cloud fromEnvironment(Map<String, String> environment, Player player) {
        return new Cloud(
                false,
                player,
                withVersion(need(environment, "OS_AUTH_URL")),
                need(environment, "OS_USERNAME"),
                need(environment, "OS_PASSWORD"),
                need(environment, "OS_PROJECT_NAME"),
                environment.getOrDefault("OS_USER_DOMAIN_NAME", DEFAULT_DOMAIN),
                environment.getOrDefault("OS_REGION_NAME", "RegionOne"));
    }

    static Cloud stored(Map<String, String> stored, int sandboxPort, String sandboxPassword) {
        if (!stored.containsKey("cloud.auth-url")) {
            return sandbox(sandboxPort, sandboxPassword);
        }
        return new Cloud(
                false,
                new Player(
                        Boolean.parseBoolean(stored.get("cloud.player")),
                        stored.getOrDefault("cloud.kubernetes-command", "")),
                stored.getOrDefault("cloud.auth-url", ""),
                stored.getOrDefault("cloud.username", ""),
                stored.getOrDefault("cloud.password", ""),
                stored.getOrDefault("cloud.project", ""),
                stored.getOrDefault("cloud.domain", ""),
                stored.getOrDefault("cloud.region", ""));
    }

    /** A directory name of its own. */
    String directory() {
        URI uri = URI.create(authUrl);
        return sandbox ? "sandbox" : uri.getHost() + "-" + (uri.getPort() < 0 ? uri.getScheme() : uri.getPort());
    }

    Map<String, String> toStore() {
        var values = new LinkedHashMap<String, String>();
        if (!sandbox) {
            values.put("cloud.player", Boolean.toString(player.plays()));
            values.put("cloud.kubernetes-command", player.kubernetesCommand());
            values.put("cloud.auth-url", authUrl);
            values.put("cloud.username", username);
            values.put("cloud.password", password);
            values.put("cloud.project", project);
            values.put("cloud.domain", domain);
            values.put("cloud.region", region);
        }
        return values;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Cloud[" + authUrl + " as " + username + "]";
    }

    private static String withVersion(String url) {
        String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return trimmed.endsWith("/v3") ? trimmed : trimmed + "/v3";
    }

    private static String need(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new Trouble("--cloud takes the account of Coeus from the environment, and " + variable
                    + " is not set. Source the openrc file of an administrator first.");
        }
        return value;
    }
}
