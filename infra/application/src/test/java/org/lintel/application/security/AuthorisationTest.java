package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlantedFiles;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.Role;

/** The matrix says of every door what is behind it, for everybody whom {@link Access} lets in, and gives nobody more than the domain does. */
class AuthorisationTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String UNKNOWN = "0b9f1e9a-0000-4000-8000-000000000000";

    @Test
    void everyDoorAndEveryRoleOfItIsOnALineAndNoLineIsOfADoorThatIsNot() {
        Set<String> doors = new TreeSet<>();
        Set<String> lines = new TreeSet<>();
        doors().forEach(door -> door.roles().stream().filter(role -> role != Role.CLOCK).forEach(role -> doors.add(at(door, role))));
        doors().forEach(door -> Authorisation.behind(door).forEach(line -> line.roles().keySet().stream()
                .map(role -> role == Role.SEN && !door.roles().contains(Role.SEN) ? Role.SEC : role)
                .forEach(role -> lines.add(at(door, role)))));

        assertThat(lines).containsExactlyInAnyOrderElementsOf(doors);
        assertThat(Authorisation.MATRIX.stream().flatMap(line -> line.calls().stream()).distinct())
                .allMatch(call -> doors().anyMatch(door -> call.equals(door.method() + " " + door.pattern())));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUR"})
    void whoHasNoBusinessWithFilesSeesFiguresOnly(Role role) {
        assertThat(most(role)).isEqualTo(DataClass.FIGURES);
    }

    @Test
    void securityStaffSeeWhetherABadgeIsValidAndNobodysFile() {
        assertThat(Authorisation.MATRIX.stream().filter(line -> line.roles().containsKey(Role.SECU) && line.data() != DataClass.FIGURES)
                .flatMap(line -> line.calls().stream())).allMatch(call -> call.contains("gate") || call.contains("badges"));
        assertThat(most(Role.SECU)).isEqualTo(DataClass.PSEUDONYMS);
    }

    @Test
    void administratorsNameAFileToHaveItErasedAndSeeFiguresOtherwise() {
        assertThat(Authorisation.MATRIX.stream().filter(line -> line.roles().containsKey(Role.ADM) && line.data() != DataClass.FIGURES)
                .flatMap(line -> line.calls().stream())).containsExactly("POST /api/subjects/*/erase",
                        "POST /erasures/ask", "GET /erasures");
        assertThat(most(Role.ADM)).isEqualTo(DataClass.PSEUDONYMS);
    }

    @Test
    void auditorsSeePseudonymsAndApplicantsNothingThatOfficersWroteForEachOther() {
        assertThat(Authorisation.MATRIX.stream()
                .filter(line -> line.roles().containsKey(Role.AUD) && line.data().compareTo(DataClass.PSEUDONYMS) > 0)
                .flatMap(line -> line.calls().stream())).as("but in a sample").isNotEmpty()
                .allMatch(call -> call.contains("/audit/samples") || call.endsWith("/audit/follow-ups"));
        assertThat(most(Role.AUD)).isEqualTo(DataClass.RESTRICTED);
        assertThat(Authorisation.MATRIX.stream()
                .filter(line -> line.roles().containsKey(Role.APP) && line.data().compareTo(DataClass.RESTRICTED) > 0)
                .flatMap(line -> line.calls().stream())).as("they enter persons, and read those again")
                .containsExactly("POST /api/sessions/*/nominations", "POST /api/delegates", "POST /files/*/nominate", "GET /nominations/*",
                        "POST /nominations/*", "GET /nominations/*/takings/*", "GET /api/delegates/*", "POST /delegates/*/open",
                        "POST /delegates/*/*",
                        "POST /api/delegates/*/change-visibility");
        assertThat(Authorisation.MATRIX.stream().filter(line -> line.data().compareTo(DataClass.PSEUDONYMS) > 0)
                .map(line -> line.roles().get(Role.APP)).filter(conditions -> conditions != null))
                .allMatch(conditions -> conditions.contains(Condition.OWN));
    }

    @Test
    void throughEveryDoorToOwnFilesAnothersIsAnsweredLikeOneThatDoesNotExist() {
        PlantedFiles planted = PlantedFiles.in(REGISTRY);
        String others = planted.ids().getLast();
        Caller applicant = REGISTRY.user("applicant");
        List<Access> own = Access.TABLE.stream().filter(door -> door.pattern().contains("/*"))
                .filter(door -> !door.pattern().startsWith("/api/sessions"))
                .filter(door -> Authorisation.behind(door).stream()
                        .anyMatch(line -> line.roles().getOrDefault(Role.APP, Set.of()).contains(Condition.OWN)))
                .toList();

        assertThat(own).hasSizeGreaterThan(6).allSatisfy(door -> {
            Answer another = send(applicant, door, others);
            Answer unknown = send(applicant, door, UNKNOWN);
            assertThat(another.answers(404, "not-found").body()).isEqualTo(unknown.answers(404, "not-found").body());
        });
    }

    private static Answer send(Caller caller, Access door, String file) {
        String path = door.pattern().replace("*", door.pattern().startsWith("/api/notices") ? file + ".1" : file);
        if (door.method().name().equals("GET")) {
            return caller.get(path);
        }
        String verb = path.substring(path.lastIndexOf('/') + 1);
        String field = switch (verb) {
            case "supply-information" -> "information";
            case "reply-to-notice" -> "reply";
            case "appeal" -> "reasons";
            case "substitute" -> "substitute";
            case "change-visibility" -> "visibility";
            case "choose-listing" -> "listed";
            default -> "";
        };
        return caller.post(path,
                field.isEmpty()
                        ? "{}"
                        : "{\"" + field + "\":" + switch (field) {
                            case "visibility" -> "\"UNLISTED\"";
                            case "listed" -> "true";
                            default -> "\"x\"";
                        } + "}");
    }

    private static DataClass most(Role role) {
        return Authorisation.MATRIX.stream().filter(line -> line.roles().containsKey(role)).map(Authorisation::data)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class))).stream().reduce((_, more) -> more).orElseThrow();
    }

    private static Stream<Access> doors() {
        return Stream.concat(Access.TABLE.stream(), Access.PAGES.stream());
    }

    private static String at(Access door, Role role) {
        return role + " " + door.method() + " " + door.pattern();
    }
}
