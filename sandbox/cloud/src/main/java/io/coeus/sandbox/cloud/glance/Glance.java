// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.glance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.keystone.Keystone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Images: the seeded ones, and whatever users register. Image data is counted and dropped. */
public final class Glance implements Service {
    private static final Map<Integer, String> TITLES =
            Map.of(400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 404, "Not Found", 409, "Conflict");
    private static final List<String> VERSIONS = List.of("2.15", "2.13", "2.12", "2.11", "2.10", "2.9", "2.8", "2.7");
    private static final Set<String> PAGING = Set.of("limit", "marker", "sort", "sort_key", "sort_dir", "os_hidden");

    private final Router router = new Router();
    private final Table<ObjectNode> images = new Table<>();
    private final World world;
    private final Keystone keystone;

    /** Makes the service with its seeded images. */
    public Glance(World world, Keystone keystone) {
        this.world = world;
        this.keystone = keystone;
        seed("cirros", Json.of());
        seed("fedora-coreos", Json.of("os_distro", "fedora-coreos"));
        seed("ubuntu-kube", Json.of("os_distro", "ubuntu", "kube_version", "v1.26.3"));
        seed("fedora-atomic", Json.of("os_distro", "fedora-atomic", "docker_version", "20.10.24"));
        router.open("GET", "/", Glance::versions)
                .open("GET", "/versions", Glance::versions)
                .on("GET", "/v2/images", this::list)
                .on("POST", "/v2/images", this::create)
                .on("GET", "/v2/images/{id}", c -> Reply.ok(find(c)))
                .on("PUT", "/v2/images/{id}/file", this::upload)
                .on("DELETE", "/v2/images/{id}", this::delete);
    }

    private void seed(String name, ObjectNode properties) {
        ObjectNode image = register(name, keystone.project("admin"), properties);
        image.put("visibility", "public");
        activate(image, 1000);
    }

    private ObjectNode register(String name, String owner, ObjectNode properties) {
        String id = world.ids().uuid();
        ObjectNode image = properties.deepCopy();
        image.setAll(Json.of("name", name, "disk_format", "raw", "container_format", "bare", "visibility", "shared"));
        image.setAll(Json.of("size", null, "virtual_size", null, "status", "queued", "checksum", null));
        image.setAll(Json.of("protected", false, "min_ram", 0, "min_disk", 0, "owner", owner, "os_hidden", false));
        image.setAll(Json.of("os_hash_algo", null, "os_hash_value", null, "id", id));
        image.setAll(Json.of("created_at", world.stamp(), "updated_at", world.stamp(), "tags", Json.list()));
        image.setAll(Json.of("self", "/v2/images/" + id, "file", "/v2/images/" + id + "/file"));
        image.put("schema", "/v2/schemas/image");
        return images.add(id, image);
    }

    private void activate(ObjectNode image, long size) {
        image.put("size", size).put("virtual_size", size).put("status", "active");
        image.put("checksum", "3c5f48ed4a9c66c078cac0dd5f457e5b").put("os_hash_algo", "sha512");
        image.put("stores", "fs").put("updated_at", world.stamp());
    }

    /** Returns an image that a project may use, if there is one. */
    public Optional<ObjectNode> usable(String id, String project) {
        return Optional.ofNullable(images.get(id)).filter(i -> visible(i, project));
    }

    private static boolean visible(ObjectNode image, String project) {
        return Json.text(image, "visibility", "").equals("public")
                || Json.text(image, "owner", "").equals(project);
    }

    private static Reply versions(Call call) {
        List<ObjectNode> all = VERSIONS.stream()
                .map(v -> Json.of(
                        "id",
                        "v" + v,
                        "status",
                        v.equals("2.15") ? "CURRENT" : "SUPPORTED",
                        "links",
                        Json.list(Json.of("rel", "self", "href", call.base() + "/v2/"))))
                .toList();
        return Reply.json(call.path().equals("/versions") ? 200 : 300, Json.of("versions", Json.listOf(all)));
    }

