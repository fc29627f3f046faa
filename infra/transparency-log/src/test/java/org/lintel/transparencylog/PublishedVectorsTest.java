package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Verifies the proofs that other implementations publish as tests of RFC 6962, where {@code -Dlintel.rfc6962=FOLDER} says that they are: JSON files in
 * {@code inclusion} and {@code consistency}, each of which says whether it is to be refused. Without the folder there is nothing to do.
 */
class PublishedVectorsTest {

    private static final String WHERE = System.getProperty("lintel.rfc6962", "");

    @TestFactory
    Stream<DynamicTest> everyPublishedProofIsJudgedAsItSays() throws IOException {
        if (WHERE.isEmpty()) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(WHERE))) {
            List<Path> vectors = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            assertThat(vectors).hasSizeGreaterThan(100);
            return vectors.stream().map(file -> DynamicTest.dynamicTest(Path.of(WHERE).relativize(file).toString(), () -> judge(file)));
        }
    }

    private static void judge(Path file) throws IOException {
        String json = Files.readString(file);
        boolean toBeRefused = json.contains("\"wantErr\": true");
        try {
            if (json.contains("\"leafIdx\"")) {
                new InclusionProof(number(json, "leafIdx"), number(json, "treeSize"), path(json)).verify(Hash.of(bytes(json, "leafHash")),
                        Hash.of(bytes(json, "root")));
            } else {
                new ConsistencyProof(number(json, "size1"), number(json, "size2"), path(json)).verify(root(json, "root1"),
                        root(json, "root2"));
            }
        } catch (LogRefused refused) {
            if (!toBeRefused) {
                fail("refused: " + refused.reason());
            }
            return;
        }
        assertThat(toBeRefused).as("to be refused").isFalse();
    }

    /** Some vectors have words for roots that are only compared, and no hash can be a word: a hash of the word serves as well. */
    private static Hash root(String json, String name) {
        byte[] bytes = bytes(json, name);
        return bytes.length == Hash.BYTES ? Hash.of(bytes) : Hash.ofLeaf(bytes);
    }

    private static List<Hash> path(String json) {
        var array = Pattern.compile("\"proof\": \\[([^\\]]*)\\]").matcher(json);
        return !array.find()
                ? List.of()
                : Pattern.compile("\"([^\"]*)\"").matcher(array.group(1)).results()
                        .map(hash -> Hash.of(Base64.getDecoder().decode(hash.group(1)))).toList();
    }

    private static long number(String json, String name) {
        return Long.parseUnsignedLong(value(json, "\"" + name + "\": (\\d+)"));
    }

    private static byte[] bytes(String json, String name) {
        return Base64.getDecoder().decode(value(json, "\"" + name + "\": \"([^\"]*)\""));
    }

    private static String value(String json, String pattern) {
        var found = Pattern.compile(pattern).matcher(json);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
