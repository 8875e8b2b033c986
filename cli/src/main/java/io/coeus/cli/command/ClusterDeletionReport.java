// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.access.Jws;
import io.coeus.cli.api.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a deleted cluster consisted of, after verifying who says so. */
@Command(
        name = "deletion-report",
        description = {
            "Show what a deleted cluster consisted of and when each part went. The signature is verified first.",
            "Verify it without Coeus: --files DIR, then in DIR:",
            "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.txt -sigfile signature.bin"
        },
        mixinStandardHelpOptions = true)
final class ClusterDeletionReport extends Connected {
    @Parameters(
            paramLabel = "ID|NAME",
            description = "The cluster's id, or the name of the last deleted one of that name.")
    String which = "";

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "Also write report.json, report.jws, signed.txt, signature.bin and key.pem there.")
    @Nullable
    Path directory;

    ClusterDeletionReport(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        JsonNode kept = api.get(io.coeus.cli.api.Path.of("clusters", which, "deletion-report"));
        String text = kept.path("signed").asText("");
        Jws jws = Jws.of(text);
        byte[] key = jws.key(api.get(io.coeus.cli.api.Path.of("deletion-report-keys")));
        if (!jws.isSignedBy(key)) {
            throw new Failure(ExitCode.FAILED, "The signature of this report is not valid: do not believe it.");
        }
        printer().show(Json.read(jws.payload()));
        terminal().err().println("signature valid, key " + jws.keyId());
        if (directory != null) {
            write(directory, text, jws, key);
        }
    }

    private static void write(Path directory, String text, Jws jws, byte[] key) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("report.json"), jws.payload() + "\n");
            Files.writeString(directory.resolve("report.jws"), text + "\n");
            Files.writeString(directory.resolve("signed.txt"), jws.signed());
            Files.write(directory.resolve("signature.bin"), jws.signature());
            Files.writeString(directory.resolve("key.pem"), pem(key));
        } catch (IOException e) {
            throw new Failure(ExitCode.FAILED, "Cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static String pem(byte[] der) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PUBLIC KEY-----\n" + encoder.encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
    }
}
