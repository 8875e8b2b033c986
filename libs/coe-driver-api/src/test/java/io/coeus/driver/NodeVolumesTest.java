// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that mounts data volumes, run by bash on files for disks; only mounting itself, and Coeus, are played. */
class NodeVolumesTest {
    private static final String ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private static final String DISK = "virtio-6f9619ff-8b86-4011-b";
    private static final int SIZE = 16 << 20;

    /** Places of its own, and mounts that are files named like the mount point; a volume named busy is in use. */
    private static final String PLAYED = """
            NODE=$PWD/node.json VOLUMES=$PWD/volumes FORMATTING=$PWD/formatting DISKS=$PWD/disks
            PATH=$PATH:/usr/sbin:/sbin
            mkdir -p "$VOLUMES" "$FORMATTING" mounts
            mktemp() { echo "$PWD/answer"; }
            mountpoint() { [ -e "mounts/${2##*/}" ]; }
            mount() { echo "$3" >"mounts/${4##*/}"; }
            umount() { [ ! -e busy ] && rm "mounts/${1##*/}"; }
            call() { cat >asked; cat wanted; }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(home.resolve("disks"));
        Files.writeString(
                home.resolve("node.json"),
                "{\"clusterId\":\"c1\",\"nodeName\":\"n1\",\"volumesUrl\":\"http://gw/node/v1/volumes\"}");
        Files.writeString(home.resolve("program"), text("node-common.sh") + text("node-volumes.sh"));
        wants("\"" + ID + "\"");
    }

    @Test
    void formatsABlankDiskOnceAndMountsIt() throws Exception {
        disk();

        assertThat(run("look; echo $PAUSE; look; echo $PAUSE")).isEqualTo("0\n5\n");

        assertThat(mounted()).isTrue();
        assertThat(run("blkid -p -o value -s TYPE disks/" + DISK)).isEqualTo("ext4\n");
        assertThat(asked()).contains("{\"volumeId\": \"" + ID + "\", \"state\": \"mounted\", \"message\": null}");
    }

    @Test
    void keepsTheFileSystemThatIsThere() throws Exception {
        disk();
        String made = run("mkfs.ext4 -q -F disks/" + DISK + "; blkid -p -o value -s UUID disks/" + DISK);

        run("look");

        assertThat(run("blkid -p -o value -s UUID disks/" + DISK)).isEqualTo(made);
        assertThat(mounted()).isTrue();
    }

    @Test
    void leavesADiskAloneThatHoldsAnythingElse() throws Exception {
        byte[] before = new byte[SIZE];
        before[4711] = 1;
        Files.write(home.resolve("disks/" + DISK), before);

        run("look; look");

        assertThat(mounted()).isFalse();
        assertThat(Files.readAllBytes(home.resolve("disks/" + DISK))).isEqualTo(before);
        assertThat(asked()).contains("\"state\": \"failed\"", "it holds something that is not a file system");
    }

    @Test
    void formatsAnewWhatACrashInterrupted() throws Exception {
        disk();
        try (var half = new RandomAccessFile(home.resolve("disks/" + DISK).toFile(), "rw")) {
            half.write(42);
        }

        run("touch formatting/" + ID + "; look");

        assertThat(mounted()).isTrue();
        assertThat(home.resolve("formatting")).isEmptyDirectory();
    }

    @Test
    void waitsForADiskThatIsNotThereYet() throws Exception {
        run("look; look");

        assertThat(asked()).contains("\"state\": \"unmounted\", \"message\": \"its disk is not there yet\"");
    }

    @Test
    void unmountsWhatIsNotWantedAnyMore() throws Exception {
        disk();
        run("look");
        wants("");

        run("remember; look; look");

        assertThat(mounted()).isFalse();
        assertThat(home.resolve("volumes")).isEmptyDirectory();
        assertThat(asked()).contains("\"volumes\": []");
    }

    @Test
    void saysSoWhileAContainerStillUsesIt() throws Exception {
        disk();
        run("look");
        wants("");

        run("remember; touch busy; look; look");

        assertThat(mounted()).isTrue();
        assertThat(asked()).contains("\"state\": \"mounted\", \"message\": \"a container still uses it\"");
    }

    @Test
    void tellsAfterARestartWhatItMountedBefore() throws Exception {
        disk();
        run("look");

        run("remember; ask");

        assertThat(asked()).contains("\"state\": \"mounted\"");
    }

    @Test
    void changesNothingWhileCoeusDoesNotAnswer() throws Exception {
        disk();
        run("look");

        assertThat(run("remember; call() { cat >asked; return 22; }; look; echo $PAUSE"))
                .isEqualTo("10\n");

        assertThat(mounted()).isTrue();
    }

    private void disk() throws IOException {
        try (var disk = new RandomAccessFile(home.resolve("disks/" + DISK).toFile(), "rw")) {
            disk.setLength(SIZE);
        }
    }

    private void wants(String volumes) throws IOException {
        Files.writeString(home.resolve("wanted"), "{\"volumeIds\":[" + volumes + "],\"askAgainSeconds\":5}");
    }

    private boolean mounted() {
        return Files.exists(home.resolve("mounts/" + ID));
    }

    private String asked() throws IOException {
        return Files.readString(home.resolve("asked"));
    }

    private String run(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", ". ./program\n" + PLAYED + commands)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said;
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CloudConfig.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