    private ObjectNode find(Call call) {
        ObjectNode image = images.get(call.var("id"));
        if (image == null
                || !(call.caller().admin() || visible(image, call.caller().projectId()))) {
            throw new Refused(404, "No image found with ID " + call.var("id"));
        }
        return image;
    }

    private ObjectNode own(Call call) {
        ObjectNode image = find(call);
        if (!call.caller().owns(Json.text(image, "owner", ""))) {
            throw new Refused(403, "You do not own this image");
        }
        return image;
    }

    private Reply list(Call call) {
        List<ObjectNode> found = Table.newestFirst(images.all()).stream()
                .filter(i -> call.caller().admin() || visible(i, call.caller().projectId()))
                .filter(i -> call.query().names().stream()
                        .filter(f -> !PAGING.contains(f))
                        .allMatch(f -> matches(i, f, call.query().get(f, ""))))
                .toList();
        String marker = call.query().get("marker");
        if (marker != null) {
            ObjectNode last = images.get(marker);
            if (last == null) {
                throw new Refused(400, "No image found with ID " + marker);
            }
            found = found.subList(Math.min(found.indexOf(last) + 1, found.size()), found.size());
        }
        int limit = Integer.parseInt(call.query().get("limit", "1000").replaceAll("\\D", ""));
        List<ObjectNode> page = found.subList(0, Math.min(limit, found.size()));
        return Reply.ok(page(call, page, found.size() > page.size()));
    }

    private static ObjectNode page(Call call, List<ObjectNode> page, boolean more) {
        String query = call.query().raw();
        ObjectNode view =
                Json.of("images", Json.listOf(page), "first", "/v2/images" + (query.isEmpty() ? "" : "?" + query));
        if (more && !page.isEmpty()) {
            String rest = query.replaceAll("&?marker=[^&]*", "").replaceAll("^&", "");
            view.put("next", "/v2/images?" + rest + "&marker=" + Json.text(page.getLast(), "id"));
        }
        return view.put("schema", "/v2/schemas/images");
    }

    private static boolean matches(ObjectNode image, String field, String wanted) {
        if (field.equals("tag")) {
            return Json.texts(image, "tags").contains(wanted);
        }
        String actual = Json.text(image, field, "");
        if (wanted.startsWith("in:")) {
            return List.of(wanted.substring(3).split(",")).contains(actual);
        }
        return actual.equals(wanted);
    }

    private Reply create(Call call) {
        if (!(call.json() instanceof ObjectNode body)) {
            throw new Refused(400, "Malformed JSON in request body.");
        }
        ObjectNode image = register(Json.text(body, "name", ""), call.caller().projectId(), Json.of());
        image.setAll(body);
        return Reply.json(201, image).with("Location", call.base() + "/v2/images/" + Json.text(image, "id"));
    }

    private Reply upload(Call call) {
        activate(own(call), call.bytes().length);
        return Reply.empty(204);
    }

    private Reply delete(Call call) {
        images.remove(Json.text(own(call), "id", ""));
        return Reply.empty(204);
    }

    @Override
    public String name() {
        return "glance";
    }

    @Override
    public String prefix() {
        return "image";
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply refuse(Refused refused) {
        String text = refused.status() == 401
                ? "This server could not verify that you are authorized to access the document you requested. Either"
                        + " you supplied the wrong credentials (e.g., bad password), or your browser does not"
                        + " understand how to supply the credentials required."
                : refused.text();
        String title = TITLES.getOrDefault(refused.status(), "Internal Server Error");
        ObjectNode body = Json.of("message", text + "<br /><br />\n\n\n", "code", refused.status() + " " + title);
        Reply reply = Reply.json(refused.status(), body.put("title", title));
        return refused.status() == 401
                ? reply.with("WWW-Authenticate", "Keystone uri=\"" + keystone.url() + "\"")
                : reply;
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply.with("X-Openstack-Request-Id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        return images.all().stream()
                .map(i -> new Item(
                        "images", Json.text(i, "owner", ""), Json.text(i, "id", ""), Json.text(i, "name", ""), i));
    }
}
