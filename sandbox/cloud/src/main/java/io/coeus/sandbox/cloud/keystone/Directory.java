// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import io.coeus.sandbox.cloud.core.Ids;
import io.coeus.sandbox.cloud.core.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, projects, roles and who has which role where. One domain, "default". Used under the world's lock. */
final class Directory {
    /** The place where system-wide roles are kept instead of a project's id. */
    static final String SYSTEM = "system";

    private static final Map<String, String> IMPLIED = Map.of("admin", "member", "member", "reader");

    final Table<User> users = new Table<User>().index("name", u -> u.name);
    final Table<Project> projects = new Table<Project>().index("name", p -> p.name);
    final Table<Role> roles = new Table<Role>().index("name", Role::name);
    private final Map<String, Map<String, Set<Role>>> assigned = new HashMap<>();
    private final Ids ids;

    Directory(Ids ids) {
        this.ids = ids;
    }

    User addUser(String name, String password) {
        User user = new User(ids.hex(), name, password);
        return users.add(user.id, user);
    }

    Project addProject(String name, String description) {
        Project project = new Project(ids.hex(), name, description);
        return projects.add(project.id, project);
    }

    Role addRole(String name, boolean immutable) {
        Role role = new Role(ids.hex(), name, immutable);
        return roles.add(role.id(), role);
    }

    Optional<User> userNamed(String name) {
        return users.by("name", name).stream().findFirst();
    }

    Optional<Project> projectNamed(String name) {
        return projects.by("name", name).stream().findFirst();
    }

    Optional<Role> roleNamed(String name) {
        return roles.by("name", name).stream().findFirst();
    }

    void assign(String userId, String place, Role role) {
        assigned.computeIfAbsent(userId, u -> new LinkedHashMap<>())
                .computeIfAbsent(place, p -> new LinkedHashSet<>())
                .add(role);
    }

    boolean unassign(String userId, String place, Role role) {
        Map<String, Set<Role>> places = assigned.getOrDefault(userId, Map.of());
        Set<Role> there = places.get(place);
        boolean removed = there != null && there.remove(role);
        if (there != null && there.isEmpty()) {
            places.remove(place);
        }
        return removed;
    }

    /** Roles given directly. */
    Set<Role> assigned(String userId, String place) {
        return assigned.getOrDefault(userId, Map.of()).getOrDefault(place, Set.of());
    }

    /** Projects in which a user has some role. */
    List<Project> projectsOf(String userId) {
        List<Project> found = new ArrayList<>();
        for (String place : assigned.getOrDefault(userId, Map.of()).keySet()) {
            Project project = projects.get(place);
            if (project != null) {
                found.add(project);
            }
        }
        return found;
    }

    /** Roles given directly and those they imply. */
    Set<Role> effective(String userId, String place) {
        return withImplied(assigned(userId, place));
    }

    /** These roles and those they imply. */
    Set<Role> withImplied(Collection<Role> given) {
        Set<Role> all = new LinkedHashSet<>(given);
        given.forEach(r -> all.addAll(implied(r)));
        return all;
    }

    /** Roles that a role implies, directly or not. */
    List<Role> implied(Role role) {
        List<Role> all = new ArrayList<>();
        for (Optional<Role> next = direct(role); next.isPresent(); next = direct(next.get())) {
            all.add(next.get());
        }
        return all;
    }

    /** The role that a role implies directly. */
    Optional<Role> direct(Role role) {
        return Optional.ofNullable(IMPLIED.get(role.name())).flatMap(this::roleNamed);
    }

    void forgetUser(String userId) {
        users.remove(userId);
        assigned.remove(userId);
    }

    void forgetProject(String projectId) {
        projects.remove(projectId);
        assigned.values().forEach(places -> places.remove(projectId));
    }
}
