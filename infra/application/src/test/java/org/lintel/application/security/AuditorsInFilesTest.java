package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.StartRefused;
import org.lintel.language.Role;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultSettings;

import tools.jackson.databind.json.JsonMapper;

/** Nobody audits what they take part in: no account is given both, and one that had both before audits nothing. */
class AuditorsInFilesTest {
    @TempDir
    private Path folder;

    private Vault vault;
    private UserFile file;

    @BeforeEach
    void open() throws IOException {
        vault = Vault.open(folder.resolve("keys"), MasterKey.createFile(folder.resolve("master.key")),
                VaultSettings.defaults(InstantSource.system()));
        file = new UserFile(folder, vault);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void noAccountIsGivenBoth() {
        SecureRandom chance = new SecureRandom();
        assertThatThrownBy(() -> file.add("mara", Set.of(Role.SEC, Role.AUD), null, chance)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("SEC");
        file.add("mara", Set.of(Role.AUD, Role.BUR), null, chance);
        assertThatThrownBy(() -> file.setRoles("mara", Set.of(Role.REV, Role.AUD))).isInstanceOf(StartRefused.class);
        assertThat(file.all()).singleElement().extracting(User::roles).isEqualTo(Set.of(Role.AUD, Role.BUR));
    }

    @Test
    void anAccountThatHadBothAuditsNothingUntilItsRolesAreSet() {
        file.restore(JsonMapper.shared().readTree("""
                [{"name":"mara","id":"u-1","roles":["SEC","AUD"],"passwordHash":"x"},
                 {"name":"noor","id":"u-2","roles":["BUR","AUD"],"passwordHash":"x"}]
                """));
        assertThat(file.read().all()).filteredOn(user -> user.is(Role.AUD)).extracting(User::name).containsExactly("noor");
        assertThat(file.all()).extracting(User::roles).containsExactly(Set.of(Role.SEC), Set.of(Role.BUR, Role.AUD));
        file.setRoles("mara", Set.of(Role.AUD));
        assertThat(file.all()).allMatch(user -> user.is(Role.AUD));
    }
}
