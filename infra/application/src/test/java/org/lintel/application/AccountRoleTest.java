package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.language.Role;

/** Nobody is given an account that acts in the name of a person or of the clock, or audits what it takes part in. */
class AccountRoleTest {
    @ParameterizedTest
    @ValueSource(strings = {"CLOCK", "PERSON", "SEC,CLOCK", "sec", ""})
    void onlyTheRolesOfAccountsAreTaken(String roles, @TempDir Path folder) {
        for (String command : List.of("add-user", "set-roles")) {
            StringWriter err = new StringWriter();
            int status = Lintel.program().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(command, "asha",
                    "--roles", roles, "--data", folder.toString());

            assertThat(status).as("wrong use").isEqualTo(2);
            assertThat(err.toString()).contains("APP, SEC, SEN, FP, REV, BUR, SECU, AUD, ADM").doesNotContain("\tat ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = {"APP", "SEC", "SEN", "FP", "REV", "SECU", "ADM"})
    void whoTakesPartInFilesIsNoAuditor(Role role, @TempDir Path folder) {
        for (String command : List.of("add-user", "set-roles")) {
            Ran.of(command, "asha", "--roles", "AUD," + role, "--data", folder.toString())
                    .refuses("AUD cannot go together with " + role);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-user", "set-roles"})
    void theHelpNamesThemAll(String command) {
        List<String> lines = new ArrayList<>();
        StringWriter out = new StringWriter();
        Lintel.program().setOut(new PrintWriter(out)).execute(command, "--help");
        out.toString().lines().map(String::strip).forEach(lines::add);

        assertThat(String.join(" ", lines)).contains("APP, SEC, SEN, FP, REV, BUR, SECU, AUD, ADM").doesNotContain("CLOCK", "PERSON");
    }
}
