// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;

/** Security groups; each project gets its "default" one when it first needs it. */
final class SecurityGroups extends Kind {
    private static final Shape SHAPE = Shape.of(
            "security_group",
            "security-groups",
            "SecurityGroupNotFound",
            "Security group %s does not exist",
            Attribute.text("name"),
            Attribute.bool("stateful", true),
            Attribute.text("description"),
            Attribute.bool("shared", false).readOnly());

    private final Ground ground;

    SecurityGroups(World world, Quotas quotas, Ground ground) {
        super(SHAPE.withJson("security_groups"), world, quotas);
        this.ground = ground;
        rows.index("default", r -> isStandard(r) ? Json.text(r, "project_id") : null);
    }

    private static boolean isStandard(ObjectNode row) {
        return Json.text(row, "name", "").equals("default");
    }

    /** Returns the id of a project's default group, which is made if need be. */
    String standard(String project) {
        prepare(project);
        return id(rows.by("default", project).getFirst());
    }

    @Override
    void prepare(String project) {
        if (project.isEmpty() || rows.count("default", project) > 0) {
            return;
        }
        ObjectNode row = Json.of("id", world.ids().uuid(), "project_id", project, "tenant_id", project);
        row.setAll(shape.create(Json.of("name", "default", "description", "Default security group")));
        row.setAll(Json.of("tags", Json.list(), "created_at", world.stamp(), "updated_at", world.stamp()));
        row.put("revision_number", 1);
        rows.add(id(row), row);
        ground.rules().addStandard(row, true);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        if (isStandard(row)) {
            throw new Refused(409, "SecurityGroupDefaultAlreadyExists", "Default security group already exists.");
        }
        ground.rules().addStandard(row, false);
    }

    @Override
    ObjectNode show(Caller caller, ObjectNode row) {
        ObjectNode view = row.deepCopy();
        view.set("security_group_rules", Json.listOf(ground.rules().rows.by("security_group_id", id(row))));
        return view;
    }

    @Override
    void checkRemoval(Caller caller, ObjectNode row) {
        if (isStandard(row) && !caller.admin()) {
            throw new Refused(
                    409,
                    "SecurityGroupCannotRemoveDefault",
                    "Insufficient rights for removing default security group.");
        }
    }

    @Override
    void remove(ObjectNode row) {
        if (ground.ports().rows.count("security_group", id(row)) > 0) {
            throw new Refused(409, "SecurityGroupInUse", "Security Group " + id(row) + " in use.");
        }
        List<ObjectNode> rules = ground.rules().rows.by("security_group_id", id(row));
        rules.forEach(ground.rules()::remove);
        super.remove(row);
    }
}
