package org.lintel.application.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.sealing.SealedFile;
import org.lintel.application.security.Keys;
import org.lintel.application.transparency.LogFiles;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.ErasureLedger;
import org.lintel.vault.LedgerEntry;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultRefused;

/**
 * The keys of a registry as they are saved, in four files side by side: its own keys; those of the vault, encrypted under the master key
 * and refused after {@value #KEPT_DAYS} days; the ledger of erasures, which holds no key and is kept for good; and the transparency log's keys, with the
 * checkpoint that was signed last.
 *
 * @param file the first of them; the others have its name and an ending
 */
record SavedKeys(Path file) {
    /** No longer than erasing may take (G23): an older copy could bring back what was erased since. */
    static final int KEPT_DAYS = 7;

    /** @throws StartRefused where one of the files exists */
    void refuseIfThere() {
        for (Path each : files()) {
            if (Files.exists(each)) {
                throw new StartRefused("The file " + each + " exists already; a backup overwrites nothing.");
            }
        }
    }

    /**
     * Writes all of them, or none.
     *
     * @param log what {@link LogFiles#saved} gave before the history was read, which then has all that was signed
     */
    void write(Keys keys, Vault vault, MasterKey master, Optional<byte[]> log) {
        try {
            keys.write(ofTheRegistry(vault));
            log.ifPresent(ofTheLog(vault)::write);
            vault.backUp(ofTheVault(), master, Duration.ofDays(KEPT_DAYS));
            ErasureLedger.write(erasures(), vault.ledger());
        } catch (IOException unwritable) {
            delete();
            throw new StartRefused("The key file " + ofTheVault() + " cannot be written.");
        } catch (VaultRefused | StartRefused refused) {
            delete();
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    void delete() {
        files().forEach(each -> each.toFile().delete());
    }

    /**
     * Makes the key files of a new data folder. What any copy of the ledger calls erased stays so, however old the saved keys are.
     *
     * @param check the fingerprint of the keys that belong to the backup
     * @param newest a newer copy of the ledger than the one saved with the keys, or null
     * @param events how many the backup has
     * @param seen what is known of the log's later days
     * @return the vault of the folder
     * @throws StartRefused where a file is missing, not whole, expired or of another registry, or the master key is another one
     */
    Vault restoreTo(DataFolder folder, MasterKey master, String check, @Nullable Path newest, long events, SeenElsewhere seen) {
        Vault vault = DataVault.opened(folder, master);
        try {
            List<LedgerEntry> erased = new ArrayList<>(ErasureLedger.read(erasures()));
            if (newest != null) {
                erased.addAll(ErasureLedger.read(newest));
            }
            vault.restore(ofTheVault(), master, erased);
            Keys keys = Keys.readEvenIfClear(ofTheRegistry(vault));
            if (!keys.check().equals(check)) {
                throw new StartRefused("The keys in " + file + " belong to another registry than the backup.");
            }
            keys.write(folder.keyFile(vault));
            if (!seen.newLog()) {
                restoreLog(folder, vault, events, seen);
            }
            return vault;
        } catch (IOException unreadable) {
            vault.close();
            throw new StartRefused("The keys in " + ofTheVault() + " or the erasures in " + (newest == null ? erasures() : newest)
                    + " cannot be read.");
        } catch (VaultRefused | StartRefused refused) {
            vault.close();
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    private void restoreLog(DataFolder folder, Vault vault, long events, SeenElsewhere seen) {
        if (!ofTheLog(vault).exists()) {
            throw new StartRefused("The file " + log()
                    + " is missing, and with it what signs the transparency log; put it beside the keys, or let another log begin with --new-log.");
        }
        LogFiles files = new LogFiles(folder.path());
        files.restore(vault, ofTheLog(vault).read());
        files.goOn(vault, events, seen.checkpoint());
    }

    private SealedFile ofTheRegistry(Vault vault) {
        return new SealedFile(file, "keys", vault);
    }

    private SealedFile ofTheLog(Vault vault) {
        return new SealedFile(log(), "saved log", vault);
    }

    private Path log() {
        return file.resolveSibling(file.getFileName() + ".log");
    }

    private Path ofTheVault() {
        return file.resolveSibling(file.getFileName() + ".vault");
    }

    private Path erasures() {
        return file.resolveSibling(file.getFileName() + ".erasures");
    }

    private List<Path> files() {
        return List.of(file, ofTheVault(), erasures(), log());
    }
}
