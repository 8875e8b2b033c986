// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import java.util.Map;

/** The people and projects there are at the start. */
final class Seeds {
    private Seeds() {}

    static void sow(Directory directory, String password) {
        for (String role : new String[] {"admin", "member", "reader"}) {
            directory.addRole(role, true);
        }
        for (String role : new String[] {"creator", "load-balancer_member", "load-balancer_admin"}) {
            directory.addRole(role, false);
        }
        for (String project : new String[] {"admin", "demo", "alt", "service"}) {
            directory.addProject(project, "");
        }
        Map<String, Project> projects = new java.util.HashMap<>();
        directory.projects.all().forEach(p -> projects.put(p.name, p));
        User admin = directory.addUser("admin", password);
        grant(directory, admin, "admin", "admin", "creator", "load-balancer_admin");
        grant(directory, admin, "demo", "admin");
        directory.roleNamed("admin").ifPresent(r -> directory.assign(admin.id, Directory.SYSTEM, r));
        grant(directory, directory.addUser("demo", password), "demo", "member", "creator", "load-balancer_member");
        grant(directory, directory.addUser("alt", password), "alt", "member", "creator", "load-balancer_member");
        grant(directory, directory.addUser("demo-reader", password), "demo", "reader");
        grant(directory, directory.addUser("coeus", password), "service", "admin");
    }

    private static void grant(Directory directory, User user, String project, String... roles) {
        String place = directory.projectNamed(project).orElseThrow().id;
        for (String role : roles) {
            directory.assign(user.id, place, directory.roleNamed(role).orElseThrow());
        }
    }
}
