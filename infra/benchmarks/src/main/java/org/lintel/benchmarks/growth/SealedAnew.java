package org.lintel.benchmarks.growth;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.lintel.application.MasterKeyOption;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.sealing.SealedInPlace;
import org.lintel.application.wiring.DataFolder;
import org.lintel.language.Sealed;
import org.lintel.vault.Opened;
import org.lintel.vault.Vault;

/** What was sealed for a file that was played, sealed anew for its copies: a sealed value opens in its own file only. */
final class SealedAnew {
    private static final Pattern SEALED = Pattern.compile("1~[A-Z_]+(?:~[^~\"]+){5}");

    private final Vault played;
    private final Vault copies;
    private final Map<String, byte[]> opened = new HashMap<>();

    SealedAnew(Vault played, Vault copies) {
        this.played = played;
        this.copies = copies;
    }

    /** @return the key store of a demonstration's folder, made if it is missing */
    static Vault vaultOf(Path folder) {
        return DataVault.opened(new DataFolder(folder), MasterKeyOption.ofDemonstration(folder));
    }

    /** @param copyOf from a file's id to that of its copy */
    String in(String payload, UnaryOperator<String> copyOf) {
        return SEALED.matcher(payload).replaceAll(found -> anew(new Sealed<>(found.group()), copyOf));
    }

    private String anew(Sealed<?> sealed, UnaryOperator<String> copyOf) {
        Sealed.Content content = sealed.content();
        if (content == null) {
            throw new StartRefused("The session that was played holds something that is not sealed.");
        }
        byte[] text = opened.computeIfAbsent(sealed.value(), _ -> text(content));
        Sealed.Place place = new Sealed.Place(copyOf.apply(content.place().subject()), copyOf.apply(content.place().session()),
                content.place().field());
        return SealedInPlace.seal(copies, place, text).value();
    }

    private byte[] text(Sealed.Content content) {
        if (SealedInPlace.open(played, content) instanceof Opened.Plain plain) {
            return plain.bytes();
        }
        throw new StartRefused("The session that was played cannot be read with its own keys.");
    }
}
