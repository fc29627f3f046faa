package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.access.AccessEvent;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.consent.ConsentEvent;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.delegate.PlaceEvent;
import org.lintel.language.disclosure.DisclosureEvent;
import org.lintel.language.erasure.DelegateErasureEvent;
import org.lintel.language.erasure.ErasureEvent;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.guidelines.FindingEvent;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.risk.RiskEvent;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionEvent;

class EventTableTest {
    private static final Actor BY = new Actor(new UserId("user-1"), Role.APP);

    static List<Class<? extends Event>> events() throws Exception {
        return EventClasses.all();
    }

    @Test
    void everyEventHasExactlyOneRow() throws Exception {
        assertThat(EventTable.rows()).extracting(EventTable.Row::type).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(List.copyOf(events()));
        assertThat(EventTable.rows()).extracting(EventTable.Row::name).doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsARecordOfASealedFamily() throws Exception {
        assertThat(events()).allSatisfy(type -> {
            assertThat(type).isRecord();
            assertThat(type == ConfigurationPublished.class || type == CataloguePublished.class || type == DelegateOpened.class
                    || type == EditionPublished.class
                    || FindingEvent.class.isAssignableFrom(type) || SampleEvent.class.isAssignableFrom(type)
                    || ConsentEvent.class.isAssignableFrom(type) || RiskEvent.class.isAssignableFrom(type)
                    || SessionEvent.class.isAssignableFrom(type)
                    || AccreditationEvent.class.isAssignableFrom(type) || AccessEvent.class.isAssignableFrom(type)
                    || ErasureEvent.class.isAssignableFrom(type) || DelegateErasureEvent.class.isAssignableFrom(type)
                    || DelegateEvent.class.isAssignableFrom(type) || BadgeEvent.class.isAssignableFrom(type)
                    || DisclosureEvent.class.isAssignableFrom(type)).isTrue();
        });
        assertThat(SessionEvent.class.isSealed() && AccreditationEvent.class.isSealed() && DelegateEvent.class.isSealed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aRowIsFoundByItsClassAndByItsName(Class<? extends Event> type) {
        EventTable.Row row = EventTable.of(type);
        assertThat(row.type()).isEqualTo(type);
        assertThat(EventTable.named(row.name())).isEqualTo(row);
        assertThat(row.version()).isPositive();
    }

    @Test
    void whatHasNoRowIsRefused() {
        assertThatThrownBy(() -> EventTable.named("AccreditationForgotten")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventTable.of(Event.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Tags stay in clear for ever, so nothing that a person wrote or chose may come near them. */
    @ParameterizedTest
    @MethodSource("events")
    void tagsAreIdsAndFingerprintsOnly(Class<? extends Event> type) {
        Set<Tag> tags = EventTable.tagsOf(Specimen.of(type));
        assertThat(tags).isNotEmpty().isSubsetOf(new Tag("session", "id-of-SessionId"), new Tag("accreditation", "id-of-AccreditationId"),
                new Tag("organisation", "id-of-OrganisationKey"), new Tag("configuration", "published"),
                new Tag("catalogue", "published"),
                new Tag("access", "id-of-AccreditationId"), new Tag("exceptional-access", "id-of-ExceptionalAccessId"),
                new Tag("erasure", "id-of-AccreditationId"), new Tag("erased", "files"), new Tag("delegate", "id-of-DelegateId"),
                new Tag("delegation", "id-of-AccreditationId"), new Tag("person", "id-of-PersonKey"),
                new Tag("passport-line", "id-of-PassportLineKey"),
                new Tag("places", "id-of-SessionId/STATE_PARTY"), new Tag("erasure", "id-of-DelegateId"),
                new Tag("access", "id-of-DelegateId"), new Tag("invitation", "id-of-LinkKey"), new Tag("badge", "id-of-BadgeId"),
                new Tag("participation", "id-of-SessionId"),
                new Tag("editions", "id-of-SessionId"), new Tag("access", "id-of-SessionId"), new Tag("risk", "id-of-RiskKey"),
                new Tag("disclosure", "id-of-DisclosureId"), new Tag("disclosures", "id-of-SessionId"), new Tag("demand", "id-of-DemandId"),
                new Tag("recipient", "KEN"), new Tag("finding", "id-of-FindingId"),
                new Tag("sample", "id-of-SampleId"), new Tag("access", "id-of-SubjectId"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsFoundByItsSessionOrByItsFileAndAClaimByItsOrganisationToo(Class<? extends Event> type) {
        Set<String> keys = EventTable.tagsOf(Specimen.of(type)).stream().map(Tag::key).collect(Collectors.toSet());
        if (type == ConfigurationPublished.class) {
            assertThat(keys).containsExactly("configuration");
            return;
        }
        if (type == CataloguePublished.class) {
            assertThat(keys).containsExactly("catalogue");
            return;
        }
        if (!SessionEvent.class.isAssignableFrom(type) && !AccreditationEvent.class.isAssignableFrom(type)) {
            assertThat(keys).as("what is no part of a file is not found with it").doesNotContain("accreditation", "session");
            return;
        }
        if (type == RecordsErased.class) {
            assertThat(keys).as("it is found with its file, and with all that was erased").containsExactlyInAnyOrder("accreditation",
                    "erased");
            return;
        }
        assertThat(keys).isEqualTo(SessionEvent.class.isAssignableFrom(type)
                ? Set.of("session")
                : ClaimEvent.class.isAssignableFrom(type)
                        ? Set.of("accreditation", "organisation")
                        : type == ListingChosen.class ? Set.of("accreditation", "participation") : Set.of("accreditation"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatHappensToADelegateIsFoundByThemAndTheirHostAndWhatChangesPlacesByTheCategoryToo(Class<? extends Event> type) {
        Set<String> keys = EventTable.tagsOf(Specimen.of(type)).stream().map(Tag::key).collect(Collectors.toSet());
        if (BadgeEvent.class.isAssignableFrom(type)) {
            assertThat(keys).as("a badge is found by itself, by its bearer and by the person").containsExactlyInAnyOrder("badge",
                    "delegate",
                    "person");
        } else if (ConsentEvent.class.isAssignableFrom(type)) {
            assertThat(keys).containsExactly("delegate");
        } else if (!DelegateEvent.class.isAssignableFrom(type)) {
            assertThat(keys).doesNotContain("delegate", "delegation", "person", "passport-line", "places");
        } else if (PlaceEvent.class.isAssignableFrom(type)) {
            assertThat(keys).containsExactlyInAnyOrder("delegate", "delegation", "places", "participation");
        } else if (type == DelegateNominated.class) {
            assertThat(keys).containsExactlyInAnyOrder("delegate", "delegation", "person", "passport-line", "participation");
        } else if (type == PersonInvited.class) {
            assertThat(keys).containsExactlyInAnyOrder("delegate", "delegation", "invitation");
        } else if (type == DelegateRecordsErased.class) {
            assertThat(keys).as("it is found with all that was erased, too").containsExactlyInAnyOrder("delegate", "delegation", "erased");
        } else if (Set.of(DelegateRetentionBegan.class, PersonCame.class, PersonAsked.class, DisplayNameChosen.class).contains(type)) {
            assertThat(keys).containsExactlyInAnyOrder("delegate", "delegation");
        } else {
            assertThat(keys).containsExactlyInAnyOrder("delegate", "delegation", "participation");
        }
    }

    /** Who could follow an assessment to a delegate would know who is at risk. */
    @ParameterizedTest
    @MethodSource("events")
    void nothingThatIsSaidOfRisksLeadsToADelegate(Class<? extends Event> type) {
        if (RiskEvent.class.isAssignableFrom(type)) {
            assertThat(EventTable.tagsOf(Specimen.of(type))).extracting(Tag::key).containsAnyOf("access", "risk").hasSize(1);
            assertThat(type.getRecordComponents()).extracting(part -> part.getType().getSimpleName()).doesNotContain("DelegateId", "Host");
        }
    }

    @Test
    void whatConcernsTwoDelegatesOrTwoHostsIsFoundByBoth() {
        DelegateSubstituted substituted = new DelegateSubstituted(new DelegateId("one"), host("home", ParticipantCategory.NGO),
                new DelegateId("two"), BY);
        assertThat(EventTable.tagsOf(substituted)).contains(new Tag("delegate", "one"), new Tag("delegate", "two"));
        DelegateRehosted rehosted = new DelegateRehosted(new DelegateId("one"), host("away", ParticipantCategory.MEDIA),
                host("home", ParticipantCategory.NGO), BY);
        assertThat(EventTable.tagsOf(rehosted)).contains(new Tag("delegation", "home"), new Tag("delegation", "away"),
                new Tag("places", "ASP25/NGO"), new Tag("places", "ASP25/MEDIA"));
    }

    /** An event that gets into a log file or a message must not take anybody's words or name along. */
    @ParameterizedTest
    @MethodSource("events")
    void printingAnEventShowsNothingThatIsSealed(Class<? extends Event> type) {
        assertThat(Specimen.of(type).toString()).startsWith(type.getSimpleName()).doesNotContain(Specimen.CANARY);
    }

    private static Host host(String accreditation, ParticipantCategory category) {
        return new Host(new AccreditationId(accreditation), new SessionId("ASP25"), category, new OrganisationKey("key"));
    }
}
