package org.lintel.views.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Deadline;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.rows.WorklistInMemory;

class WorklistTest {
    private static final Instant REPLY_BY = Instant.parse("2027-03-08T23:59:59Z");

    private final WorklistInMemory rows = new WorklistInMemory();
    private final Worklist worklist = new Worklist(rows);
    private long position;

    @Test
    void a_new_request_waits_for_its_completeness_check() {
        given(EventSamples.requested());

        assertThat(row().state()).isEqualTo(AccreditationState.SUBMITTED);
        assertThat(row().deadline())
                .isEqualTo(new Deadline(Instant.parse("2027-03-08T23:59:59Z"), TimeLimit.COMPLETENESS_CHECK));
    }

    @Test
    void an_incomplete_request_waits_for_the_applicant_and_then_for_the_check_again() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, REPLY_BY));
        assertThat(row().deadline()).isEqualTo(new Deadline(REPLY_BY, TimeLimit.INFORMATION));

        given(EventSamples.supplied(FILE, REPLY_BY.plusSeconds(86_400)));

        assertThat(row().state()).isEqualTo(AccreditationState.SUBMITTED);
        assertThat(row().deadline()).isEqualTo(new Deadline(REPLY_BY.plusSeconds(86_400), TimeLimit.COMPLETENESS_CHECK));
    }

    @Test
    void an_answered_clarification_leads_back_to_vetting() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.asked(FILE, REPLY_BY));
        assertThat(row().deadline()).isEqualTo(new Deadline(REPLY_BY, TimeLimit.INFORMATION));

        given(EventSamples.supplied(FILE));

        assertThat(row().state()).isEqualTo(AccreditationState.VETTING);
        assertThat(row().deadline()).isEqualTo(new Deadline(Instant.parse("2027-03-15T23:59:59Z"), TimeLimit.DECISION));
    }

    @Test
    void a_notice_is_awaited_until_it_is_answered() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY));
        assertThat(row().deadline()).isNull();

        given(EventSamples.noticed(FILE, REPLY_BY));
        assertThat(row().deadline()).isEqualTo(new Deadline(REPLY_BY, TimeLimit.NOTICE_REPLY));

        given(EventSamples.replied(FILE));
        assertThat(row().state()).isEqualTo(AccreditationState.ACTIVE);
        assertThat(row().deadline()).isNull();
    }

    @Test
    void a_recusal_sends_a_recommended_file_back_to_vetting() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE), EventSamples.recused(FILE));

        assertThat(row().state()).isEqualTo(AccreditationState.VETTING);
    }

    @Test
    void an_outcome_waits_for_nothing_and_comes_last() {
        given(EventSamples.requested(), EventSamples.withdrawn(FILE, ASP25, KEY));
        given(request("file-2", "u-2", ASP25, KEY));

        assertThat(officersPage(null, 10).items()).extracting(item -> item.row().accreditation().value())
                .containsExactly("file-2", "file-1");
        assertThat(row().deadline()).isNull();
    }

    @Test
    void two_applicants_claiming_one_organisation_show_as_a_double_claim() {
        given(EventSamples.requested(), request("file-2", "u-2", ASP25, KEY));

        assertThat(officersPage(null, 10).items()).allMatch(WorklistItem::doubleClaim);
    }

    @Test
    void a_claim_of_the_same_applicant_or_for_another_session_or_organisation_is_no_double_claim() {
        given(EventSamples.requested(), request("file-2", "u-applicant", ASP25, KEY),
                request("file-3", "u-2", new SessionId("ASP26"), KEY),
                request("file-4", "u-2", ASP25, new OrganisationKey("another")));

        assertThat(officersPage(null, 10).items()).hasSize(4).noneMatch(WorklistItem::doubleClaim);
    }

    @Test
    void a_claim_that_has_ended_is_no_double_claim_any_more() {
        given(EventSamples.requested(), request("file-2", "u-2", ASP25, KEY));

        given(EventSamples.withdrawn(FILE, ASP25, KEY));

        WorklistItem stillOpen = officersPage(null, 10).items().getFirst();
        assertThat(stillOpen.row().accreditation().value()).isEqualTo("file-2");
        assertThat(stillOpen.doubleClaim()).isFalse();
    }

    @Test
    void an_applicant_is_never_told_of_a_double_claim() {
        given(EventSamples.requested(), request("file-2", "u-2", ASP25, KEY));

        WorklistPage own = worklist.page(WorklistQuery.ofApplicant(EventSamples.APPLICANT.id(), null, null, null, 10));

        assertThat(own.items()).hasSize(1).noneMatch(WorklistItem::doubleClaim);
    }

    @Test
    void paging_visits_every_row_exactly_once_while_others_are_added() {
        long seed = new Random().nextLong();
        System.out.println("paging under inserts: seed " + seed);
        for (RecordedEvent event : RandomHistories.of(seed, 400)) {
            worklist.apply(event);
            position = event.position() + 1;
        }
        Set<AccreditationId> before = new HashSet<>(rows.all().stream().map(WorklistRow::accreditation).toList());

        List<AccreditationId> seen = new ArrayList<>();
        int added = 0;
        WorklistCursor next = null;
        do {
            WorklistPage page = officersPage(next, 7);
            page.items().forEach(item -> seen.add(item.row().accreditation()));
            given(request("added-" + added++, "u-9", ASP25, KEY));
            next = page.next();
        } while (next != null);

        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void pages_of_every_filter_hold_what_the_filter_admits_in_order() {
        long seed = new Random().nextLong();
        System.out.println("every filter: seed " + seed);
        RandomHistories.of(seed, 400).forEach(worklist::apply);

        WorklistPage vetting = worklist.page(new WorklistQuery(ASP25, AccreditationState.VETTING, null, false, null, null, null, 200));

        assertThat(vetting.items()).as("seed %d", seed).allMatch(item -> item.row().state() == AccreditationState.VETTING)
                .extracting(item -> item.row().place()).isSorted();
        assertThat(vetting.next()).isNull();
    }

    @Test
    void a_page_of_none_or_of_too_many_is_refused() {
        assertThatThrownBy(() -> ofOfficers(null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ofOfficers(null, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    private void given(Event... events) {
        for (Event event : events) {
            worklist.apply(EventSamples.recorded(position, MONDAY.plusSeconds(position), event));
            position++;
        }
    }

    private static Event request(String file, String applicant, SessionId session, OrganisationKey key) {
        return EventSamples.requested(new AccreditationId(file), session, key, new Actor(new UserId(applicant), Role.APP), MONDAY);
    }

    private WorklistRow row() {
        WorklistRow row = rows.find(FILE);
        return Objects.requireNonNull(row);
    }

    private WorklistPage officersPage(@Nullable WorklistCursor after, int limit) {
        return worklist.page(ofOfficers(after, limit));
    }

    private static WorklistQuery ofOfficers(@Nullable WorklistCursor after, int limit) {
        return new WorklistQuery(null, null, null, false, null, null, after, limit);
    }
}
